import { dayOf } from '../evidence/day'
import type { EarningEvent, IncentivePlan } from './plan'

/** `subject`: stable id of what was done; `name`: what a person calls it; `causeId`: the fact that it follows from. */
export type Happening = { on: EarningEvent; subject: string; name: string; cause: 'reading' | 'attempt' | 'regrade' | 'observation' | 'outcome'; causeId: string }

/** One line of the ledger before it has its number. `amount` is in minor units of `currency`. */
export type Entry = {
  planId: string
  ruleId: string
  subject: string
  points: number
  amount: number
  currency: string
  reason: string
  cause: Happening['cause']
  causeId: string
}

/** What the person already has: which (plan, rule, subject) paid, and when (ms epoch). */
export type Earned = { planId: string; ruleId: string; subject: string; earnedAt: number }

/**
 * What these happenings earn under the plans in force at `now` (ms epoch). Total and repeatable: what has paid once pays nothing
 * again, and a day's cap counts what the same rule paid that day, in this call included.
 */
export function earn(plans: readonly IncentivePlan[], happenings: readonly Happening[], earned: readonly Earned[], now: number): Entry[] {
  const today = dayOf(now)
  const entries: Entry[] = []
  for (const plan of plans) {
    if (today < plan.startsOn || today > plan.endsOn) continue
    for (const rule of plan.rules) {
      const before = earned.filter((one) => one.planId === plan.id && one.ruleId === rule.id)
      const paid = new Set(before.map((one) => one.subject))
      let paidToday = before.filter((one) => dayOf(one.earnedAt) === today).length
      for (const happening of happenings) {
        if (happening.on !== rule.on || paid.has(happening.subject)) continue
        if (rule.perDay !== null && paidToday >= rule.perDay) continue
        paid.add(happening.subject)
        paidToday += 1
        entries.push({
          planId: plan.id,
          ruleId: rule.id,
          subject: happening.subject,
          points: rule.points,
          amount: rule.money,
          currency: plan.currency,
          reason: rule.reason.replace('{subject}', () => happening.name),
          cause: happening.cause,
          causeId: happening.causeId,
        })
      }
    }
  }
  return entries
}
