import type { Db } from '#db/client.server'
import { findPeriodOf, requirePlan } from '#db/queries/pay-periods'
import { dayOf } from '../../domain/evidence/day'
import { type RateName, unitOf } from '../../domain/incentives/statement/metrics'
import { metricsOf } from '../../domain/incentives/statement/plan-reach'
import { suppose } from '../../domain/incentives/statement/suppose'
import { whatIf } from '../../domain/incentives/statement/what-if'
import { runningFacts } from './show-statement.server'

/** Percent by metric, minor units, and whether every mandatory skill is supposed Ready; null: as it is. */
export type Asked = { percent: Partial<Record<RateName, number>>; value: number | null; ready: boolean }

/** What a period under way would come to for a person if some of its facts were others. Changes nothing. Null where nothing of theirs is under way. */
export async function tryWhatIf(db: Db, personId: string, at: { planId: string; from: string }, asked: Asked, now: number) {
  const period = await findPeriodOf(db, at.planId, at.from)
  if (!period || period.state === 'closed') return null
  const plan = await requirePlan(db, at.planId, period.planVersion)
  const facts = await runningFacts(db, personId, plan, period)
  if (!facts) return null
  const metrics = metricsOf(plan).filter((metric): metric is RateName => metric !== 'value' && unitOf[metric] === 'share')
  const rates = Object.fromEntries(Object.entries(asked.percent).map(([metric, percent]) => [metric, percent / 100]))
  const today = dayOf(now)
  const readyFrom = asked.ready ? (today > period.to ? period.to : today) : null
  const value = asked.value === null ? null : { amount: asked.value, currency: plan.currency }
  const tried = whatIf({ ...plan, budget: null }, { from: period.from, to: period.to }, [facts], suppose(facts, { rates, value, readyFrom }))
  if (!tried) return null
  const known = facts.values.filter(({ currency }) => currency === plan.currency).reduce((sum, one) => sum + one.amount, 0)
  return {
    planName: plan.name, from: period.from, to: period.to, currency: plan.currency, ...tried,
    sliders: metrics.map((metric) => {
      const own = facts.metrics[metric]
      const now = own ? Math.round(own.value * 100) : null
      return { metric, known: now, at: asked.percent[metric] ?? now ?? 0 }
    }),
    value: metricsOf(plan).includes('value') ? (asked.value ?? known) : null,
    missing: facts.mandatory?.filter(({ label }) => label !== 'ready').length ?? null,
  }
}
