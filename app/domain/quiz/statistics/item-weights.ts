import { type Figure, figureOf } from './figure'
import { covariance, isNothing, mean } from './moments'
import type { ItemAnswer } from './sitting'

/**
 * How much a question weighs in the score. `intended`: its share of the most that can be had, the mean over sittings. `effective`: how much
 * it really does to tell people apart, √cov(x, T) over the sum of that of all questions, where T is the whole score; null where the
 * covariance is negative: the question then works against the score. Moodle, “Quiz statistics calculations”, effective question weight.
 */
export type Weights = { intended: number; effective: Figure }

/** By question. Where people were asked different questions no share of the whole is defined, and none is told. */
export function itemWeights(items: ReadonlyMap<string, readonly ItemAnswer[]>, sittings: readonly { answers: readonly unknown[] }[]): Map<string, Weights> {
  const counted = sittings.filter(({ answers }) => answers.length > 1)
  const intended = mean(counted.map(({ answers }) => 1 / answers.length))
  const sameForAll = [...items.values()].every((answers) => answers.length === counted.length)
  const roots = new Map([...items].map(([id, answers]) => [id, rootOfCovariance(answers)]))
  const sum = [...roots.values()].reduce<number>((total, root) => total + (root ?? 0), 0)
  const share = (root: number | null | undefined) => (!sameForAll || isNothing(sum) ? null : (root ?? null) && (root ?? 0) / sum)
  return new Map([...items].map(([id, answers]) => [id, { intended, effective: figureOf(answers.length, () => share(roots.get(id))) }]))
}

function rootOfCovariance(answers: readonly ItemAnswer[]): number | null {
  const withTotal = covariance(answers.map(({ score }) => score), answers.map(({ total }) => total))
  return withTotal < -1e-12 ? null : Math.sqrt(Math.max(0, withTotal))
}
