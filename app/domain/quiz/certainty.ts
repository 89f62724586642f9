import type { Certainty } from './reviewed'

/**
 * Certainty-based marking: who says how sure an answer is gains most by saying so truly. Source: A. R. Gardner-Medwin, "Confidence
 * assessment in the teaching of basic science", ALT-J 3(1), 1995, and "Confidence-based marking" in C. Bryan and K. Clegg (eds.),
 * Innovative Assessment in Higher Education, 2006. Moodle's certainty-based marking uses the same marks.
 */
export const certainties = [1, 2, 3] as const satisfies readonly Certainty[]

/** The most that one item can earn. */
export const mostMarks = 3

const marks = { 1: { right: 1, wrong: 0 }, 2: { right: 2, wrong: -2 }, 3: { right: 3, wrong: -6 } } as const satisfies Record<Certainty, object>

/**
 * What an answer with a score in [0, 1] earns at a certainty, in marks from -6 to 3: the mark of a wrong answer, and of the way from there
 * to that of a right one as much as the score says. Half right at certainty 2 earns 0: halfway from -2 to 2.
 */
export function certaintyMarks(score: number, certainty: Certainty): number {
  const { right, wrong } = marks[certainty]
  return wrong + score * (right - wrong)
}

/** An answer of a quiz with certainty; one without a word on it counts as not very sure, and none at all earns nothing. */
export type CertainAnswer = { score: number; certainty: Certainty | null; answered: boolean }

/**
 * The score of a quiz with certainty, in [0, 1]: the sum of its marks over three for each of its items, and never below 0. Everything
 * right and very sure is 1, everything right and not very sure a third. Items without an answer are among `items` and earn nothing.
 */
export function certaintyScore(answers: readonly CertainAnswer[], items: number): number {
  if (items === 0) return 0
  const sum = answers.reduce((total, { score, certainty, answered }) => total + (answered ? certaintyMarks(score, certainty ?? 1) : 0), 0)
  return Math.min(1, Math.max(0, sum / (items * mostMarks)))
}
