import type { Certainty } from '../domain/quiz/reviewed'
import { openDeviceData } from './device-db'
import { sendAnswer } from './send-answer'

/**
 * The newest answer to one question that the server has not confirmed. `person` is the key of whose it is, `turn` its number within the
 * attempt, `sentId` what the server knows it by when it comes twice.
 */
export type WaitingAnswer = { person: string; attempt: string; item: string; picks: readonly string[]; sure: Certainty | null; turn: number; sentId: string }

/** Keep an answer until the server has confirmed it; an older one to the same question goes. Rejects where nothing can be kept. */
export async function keepAnswer(answer: WaitingAnswer): Promise<void> {
  await (await openDeviceData()).put('answers', answer)
}

/** What waits of a person, or of one of their attempts, in the order it was given. */
export async function listWaitingAnswers(person: string, attempt?: string): Promise<WaitingAnswer[]> {
  const [from, to] = attempt === undefined ? [[person], [person, []]] : [[person, attempt], [person, attempt, []]]
  const found = await (await openDeviceData()).getAll('answers', IDBKeyRange.bound(from, to))
  return found.sort((one, other) => one.turn - other.turn)
}

/** The server has answered for this one; a newer one to the same question stays. */
export async function removeAnswer({ person, attempt, item, sentId }: WaitingAnswer): Promise<void> {
  const transaction = (await openDeviceData()).transaction('answers', 'readwrite')
  const kept = await transaction.store.get([person, attempt, item])
  if (kept?.sentId === sentId) await transaction.store.delete([person, attempt, item])
  await transaction.done
}

/** Send all that waits of a person, once each, but for the attempt at this path, whose own page does: what does not get through stays. */
export async function sendWaitingAnswers(person: string, path = ''): Promise<void> {
  for (const answer of await listWaitingAnswers(person)) {
    if (path.startsWith(`/attempts/${answer.attempt}`)) continue
    const sent = await sendAnswer(answer)
    if (sent === 'unreachable' || sent === 'signed-out') return
    await removeAnswer(answer)
  }
}
