import { type PageMessage, readingSync } from './messages'
import { isLasting } from './paths'

/** A page's side of the worker: tells it of each page that is opened. */
export type Device = { opened: (path: string, since: number) => void; stop: () => void }

const settleMs = 1500
const noInteractionMs = 8000

/**
 * Have this browser keep what this person (by key) opens. The first time it waits until the person does something, so that a first
 * view shares the line with nothing; where the worker is there already it hears of the page as soon as the page rests.
 */
export function keepOnDevice(person: string): Device {
  let page: { path: string; since: number } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let worker: ServiceWorker | null = null
  let stopped = false

  const tell = () => {
    if (!worker || !page) return
    const files = performance.getEntriesByType('resource').flatMap(({ name }) => lastingPath(name))
    const theme = document.documentElement.dataset.theme ?? 'system'
    const message: PageMessage = { type: 'page', person, build: buildOfPage(), ...page, theme, files: [...new Set(files)] }
    // A newer worker may have taken over since.
    ;(navigator.serviceWorker.controller ?? worker).postMessage(message)
  }
  const tellSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(tell, settleMs)
  }
  // A picture further down, or a lesson's own script, comes after the page that names it.
  const observer = new PerformanceObserver((list) => {
    if (list.getEntries().some(({ name }) => lastingPath(name).length > 0)) tellSoon()
  })

  void whenWanted()
    .then(() => (stopped ? null : register()))
    .then((active) => {
      if (stopped || !active) return
      worker = active
      observer.observe({ type: 'resource' })
      tellSoon()
    })

  return {
    opened: (path, since) => {
      page = { path, since }
      tellSoon()
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
      observer.disconnect()
    },
  }
}

function lastingPath(url: string): string[] {
  const { origin, pathname } = new URL(url)
  return origin === location.origin && isLasting(pathname) ? [pathname] : []
}

function whenWanted(): Promise<unknown> {
  if (navigator.serviceWorker.controller) return Promise.resolve()
  return new Promise((resolve) => {
    for (const sign of ['pointerdown', 'keydown', 'scroll']) addEventListener(sign, resolve, { once: true, passive: true })
    setTimeout(resolve, noInteractionMs)
  })
}

/** Null where the browser does not allow a worker, as in some private windows. */
async function register(): Promise<ServiceWorker | null> {
  try {
    await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })
    return (await navigator.serviceWorker.ready).active
  } catch {
    return null
  }
}

/** The version of the build that this page is of. */
const buildOfPage = () => (window as { __remixManifest?: { version: string } }).__remixManifest?.version ?? ''

type WithSync = ServiceWorkerRegistration & { sync?: { register: (tag: string) => Promise<void> } }

/** Have the browser send what waits once there is a connection, even when no page is open; where it cannot, an open page does. */
export async function sendInBackground(): Promise<void> {
  const registration = (await navigator.serviceWorker?.getRegistration()) as WithSync | undefined
  await registration?.sync?.register(readingSync).catch(() => null)
}
