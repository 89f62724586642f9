import type { ReadingEvent } from '../domain/progress/reading-event'
import { openDeviceData } from './device-db'
import { mergedSeen } from './merged-seen'

/** An event that waits to be sent, numbered in the order it happened on this device; `person` is the key of whose it is. */
export type Waiting = { seq: number; person: string; event: ReadingEvent }

/** From so many on, sightings of one lesson become one; at the second figure nothing more is taken. */
const mergeFrom = 100
const most = 2000

/** Keep an event until the server has answered for it. Rejects where it cannot be kept; then it has to be sent at once. */
export async function keepEvent(person: string, event: ReadingEvent): Promise<void> {
  const transaction = (await openDeviceData()).transaction('waiting', 'readwrite', { durability: 'strict' })
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
  return (await (await openDeviceData()).getAllFromIndex('waiting', 'person', person, limit)) as Waiting[]
}

export async function countWaiting(person: string): Promise<number> {
  return (await openDeviceData()).countFromIndex('waiting', 'person', person)
}

/** The server has answered for these. */
export async function removeWaiting(numbers: readonly number[]): Promise<void> {
  const transaction = (await openDeviceData()).transaction('waiting', 'readwrite')
  await Promise.all(numbers.map((seq) => transaction.store.delete(seq)))
  await transaction.done
}
