import { randomFrom, shuffled } from './random'
import type { QuizPolicy } from './policy'

/** One item that could be drawn; `group` spreads a draw (its clause type, say), `seen` is whether this person met it before. */
export type Candidate = { versionId: string; group: string | null; seen: boolean }

/**
 * Which items an attempt asks, in order. A random draw takes no item twice, prefers unseen items, and goes round the groups so
 * that ten questions are not ten of a kind. The same seed and candidates (in the same order) give the same draw.
 */
export function drawItems(policy: QuizPolicy, candidates: readonly Candidate[], seed: number): string[] {
  if (policy.draw === 'all') {
    const all = candidates.map((candidate) => candidate.versionId)
    return policy.shuffle ? shuffled(all, seed) : all
  }
  const random = shuffled(candidates, seed)
  const byFreshness = [...random.filter((candidate) => !candidate.seen), ...random.filter((candidate) => candidate.seen)]
  const rounds = new Map<string, number>()
  const ranked = byFreshness.map((candidate, order) => {
    const group = candidate.group ?? ''
    const round = rounds.get(group) ?? 0
    rounds.set(group, round + 1)
    return { candidate, order, round: candidate.seen ? round + candidates.length : round }
  })
  ranked.sort((a, b) => a.round - b.round || a.order - b.order)
  return ranked.slice(0, policy.draw.random).map((entry) => entry.candidate.versionId)
}

/** A seed for the option order of one item in one attempt: differs between items, stable within the attempt. */
export function optionSeed(attemptSeed: number, position: number): number {
  return Math.floor(randomFrom(attemptSeed ^ Math.imul(position + 1, 0x9e3779b1))() * 2 ** 32)
}
