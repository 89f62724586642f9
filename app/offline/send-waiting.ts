import type { ReadingEvent, ReadingResult } from '../domain/progress/reading-event'
import { alone } from './alone'
import { listWaiting, removeWaiting, type Waiting } from './outbox-store'

/** How sending ended: all was answered for, or why the rest stays: no connection, not signed in, or signed in as somebody else. */
export type Sent = 'all' | 'no-connection' | 'signed-out' | 'someone-else'

const perBatch = 50
const patienceMs = 20_000

/**
 * Send what waits of a person, in order, until nothing does. An event goes from the device only once the server has answered for it,
 * so a break at any point loses nothing. `hear` gets the answers as they come.
 */
export function sendWaiting(person: string, hear: (results: readonly ReadingResult[]) => void): Promise<Sent> {
  return alone(async () => {
    let size = perBatch
    for (;;) {
      const batch = await listWaiting(person, size)
      if (batch.length === 0) return 'all'
      const answer = await post(person, batch.map(({ event }) => event))
      if (answer === 'refused' && batch.length > 1) {
        size = 1
        continue
      }
      if (typeof answer === 'string' && answer !== 'refused') return answer
      const results = answer === 'refused' ? batch.map(({ event }) => refusal(event)) : answer
      if ((await settle(batch, results)) === 0) return 'no-connection'
      hear(results)
    }
  })
}

/** Forget the events that were answered for; how many that were. */
async function settle(batch: readonly Waiting[], results: readonly ReadingResult[]): Promise<number> {
  const answered = new Set(results.map(({ id }) => id))
  const done = batch.filter(({ event }) => answered.has(event.id)).map(({ seq }) => seq)
  await removeWaiting(done)
  return done.length
}

const refusal = ({ id }: ReadingEvent): ReadingResult => ({ id, taken: false, reason: 'malformed' })

type Answered = ReadingResult[] | 'refused' | Exclude<Sent, 'all'>

/** Send some events. `refused` says that sending the same again would be refused again. */
export async function post(person: string, events: readonly ReadingEvent[]): Promise<Answered> {
  try {
    const headers = { 'Content-Type': 'application/json' }
    const answer = await fetch('/api/reading', { method: 'POST', headers, body: JSON.stringify({ person, events }), redirect: 'error', signal: AbortSignal.timeout(patienceMs) })
    if (answer.ok) return ((await answer.json()) as { results: ReadingResult[] }).results
    if (answer.status === 401) return 'signed-out'
    if (answer.status === 409) return 'someone-else'
    return answer.status >= 500 || [403, 404, 408, 429].includes(answer.status) ? 'no-connection' : 'refused'
  } catch {
    return 'no-connection'
  }
}
