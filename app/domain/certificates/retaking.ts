import { mayStart, type MayStart, type QuizPolicy, type Taken } from '../quiz/policy'
import type { Term } from './certificate'

/** From when on (ms epoch) attempts count towards the next certificate. */
export type Round = { since: number }

/**
 * The round that somebody is in with a quiz: while they may earn a certificate by it at `now` it can be taken although it was passed before.
 * `certifies`: it gives certificates for their role; `held`: the one that lasts longest. Null where the quiz is taken for itself alone.
 */
export function roundOf(certifies: boolean, held: Pick<Term, 'renewableFrom'> | null, now: number): Round | null {
  if (!certifies) return null
  if (held === null) return { since: 0 }
  return now >= held.renewableFrom ? { since: held.renewableFrom } : null
}

/** `renewsSince`: the day on which a programme began to ask for the quiz once more, in ms epoch; null while none does. */
export type Retaking = { certifies: boolean; held: Pick<Term, 'renewableFrom'> | null; renewsSince: number | null }

/** The round that somebody is in with a quiz, for a certificate or for a programme that asks for it once more: of both the one that began last. */
export function openRound({ certifies, held, renewsSince }: Retaking, now: number): Round | null {
  const round = roundOf(certifies, held, now)
  if (renewsSince === null || renewsSince > now) return round
  return { since: Math.max(renewsSince, round?.since ?? 0) }
}

/** The attempts that count in a round; all of them outside one. */
export const takenIn = <T extends { submittedAt: number }>(round: Round | null, taken: readonly T[]): T[] =>
  round === null ? [...taken] : taken.filter(({ submittedAt }) => submittedAt >= round.since)

/** Whether another attempt may start now. In a round an earlier pass does not stand in the way; limits and pauses hold within it. */
export function mayTake(policy: QuizPolicy, standing: { taken: readonly Taken[]; available: number; now: number }, round: Round | null): MayStart {
  return round === null ? mayStart(policy, standing) : mayStart({ ...policy, passMark: null }, { ...standing, taken: takenIn(round, standing.taken) })
}
