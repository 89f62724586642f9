import { nobody } from './messages'

/** Whose pages this device keeps, and in which look. */
export type Holder = { person: string; theme: string }

/** What is known of this device itself; nothing in it is anybody's. */
const deviceName = 'countersign-device'
export const openDevice = () => caches.open(deviceName)

const holderKey = '/kept/holder'
const pagesOf = (person: string) => `countersign-pages-${person}`
const filesOf = (person: string) => `countersign-files-${person}`

export const openPages = (person: string) => caches.open(pagesOf(person))
export const openFiles = (person: string) => caches.open(filesOf(person))

export async function findHolder(): Promise<Holder | null> {
  const stored = await (await openDevice()).match(holderKey)
  return stored ? ((await stored.json()) as Holder) : null
}

/** From now on this device keeps the pages of this person; what it kept of anybody else goes first. */
export async function setHolder(person: string, theme?: string): Promise<void> {
  const before = await findHolder()
  if (before?.person === person && (theme === undefined || before.theme === theme)) return
  if (before?.person !== person) await dropAllBut([pagesOf(person), filesOf(person)])
  const holder: Holder = { person, theme: theme ?? (before?.person === person ? before.theme : 'system') }
  await (await openDevice()).put(holderKey, Response.json(holder))
}

/** Nobody is signed in: nothing that belonged to anybody stays. */
export async function forgetEverybody(): Promise<void> {
  if (await caches.has(deviceName)) await (await openDevice()).delete(holderKey)
  await dropAllBut([])
}

/** Follow what an answer says of whom it was for. An answer that says nothing, such as a file's, changes nothing. */
export async function heed(person: string | null): Promise<void> {
  if (person === nobody) await forgetEverybody()
  else if (person !== null) await setHolder(person)
}

async function dropAllBut(stays: readonly string[]): Promise<void> {
  const personal = (await caches.keys()).filter((name) => /^countersign-(pages|files)-/.test(name))
  await Promise.all(personal.filter((name) => !stays.includes(name)).map((name) => caches.delete(name)))
}
