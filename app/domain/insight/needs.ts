import type { ContractStanding } from '../outcomes/open-contracts'
import type { Member } from './member'

/** A rate is told as a risk below this share, and only of so many counted: of fewer, chance alone would often do it. */
export const contractTargets = { compliance: 0.95, accuracy: 0.9, least: 5 }

/** A share of so many. */
export type Share = { share: number; n: number }

/** What a person's contracts give reason to ask about. */
export type ContractRisk = { kind: 'disputes'; open: number } | ({ kind: 'compliance' | 'accuracy' } & Share)

/**
 * Why somebody needs their manager. `blocked`: a mandatory skill of their role is not Ready, `skillId` the weakest of them, null before anything was observed.
 * `stuck`: quizzes that are assigned to them alone, not passed, and of which no attempt is left. `overdue`: courses and quizzes whose day has passed.
 */
export type Reason = { kind: 'blocked'; skillId: string | null } | { kind: 'stuck'; quizIds: string[] } | { kind: 'overdue'; workIds: string[] } | ContractRisk

type Rates = { disputes: number; compliance: Share | null; accuracy: Share | null }

export function contractRisks({ disputes, compliance, accuracy }: Pick<ContractStanding, 'disputes'> & Rates): ContractRisk[] {
  const below = (kind: 'compliance' | 'accuracy', rate: Share | null): ContractRisk[] =>
    (rate !== null && rate.n >= contractTargets.least && rate.share < contractTargets[kind] ? [{ kind, share: rate.share, n: rate.n }] : [])
  return [...(disputes > 0 ? [{ kind: 'disputes' as const, open: disputes }] : []), ...below('compliance', compliance), ...below('accuracy', accuracy)]
}

type Person = Pick<Member, 'roleProfileId' | 'readiness'> & { weakest: string | null }

/** Every reason there is, what stands in the way of work first. `stuck` and `overdue`: ids of quizzes, and of courses and quizzes; `contracts`: null of whose contracts nothing is known. */
export function reasonsOf(person: Person, { stuck, overdue }: { stuck: readonly string[]; overdue: readonly string[] }, contracts: Rates | null): Reason[] {
  const { roleProfileId, readiness, weakest } = person
  const blocked = roleProfileId !== null && (readiness === null || weakest !== null)
  return [
    ...(blocked ? [{ kind: 'blocked' as const, skillId: weakest }] : []),
    ...(stuck.length > 0 ? [{ kind: 'stuck' as const, quizIds: [...stuck] }] : []),
    ...(overdue.length > 0 ? [{ kind: 'overdue' as const, workIds: [...overdue] }] : []),
    ...(contracts ? contractRisks(contracts) : []),
  ]
}

/** Of the currencies in which contracts are open the one with the most of them, which people are ranked in; equals by name. Null when none is open. */
export function mainCurrency(open: readonly { currency: string; contracts: number }[]): string | null {
  const [most] = [...open].sort((a, b) => b.contracts - a.contracts || (a.currency < b.currency ? -1 : 1))
  return most?.currency ?? null
}
