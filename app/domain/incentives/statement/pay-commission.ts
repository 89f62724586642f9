import type { PersonFacts } from './facts'
import { byMillionths, type Exact, millionth, rounded, whole } from './money'
import type { Commission, RiskFactor, Tiers } from './period-plan'
import { readMetric } from './read-metric'
import { type Running, startWith } from './running'
import { roundTogether } from './share-out'
import { type Input, lineOf, type TraceLine } from './trace'

/** A commission before its multipliers: a line for each tier that pays. `start` is null when it is more than any line may be. Value below 0 counts as 0. */
export function payCommission({ id, name, risk, tiers }: Commission, facts: PersonFacts, currency: string): { line: TraceLine; start: Running | null } {
  const value = readMetric(facts, 'value', currency)
  const weighed = risk.map((factor) => weigh(factor, readMetric(facts, factor.metric, currency, factor.minimum)))
  const exact = weighed.reduce((sum, { share }) => byMillionths(sum, share), whole(Math.max(0, value.at ?? 0)))
  const volume = rounded(exact) ?? 0
  const inputs = [value, ...weighed.map(({ input }) => input)]
  const working = { code: 'commission', value: value.at ?? 0, volume, risk: weighed.map(({ factor, share }) => ({ factor, share })) } as const
  const line = lineOf({ id, name, working, inputs, from: inputs.flatMap((input) => input.from) })
  const parts = partsOf(tiers, volume)
  const together = roundTogether(parts.map((part) => part.pay))
  if (!together) return { line, start: null }
  const lines = parts.map(({ tier, volume: within, from, to, rate }, at) => {
    const how = { code: 'tier', mode: tiers.mode, volume: within, rate, from, to } as const
    return lineOf({ id: `${id}/tier-${tier + 1}`, name: `Tier ${tier + 1}`, working: how, amount: together.shares[at] ?? 0, from: value.from })
  })
  return { line, start: startWith(together.sum, together.amount, lines) }
}

/** Value weighed by a risk: the volume is what stands after all of them, rounded once. */
function weigh(factor: RiskFactor, input: Input): { factor: RiskFactor; share: number; input: Input } {
  const share = input.at === null ? factor.unknown : factor.by === 'share' ? input.at : Math.max(0, millionth - input.at)
  return { factor, share, input }
}

type Part = { tier: number; volume: number; from: number; to: number | null; rate: number; pay: Exact }

/** The tiers that a volume reaches: a volume right on a boundary is in the upper one, which then holds nothing of it when tiers are marginal. */
function partsOf({ mode, steps }: Tiers, volume: number): Part[] {
  const tiers = steps.map((step, at) => ({ tier: at, from: step.from, to: steps[at + 1]?.from ?? null, rate: step.rate }))
  const reached = tiers.filter((tier) => volume >= tier.from)
  if (mode === 'whole') return reached.slice(-1).map((tier) => partOf(tier, volume))
  return reached.map((tier) => partOf(tier, Math.min(volume, tier.to ?? volume) - tier.from)).filter((part) => part.volume > 0)
}

const partOf = (tier: Omit<Part, 'volume' | 'pay'>, volume: number): Part => ({ ...tier, volume, pay: byMillionths(whole(volume), tier.rate) })
