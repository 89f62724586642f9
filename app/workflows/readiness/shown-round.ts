import type { PracticeRound } from '../../domain/readiness/practice-round'

/** A round of practice and what is to be expected of it; minutes are whole and at least one. */
export type ShownRound = Pick<PracticeRound, 'questions' | 'gain' | 'surer'> & { minutes: number }

export const toShownRound = ({ questions, seconds, gain, surer }: PracticeRound): ShownRound => ({ questions, gain, surer, minutes: Math.max(1, Math.ceil(seconds / 60)) })
