import type { Db } from '#db/client.server'
import { listAmounts } from '#db/queries/pay-lines'
import { findPeriodOf, listPeriodsOf } from '#db/queries/pay-periods'
import { findPlanText } from '#db/queries/plan-revisions'
import { listNames } from '#db/queries/people-directory'
import { backTest } from '../../domain/incentives/statement/back-test'
import { evaluate } from '../../domain/incentives/statement/evaluate'
import { readPlan } from '../../library/plan-document/read-plan'
import { planFile } from '../../library/plan-document/read-plans'
import { gatherFacts } from './gather-facts.server'

const shownRows = 100

/**
 * The newest text of a plan over one of its closed periods, by the facts of then, beside what was paid. `from` null: the newest closed period. Changes nothing. Null
 * where there is no such plan or period, or the plan's text has faults; `tested` is null while no period is closed.
 */
export async function tryBackTest(db: Db, planId: string, from: string | null) {
  const revision = await findPlanText(db, planId)
  const read = revision ? readPlan(planFile(planId), planId, revision.text) : null
  if (!read || !('plan' in read)) return null
  const { plan } = read
  const closed = (await listPeriodsOf(db, planId)).filter(({ state }) => state === 'closed')
  const asked = from === null ? (closed[0] ?? null) : await findPeriodOf(db, planId, from)
  const periods = closed.map((one) => ({ from: one.from, to: one.to, version: one.planVersion }))
  if (!asked) return from === null ? { plan, periods, tested: null } : null
  if (asked.state !== 'closed') return null
  const period = { from: asked.from, to: asked.to }
  const [facts, real] = await Promise.all([gatherFacts(db, plan, period), listAmounts(db, asked.id)])
  const { rows, ...tested } = backTest(real, evaluate(plan, period, facts).statements)
  const shown = rows.slice(0, shownRows)
  const names = await listNames(db, [...shown.map(({ personId }) => personId), ...tested.outliers.slice(0, shownRows), ...tested.refused.slice(0, shownRows)])
  const named = (id: string) => names.get(id) ?? id
  return {
    plan, periods,
    tested: {
      ...tested, from: asked.from, version: asked.planVersion, people: rows.length, rows: shown.map((row) => ({ ...row, name: named(row.personId) })),
      outliers: tested.outliers.slice(0, shownRows).map(named), refused: tested.refused.slice(0, shownRows).map(named),
    },
  }
}
