import { outcomeMetrics, type Worth } from './metrics'
import type { Happened, Outcome } from './outcome'
import type { Rate } from './rate'

/**
 * What a person's contracts come to at one moment. `open`: made within a year and not signed yet; nobody tells of a contract that came to nothing, so an older one
 * counts as such. `worth`: what the open ones are worth, by currency; `open` less their number is worth nobody knows what. `disputes`: contracts disputed now.
 * `compliance`, `accuracy`: as `outcomeMetrics` has them, of 90 days.
 */
export type ContractStanding = { open: number; worth: Worth[]; disputes: number; compliance: Rate | null; accuracy: Rate | null }

const dayMs = 24 * 60 * 60 * 1000
const openDays = 365
const metricDays = 90

/** `outcomes`: of one person, in force, in any order; what lies after `now` (ms epoch) changes nothing. */
export function contractStanding(outcomes: readonly Outcome[], now: number): ContractStanding {
  const known = outcomes.filter(({ at }) => at <= now)
  const signed = contractsOf(known, 'signed')
  const open = new Set([...contractsOf(known.filter(({ at }) => at >= now - openDays * dayMs), 'contract-created')].filter((id) => !signed.has(id)))
  const { compliance, accuracy } = outcomeMetrics(known, { from: now - metricDays * dayMs, to: now + 1 })
  return { open: open.size, worth: worthOf(known, open), disputes: disputesOf(known), compliance, accuracy }
}

const contractsOf = (outcomes: readonly Outcome[], kind: Happened['kind']): Set<string> =>
  new Set(outcomes.flatMap((one) => (one.kind === kind ? [one.contractId] : [])))

/** Of two at one moment the one with the greater id came last, so that their order does not matter. */
const inTime = (outcomes: readonly Outcome[]): Outcome[] => [...outcomes].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))

function worthOf(outcomes: readonly Outcome[], open: ReadonlySet<string>): Worth[] {
  const last = new Map<string, { amount: number; currency: string }>()
  for (const one of inTime(outcomes)) if (one.kind === 'value' && open.has(one.contractId)) last.set(one.contractId, one)
  const sums = new Map<string, Worth>()
  for (const { currency, amount } of last.values()) {
    const before = sums.get(currency) ?? { currency, amount: 0, n: 0 }
    sums.set(currency, { currency, amount: before.amount + amount, n: before.n + 1 })
  }
  return [...sums.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1))
}

function disputesOf(outcomes: readonly Outcome[]): number {
  const disputed = new Set<string>()
  for (const { kind, contractId } of inTime(outcomes)) {
    if (kind === 'dispute-opened') disputed.add(contractId)
    if (kind === 'dispute-closed') disputed.delete(contractId)
  }
  return disputed.size
}
