import type { Certainty } from '../../domain/quiz/reviewed'

export type Answer = { picks: readonly string[]; sure: Certainty | null }

/** What pages of one attempt in the same browser tell each other. */
export type Word = { attempt: string; item: string; turn: number; answer: Answer } | { attempt: string; closed: true }

export const openAnswerChannel = () => new BroadcastChannel('countersign-answers')

/** Tell other pages that an attempt is closed; the page that has its result knows. */
export function tellClosed(attempt: string): void {
  const channel = openAnswerChannel()
  channel.postMessage({ attempt, closed: true } satisfies Word)
  channel.close()
}
