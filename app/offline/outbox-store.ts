import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
import type { ReadingEvent } from '../domain/progress/reading-event'
import { mergedSeen } from './merged-seen'

/** An event that waits to be sent, numbered in the order it happened on this device; `person` is the key of whose it is. */
export type Waiting = { seq: number; person: string; event: ReadingEvent }

interface Schema extends DBSchema {
  waiting: { key: number; value: Omit<Waiting, 'seq'> & { seq?: number }; indexes: { person: string } }
}

/** From so many on, sightings of one lesson become one; at the second figure nothing more is taken. */
const mergeFrom = 100
const most = 2000

const name = 'countersign'
let opened: Promise<IDBPDatabase<Schema>> | null = null

/** The database of this device. Rejects where there is none, as in some private windows. */
function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(name, 1, {
    upgrade: (db) => void db.createObjectStore('waiting', { keyPath: 'seq', autoIncrement: true }).createIndex('person', 'person'),
    // Signing out in another tab deletes the database: this one must not stand in the way.
    blocking: (_current, _wanted, event) => forget(event.target as IDBDatabase),
    terminated: () => (opened = null),
  })
  opened.catch(() => (opened = null))
  return opened
}

function forget(db: IDBDatabase): void {
  db.close()
  opened = null
}

/** Keep an event until the server has answered for it. Rejects where it cannot be kept; then it has to be sent at once. */
export async function keepEvent(person: string, event: ReadingEvent): Promise<void> {
  const transaction = (await open()).transaction('waiting', 'readwrite', { durability: 'strict' })
  const count = await transaction.store.count()
  if (count >= most) throw new Error('Too much waits on this device.')
  const last = count >= mergeFrom ? await transaction.store.openCursor(null, 'prev') : null
  const merged = last && last.value.person === person ? mergedSeen(last.value.event, event) : null
  if (merged) await last?.delete()
  await transaction.store.add({ person, event: merged ?? event })
  await transaction.done
}

/** A person's waiting events in their order, at most so many. */
export async function listWaiting(person: string, limit = most): Promise<Waiting[]> {
  return (await (await open()).getAllFromIndex('waiting', 'person', person, limit)) as Waiting[]
}

export async function countWaiting(person: string): Promise<number> {
  return (await open()).countFromIndex('waiting', 'person', person)
}

/** The server has answered for these. */
export async function removeWaiting(numbers: readonly number[]): Promise<void> {
  const transaction = (await open()).transaction('waiting', 'readwrite')
  await Promise.all(numbers.map((seq) => transaction.store.delete(seq)))
  await transaction.done
}

/** Nothing of anybody stays on this device. */
export async function dropOutbox(): Promise<void> {
  ;(await opened?.catch(() => null))?.close()
  opened = null
  await deleteDB(name)
}
