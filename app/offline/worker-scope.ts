import type { PageMessage } from './messages'

/** The parts of a service worker's world that are used here; the browser's own types exist only for programs without a document. */
type Lasting = Event & { waitUntil: (work: Promise<unknown>) => void }
export type Fetching = Lasting & { request: Request; clientId: string; respondWith: (answer: Promise<Response> | Response) => void }
export type Told = Lasting & { data: PageMessage }
export type Synced = Lasting & { tag: string }

type Events = { install: Lasting; activate: Lasting; fetch: Fetching; message: Told; sync: Synced }

type WorkerScope = {
  location: Location
  clients: { claim: () => Promise<void>; matchAll: (options: { type: 'window'; includeUncontrolled: boolean }) => Promise<readonly unknown[]> }
  skipWaiting: () => Promise<void>
  addEventListener: <Name extends keyof Events>(name: Name, hear: (event: Events[Name]) => void) => void
}

export const scope = self as unknown as WorkerScope

/** Put here by the build: its version, the files that pages of reps need, and those the offline page is drawn with. */
declare const BUILD: { version: string; files: readonly string[]; styles: string; font: string; icon: string }

export const build = BUILD
