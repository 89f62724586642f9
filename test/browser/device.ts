import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Names of what a browser keeps of this site. */
export function keptOn(page: Page): Promise<{ caches: string[]; databases: string[] }> {
  return page.evaluate(async () => ({
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
  }))
}

/** A worker fetches the whole build before it is in charge: on a busy machine that takes longer than a line on a page may. */
const whole = { timeout: 60_000 }

/** Do something, as the worker comes once a person does, and wait until it is in charge and has kept the page at this path, with the files it uses. */
export async function untilKept(page: Page, path: string): Promise<void> {
  const inCharge = async () => {
    await page.keyboard.press('Shift')
    return page.evaluate(() => navigator.serviceWorker.controller !== null)
  }
  await expect.poll(inCharge, whole).toBe(true)
  await expect.poll(() => page.evaluate(async (of) => (await caches.match(of)) !== undefined, path), whole).toBe(true)
  if (path.split('/').length < 5) return
  const hasArtifact = () => page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('countersign-files-'))
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().some(({ url }) => url.includes('/artifacts/'))
  })
  await expect.poll(hasArtifact, whole).toBe(true)
}

/** The kinds of events that wait on this device to be sent, in their order. */
export function waitingOn(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('countersign')
        opening.onerror = () => reject(new Error('there is no outbox'))
        opening.onsuccess = () => {
          const all = opening.result.transaction('waiting').objectStore('waiting').getAll()
          all.onsuccess = () => {
            opening.result.close()
            resolve((all.result as { event: { kind: string } }[]).map(({ event }) => event.kind))
          }
        }
      }),
  )
}
