import type { Db } from '#db/client.server'
import { countWrittenUpTo, listPayroll, sumStatements } from '#db/queries/pay-lines'
import { findPeriodOf, requirePlan } from '#db/queries/pay-periods'
import { listNames } from '#db/queries/people-directory'

const perPage = 50

/** A period as who pays by it sees it. `after`: name and id of the last person seen. Null where there is none. */
export async function showPeriod(db: Db, planId: string, from: string, after: { name: string; id: string } | null) {
  const period = await findPeriodOf(db, planId, from)
  if (!period) return null
  const [plan, totals, rows, written] = await Promise.all([
    requirePlan(db, planId, period.planVersion), sumStatements(db, period.id), listPayroll(db, period.id, { after, limit: perPage + 1 }),
    countWrittenUpTo(db, period.id, period.atPerson),
  ])
  const refused = period.closeProblem === null ? [] : (JSON.parse(period.closeProblem) as string[])
  const names = await listNames(db, [...refused, ...[period.reopenAskedBy, period.closeAskedBy].filter((id): id is string => id !== null)])
  const last = rows[perPage - 1]
  return {
    period, plan, totals, written, rows: rows.slice(0, perPage), older: rows.length > perPage && last ? { name: last.name, id: last.personId } : null,
    refused: refused.map((id) => ({ id, name: names.get(id) ?? id })), askedBy: period.reopenAskedBy === null ? null : (names.get(period.reopenAskedBy) ?? 'Somebody'),
  }
}
