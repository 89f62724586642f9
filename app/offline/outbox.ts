import type { ReadingEvent, ReadingResult } from '../domain/progress/reading-event'
import { inTurn } from './in-turn'
import { countWaiting, keepEvent, listWaiting } from './outbox-store'
import { post, type Sent, sendWaiting } from './send-waiting'
import { readingChannel } from './tell-pages'

/** How an outbox stands: what waits on this device, how the last sending ended, and how much was refused by it. */
export type Standing = { waiting: number; last: Sent | null; refused: number }

export type Outbox = {
  send: (event: ReadingEvent) => Promise<ReadingResult | 'kept'>
  flush: () => Promise<Sent>
  listWaiting: () => Promise<ReadingEvent[]>
  onResults: (hear: Hear) => () => void
  onStanding: (hear: (standing: Standing) => void) => () => void
}

type Hear = (results: readonly ReadingResult[]) => void

/** So long an answer is waited for; it is still sent when it comes later. */
const patienceMs = 8000

/**
 * The outbox of one person on this page. Every event is on the device before it is sent, and stays until the server has answered for
 * it. Where the device keeps nothing, as in some private windows, events stay in this page's memory and are sent from there.
 */
export function openOutbox(person: string): Outbox {
  const hearers = new Set<Hear>()
  const standings = new Set<(standing: Standing) => void>()
  const memory: ReadingEvent[] = []
  let standing: Standing = { waiting: 0, last: null, refused: 0 }

  const hear: Hear = (results) => {
    for (const one of hearers) one(results)
    const refused = results.filter(({ taken }) => !taken).length
    if (refused > 0) stand({ refused: standing.refused + refused })
  }
  const stand = (change: Partial<Standing>) => {
    standing = { ...standing, ...change }
    for (const one of standings) one(standing)
  }
  const count = async () => stand({ waiting: (await countWaiting(person).catch(() => 0)) + memory.length })

  const channel = new BroadcastChannel(readingChannel)
  channel.addEventListener('message', ({ data }: MessageEvent<ReadingResult[]>) => {
    hear(data)
    void count()
  })

  const sendMemory = () =>
    inTurn(async (): Promise<Sent> => {
      while (memory.length > 0) {
        const answer = await post(person, memory.slice(0, 1))
        if (typeof answer === 'string' && answer !== 'refused') return answer
        const [event] = memory.splice(0, 1)
        hear(answer === 'refused' ? [{ id: event?.id ?? '', taken: false, reason: 'malformed' }] : answer)
      }
      return 'all'
    })

  const flush = async (): Promise<Sent> => {
    if (!navigator.onLine) {
      await count()
      stand({ last: 'no-connection' })
      return 'no-connection'
    }
    const share: Hear = (results) => {
      hear(results)
      channel.postMessage(results)
    }
    const stored = await sendWaiting(person, share).catch((): Sent => 'all')
    const sent = stored === 'all' ? await sendMemory() : stored
    await count()
    stand({ last: sent })
    return sent
  }

  const send = async (event: ReadingEvent): Promise<ReadingResult | 'kept'> => {
    let answered: (result: ReadingResult) => void = () => {}
    const result = new Promise<ReadingResult>((resolve) => (answered = resolve))
    const hearOwn: Hear = (results) => results.filter(({ id }) => id === event.id).forEach(answered)
    hearers.add(hearOwn)
    await keepEvent(person, event).catch(() => memory.push(event))
    // Another tab may have sent it: its word then comes a moment after this flush found nothing left.
    const nothing = flush().then((sent) => after(sent === 'all' ? 1000 : 0))
    const outcome = await Promise.race([result, nothing, after(patienceMs)])
    hearers.delete(hearOwn)
    return outcome
  }

  return {
    send,
    flush,
    listWaiting: async () => [...(await listWaiting(person).catch(() => [])).map(({ event }) => event), ...memory],
    onResults: (one) => subscribe(hearers, one),
    onStanding: (one) => subscribe(standings, one),
  }
}

function subscribe<T>(set: Set<T>, one: T): () => void {
  set.add(one)
  return () => set.delete(one)
}

const after = (ms: number) => new Promise<'kept'>((resolve) => setTimeout(() => resolve('kept'), ms))
