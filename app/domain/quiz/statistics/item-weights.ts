import { type Figure, figureOf } from './figure'
import { covariance, isNothing, mean } from './moments'
import type { ItemAnswer } from './sitting'

/**
 * How much a question weighs in the score. `intended`: its share of the most that can be had, the mean over sittings. `effective`: how much
 * it really does to tell people apart, √cov(x, T) over the sum of that of all questions, where T is the whole score; null where the
 * covariance is negative: the question then works against the score. Moodle, “Quiz statistics calculations”, effective question weight.
 */
export type Weights = { intended: number; effective: Figure }

/**
 * By wording of a question, as `items` has them; the wordings of one question weigh together, so that an edit changes nothing. Where
 * people were asked different questions no share of the whole is defined, and none is told.
 */
export function itemWeights(items: ReadonlyMap<string, readonly ItemAnswer[]>, sittings: readonly { answers: readonly unknown[] }[]): Map<string, Weights> {
  const counted = sittings.filter(({ answers }) => answers.length > 1)
  const intended = mean(counted.map(({ answers }) => 1 / answers.length))
  const whole = new Map<string, ItemAnswer[]>()
  for (const answer of [...items.values()].flat()) {
    const known = whole.get(answer.itemId)
    if (known) known.push(answer)
    else whole.set(answer.itemId, [answer])
  }
  const sameForAll = [...whole.values()].every((answers) => answers.length === counted.length)
  const roots = new Map([...whole].map(([itemId, answers]) => [itemId, rootOfCovariance(answers)]))
  const sum = [...roots.values()].reduce<number>((total, root) => total + (root ?? 0), 0)
  const share = (root: number | null | undefined) => (!sameForAll || isNothing(sum) ? null : (root ?? null) && (root ?? 0) / sum)
  return new Map([...items].map(([id, answers]) => {
    const itemId = answers[0]?.itemId ?? ''
    return [id, { intended, effective: figureOf(whole.get(itemId)?.length ?? 0, () => share(roots.get(itemId))) }]
  }))
}

function rootOfCovariance(answers: readonly ItemAnswer[]): number | null {
  const withTotal = covariance(answers.map(({ score }) => score), answers.map(({ total }) => total))
  return withTotal < -1e-12 ? null : Math.sqrt(Math.max(0, withTotal))
}
