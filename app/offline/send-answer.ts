import type { WaitingAnswer } from './answer-store'

/** What came of sending an answer. `closed`: the attempt takes no more; `turn`: its highest number, the next answer takes one more. */
export type SentAnswer = { turn: number; stands: boolean } | { refused: string; closed: boolean } | 'unreachable' | 'signed-out'

type Reply = { saved: true; turn: number; stands: boolean } | { saved: false; problem?: string; words?: string }

const patienceMs = 20_000

/** Send one answer. `keepalive` lets it leave with the page; the browser takes little of that at once, so it is asked for only then. */
export async function sendAnswer({ attempt, item, picks, sure, turn, sentId }: WaitingAnswer, keepalive = false): Promise<SentAnswer> {
  const fields = [['item', item], ...picks.map((pick) => ['picks', pick]), ['turn', String(turn)], ['sentId', sentId], ...(sure === null ? [] : [['certainty', String(sure)]])]
  try {
    const answer = await fetch(`/api/attempts/${attempt}/answers`, {
      method: 'POST', body: new URLSearchParams(fields), keepalive, redirect: 'error', signal: AbortSignal.timeout(patienceMs),
    })
    if (answer.status === 401) return 'signed-out'
    if (answer.status >= 500 || [408, 429].includes(answer.status)) return 'unreachable'
    const reply = (await answer.json().catch(() => ({ saved: false }))) as Reply
    if (reply.saved) return { turn: reply.turn, stands: reply.stands }
    return { refused: reply.words ?? 'This answer was not taken. Load the page again.', closed: reply.problem === 'not-open' || reply.problem === 'too-late' }
  } catch {
    return 'unreachable'
  }
}
