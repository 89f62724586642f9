import type { Database } from '#db/client.server'
import { listPayroll, type PayrollRow, type PeriodTotals, sumStatements } from '#db/queries/pay-lines'
import { findPeriodOf, requirePlan } from '#db/queries/pay-periods'
import { byteOrderMark, csvLine } from '../../library/formats/csv/csv-line'
import { decimalCell } from '../../library/formats/csv/decimal-cell'
import { digitsOf } from '../../library/plan-document/written'
import { audit } from '../audit.server'
import { hashText } from './hash-line.server'

const rowsAtOnce = 1000
const sums = ['earned', 'corrected', 'brought', 'paid', 'carried'] as const

/** A file for payroll. */
export type PayrollFile = { name: string; type: string; body: string }

type Asked = { planId: string; from: string; as: 'csv' | 'json'; actorId: string; now: Date }

/**
 * What goes out for a closed period, with totals and a checksum: SHA-256 in hexadecimal over everything before its own line (CSV, without the byte order mark), or over the
 * JSON text of the object without it. Leaves a row in the audit. Null where there is no such period, or it is not closed.
 */
export async function exportPayroll(db: Database, { planId, from, as, actorId, now }: Asked): Promise<PayrollFile | null> {
  const period = await findPeriodOf(db, planId, from)
  if (period?.state !== 'closed') return null
  const { currency, name } = await requirePlan(db, planId, period.planVersion)
  const rows: PayrollRow[] = []
  for (let more = true; more; ) {
    const last = rows.at(-1)
    const page = await listPayroll(db, period.id, { after: last ? { name: last.name, id: last.personId } : null, limit: rowsAtOnce })
    rows.push(...page)
    more = page.length === rowsAtOnce
  }
  const totals = await sumStatements(db, period.id)
  await db.transaction().execute((tx) =>
    audit(tx, { actorId, action: 'period.exported', subjectType: 'period', subjectId: period.id, after: { name: `${name}, ${period.from}`, people: totals.people, paid: totals.paid, as } }, now))
  const file = `payroll-${planId}-${from}.${as}`
  if (as === 'csv') return { name: file, type: 'text/csv; charset=utf-8', body: csvOf(rows, totals, currency) }
  const head = { plan: planId, version: period.planVersion, from: period.from, to: period.to, currency, round: period.round, ledger: { lines: period.lines, head: period.head } }
  const whole = { ...head, people: rows, totals }
  return { name: file, type: 'application/json', body: JSON.stringify({ ...whole, checksum: hashText(JSON.stringify(whole)) }) }
}

function csvOf(rows: readonly PayrollRow[], totals: PeriodTotals, currency: string): string {
  const digits = digitsOf(currency)
  const figures = (row: Pick<PayrollRow, (typeof sums)[number] | 'points'>) => [...sums.map((sum) => decimalCell(row[sum], digits)), String(row.points), currency]
  const lines = [
    csvLine(['person', 'email', 'name', ...sums, 'points', 'currency']),
    ...rows.map((row) => csvLine([row.personId, row.email, row.name, ...figures(row)])),
    csvLine(['total', '', String(totals.people), ...figures(totals)]),
  ].join('')
  return `${byteOrderMark}${lines}${csvLine(['checksum', hashText(lines)])}`
}
