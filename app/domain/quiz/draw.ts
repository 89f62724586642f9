import { randomFrom, shuffled } from './random'
import type { QuizPolicy } from './policy'

/** One item that could be drawn; `group` spreads a draw (its clause type, say), `seen` is whether this person met it before. */
export type Candidate = { versionId: string; group: string | null; seen: boolean }

/** A draw about one group, set apart from those it is taken for: nobody learns to tell a clause by clauses of one kind only. */
export type Focus = { group: string; near: readonly string[] }

/**
 * Which items an attempt asks, in order. A random draw takes no item twice, prefers unseen items, and goes round the groups so
 * that ten questions are not ten of a kind. With a focus half of it is of that group and half of those near it, more of the one
 * where there are too few of the other; nothing where the group has no item. The same seed and candidates (in the same order) give
 * the same draw.
 */
export function drawItems(policy: QuizPolicy, candidates: readonly Candidate[], seed: number, focus: Focus | null = null): string[] {
  if (policy.draw === 'all') {
    const all = candidates.map((candidate) => candidate.versionId)
    return policy.shuffle ? shuffled(all, seed) : all
  }
  if (focus === null) return drawSpread(candidates, policy.draw.random, seed)
  return shuffled(drawFocused(candidates, policy.draw.random, seed, focus), seed)
}

function drawFocused(candidates: readonly Candidate[], count: number, seed: number, { group, near }: Focus): string[] {
  const own = drawSpread(candidates.filter((candidate) => candidate.group === group), count, seed)
  if (own.length === 0) return []
  const others = drawSpread(candidates.filter((candidate) => candidate.group !== group && near.includes(candidate.group ?? '')), count, seed)
  const half = Math.ceil(count / 2)
  const ownCount = Math.max(half, count - others.length)
  return [...own.slice(0, ownCount), ...others].slice(0, count)
}

const drawSpread = (candidates: readonly Candidate[], count: number, seed: number): string[] =>
  rankCandidates(candidates, seed).slice(0, count).map(({ versionId }) => versionId)

/** Candidates in the order a draw would take them: unseen ones first, going round the groups, else as the seed decides. */
export function rankCandidates(candidates: readonly Candidate[], seed: number): Candidate[] {
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
  return ranked.map(({ candidate }) => candidate)
}

/** A seed for the option order of one item in one attempt: differs between items, stable within the attempt. */
export function optionSeed(attemptSeed: number, position: number): number {
  return Math.floor(randomFrom(attemptSeed ^ Math.imul(position + 1, 0x9e3779b1))() * 2 ** 32)
}
