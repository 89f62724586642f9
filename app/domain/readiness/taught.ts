import { shipped } from './constants'
import type { Gaussian } from './belief'
import type { Published, PublishedValue } from './published'

/**
 * What one answer at `at` (ms epoch) says of what everyone shares: the slope and the curvature of its log likelihood, times its weight and
 * damped by the variance of the prediction; of which item, which skills in which of their practice buckets, and which gap.
 */
export type Taught = {
  itemId: string | null
  skills: readonly { id: string; bucket: number }[]
  gap: number
  gradient: number
  curvature: number
  at: number
}

type Name = Pick<PublishedValue, 'kind' | 'subject' | 'bucket'>
type Term = Name & { slope: number; information: number; uses: number }

/**
 * The values that a batch of answers leads to, as they will be in force from `from` (ms epoch) on. Each term learns from all its answers in
 * one Gaussian step: its precision grows by what each answer adds, once the variance that it brought into the prediction itself is taken out
 * of the damping; its mean moves by the sum of the slopes. One answer moves it just as `learn` does, and order plays no part. Source: the
 * Kalman step in information form (Maybeck 1979, Stochastic Models, Estimation, and Control, vol. 1, section 5.7).
 */
export function foldTaught(published: Published, batch: Iterable<Taught>, from: number): PublishedValue[] {
  const terms = new Map<string, Term>()
  const add = (kind: Term['kind'], subject: string, bucket: number, share: number, { gradient, curvature, at }: Taught) => {
    const key = JSON.stringify([kind, subject, bucket])
    const term = terms.get(key) ?? { kind, subject, bucket, slope: 0, information: 0, uses: 0 }
    terms.set(key, term)
    const undamped = 1 - share * share * curvature * valueAt(published, term, at).variance
    term.slope += (share * gradient) / undamped
    term.information += (share * share * curvature) / undamped
    term.uses += 1
  }
  for (const taught of batch) {
    const { itemId, skills, gap } = taught
    if (itemId !== null) add('item', itemId, 0, -1, taught)
    add('gap', '', gap, 1, taught)
    for (const { id, bucket } of skills) {
      add('skill', id, 0, 1 / skills.length, taught)
      add('curve', id, bucket, 1 / skills.length, taught)
    }
  }
  return [...terms.values()].map((term) => learned(published, term, from))
}

function learned(published: Published, { kind, subject, bucket, slope, information, uses }: Term, from: number): PublishedValue {
  const before = valueAt(published, { kind, subject, bucket }, Infinity)
  const variance = 1 / (1 / before.variance + information)
  const noise = kind === 'gap' ? uses * shipped.gapAnswerNoise : 0
  return { kind, subject, bucket, from, mean: before.mean + variance * slope, variance: variance + noise }
}

function valueAt(published: Published, { kind, subject, bucket }: Name, at: number): Gaussian {
  if (kind === 'item') return published.itemAt(subject, at)
  if (kind === 'skill') return published.skillAt(subject, at)
  const { means, variances } = kind === 'gap' ? published.gapsAt(at) : published.skillAt(subject, at).curve
  return { mean: means[bucket] ?? 0, variance: variances[bucket] ?? 0 }
}
