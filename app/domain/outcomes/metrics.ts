import { mean, median } from '../quiz/statistics/moments'
import { type Happened, type Outcome, satisfactionShare } from './outcome'
import { type Rate, rateOf } from './rate'

/** From `from` until before `to`, both ms epoch. */
export type Period = { from: number; to: number }

/** A figure of so many, null where there was nothing to count. */
export type Figure = { n: number; value: number }

/** Minor units of one currency, over so many contracts. */
export type Worth = { currency: string; amount: number; n: number }

/** What came of a person's contracts in a period. Each figure has its own `n`: what it counts is said where it is made. */
export type OutcomeMetrics = {
  accuracy: Rate | null
  compliance: Rate | null
  deviation: Rate | null
  dispute: Rate | null
  renewal: Rate | null
  cycleDays: Figure | null
  approvalHours: Figure | null
  satisfaction: Figure | null
  value: Worth[]
}

type Of<K extends Happened['kind']> = Extract<Outcome, { kind: K }>

const dayMs = 24 * 60 * 60 * 1000

/**
 * The metrics of one person. `outcomes`: theirs that are in force, of the period and from before it, in any order; what lies after it
 * changes nothing.
 *
 * - `accuracy`: of the contracts that a review looked at in the period, the share in which it found nothing wrong beyond the minor.
 * - `compliance`: of the checks of the period, the share that passed.
 * - `deviation`: of the contracts made or found to deviate in the period, the share that left the playbook without approval.
 * - `dispute`: of the contracts signed or disputed in the period, the share of which a dispute was opened in it.
 * - `renewal`: of the renewals that fell due in the period, the share that was kept; the last word of a contract counts.
 * - `cycleDays`: the median of days from making to signing, of the contracts signed in the period whose making is known.
 * - `approvalHours`: the median of hours that approvals of the period took.
 * - `satisfaction`: the mean of what customers said in the period, each as a share of its own scale.
 * - `value`: what the contracts signed in the period are worth, by currency; of a contract the last worth told before the period's end.
 *   Currencies are never added up.
 */
export function outcomeMetrics(outcomes: readonly Outcome[], period: Period): OutcomeMetrics {
  const known = outcomes.filter(({ at }) => at < period.to)
  const all = <K extends Happened['kind']>(kind: K) => known.filter((one): one is Of<K> => one.kind === kind)
  const within = <K extends Happened['kind']>(kind: K) => all(kind).filter(({ at }) => at >= period.from)
  const [reviews, deviations, checks, signed] = [within('review-finding'), within('playbook-deviation'), within('compliance-check'), within('signed')]
  const disputed = contractsOf(within('dispute-opened'))
  const renewals = [...lastOf(within('renewal')).values()]
  return {
    accuracy: shareWithout(contractsOf(reviews), contractsOf(reviews.filter(({ severity }) => severity === 'major' || severity === 'critical'))),
    compliance: rateOf(checks.filter(({ passed }) => passed).length, checks.length),
    deviation: shareWith(contractsOf([...within('contract-created'), ...deviations]), contractsOf(deviations.filter(({ approved }) => !approved))),
    dispute: shareWith(new Set([...contractsOf(signed), ...disputed]), disputed),
    renewal: rateOf(renewals.filter(({ kept }) => kept).length, renewals.length),
    cycleDays: figureOf(cycles(all('contract-created'), signed), median),
    approvalHours: figureOf(within('approval-turnaround').map(({ hours }) => hours), median),
    satisfaction: figureOf(within('satisfaction').map(({ score, scale }) => satisfactionShare(score, scale)), mean),
    value: worthOf(all('value'), contractsOf(signed)),
  }
}

const contractsOf = (outcomes: readonly Outcome[]): Set<string> => new Set(outcomes.map(({ contractId }) => contractId))
const shareWith = (all: ReadonlySet<string>, those: ReadonlySet<string>): Rate | null => rateOf(those.size, all.size)
const shareWithout = (all: ReadonlySet<string>, those: ReadonlySet<string>): Rate | null => rateOf(all.size - those.size, all.size)

function figureOf(values: readonly number[], of: (values: readonly number[]) => number | null): Figure | null {
  const value = of(values)
  return value === null || values.length === 0 ? null : { n: values.length, value }
}

/** Of each contract the last; of two at one moment the one with the greater id, so that their order does not matter. */
function lastOf<T extends Outcome>(outcomes: readonly T[]): Map<string, T> {
  const last = new Map<string, T>()
  for (const one of outcomes) {
    const before = last.get(one.contractId)
    if (!before || one.at > before.at || (one.at === before.at && one.id > before.id)) last.set(one.contractId, one)
  }
  return last
}

const firstAt = (outcomes: readonly Outcome[]): Map<string, number> => {
  const first = new Map<string, number>()
  for (const { contractId, at } of outcomes) first.set(contractId, Math.min(at, first.get(contractId) ?? at))
  return first
}

/** Days from the making of each contract to its signing; a signing that stands before the making was told wrong by one of two sources, and says nothing. */
function cycles(created: readonly Outcome[], signed: readonly Outcome[]): number[] {
  const made = firstAt(created)
  return [...firstAt(signed)].flatMap(([contractId, at]) => {
    const from = made.get(contractId)
    return from === undefined || from > at ? [] : [(at - from) / dayMs]
  })
}

function worthOf(values: readonly Of<'value'>[], signed: ReadonlySet<string>): Worth[] {
  const sums = new Map<string, Worth>()
  for (const [contractId, { amount, currency }] of lastOf(values)) {
    if (!signed.has(contractId)) continue
    const before = sums.get(currency) ?? { currency, amount: 0, n: 0 }
    sums.set(currency, { currency, amount: before.amount + amount, n: before.n + 1 })
  }
  return [...sums.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1))
}
