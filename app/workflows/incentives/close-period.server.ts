import type { Database, Tx } from '#db/client.server'
import { insertLines, type KeptStatement, listBrought, listPaid, listStatements, listWritten, putStatements } from '#db/queries/pay-lines'
import { claimPeriod, endClosing, moveClosing, type PayPeriod, requirePlan, startClosing } from '#db/queries/pay-periods'
import { type KeptLine, seal } from '../../domain/incentives/statement/chain'
import type { CorrectionLine } from '../../domain/incentives/statement/correction'
import { evaluate } from '../../domain/incentives/statement/evaluate'
import type { PersonFacts } from '../../domain/incentives/statement/facts'
import { linesDue } from '../../domain/incentives/statement/lines-due'
import type { PeriodPlan } from '../../domain/incentives/statement/period-plan'
import type { Statement } from '../../domain/incentives/statement/trace'
import { audit } from '../audit.server'
import { hashText } from './hash-line.server'

/** `corrections`: of earlier periods, which this one brings. `peopleAtOnce`: how many are written in one transaction. */
type Closing = { periodId: string; people: readonly PersonFacts[]; corrections: readonly CorrectionLine[]; actorId: string; now: Date; peopleAtOnce?: number }
export type Closed = { lines: number; head: string } | { problem: 'not-payable'; people: string[] } | null

/**
 * Close a period: work out every statement, then write its lines into the ledger, some people at a time. Whatever is retried, repeated or done twice at once,
 * each line is written once: the statements of a closing that began stay as they are, and what is written counts as given. Nothing is closed while a statement
 * holds something that cannot be paid. Null where there is no such period.
 */
export async function closePeriod(db: Database, closing: Closing): Promise<Closed> {
  const begun = await db.transaction().execute((tx) => begin(tx, closing))
  if (begun === null || 'problem' in begun) return begun
  for (;;) {
    const ended = await db.transaction().execute((tx) => goOn(tx, closing))
    if (ended) return ended
  }
}

async function begin(tx: Tx, { periodId, people, corrections }: Closing): Promise<PayPeriod | Exclude<Closed, { lines: number }>> {
  const period = await claimPeriod(tx, periodId)
  if (!period || period.state === 'closing' || period.state === 'closed') return period
  const plan = await requirePlan(tx, period.planId, period.planVersion)
  const { statements, twice } = evaluate(plan, { from: period.from, to: period.to }, people)
  const bringing = byPerson([...(await listBrought(tx, periodId)), ...corrections])
  const strange = corrections.filter((line) => line.currency !== plan.currency || line.of.from >= period.from)
  const cannot = [...statements.filter(({ refusals }) => refusals.length > 0), ...strange].map((one) => one.personId)
  if (cannot.length + twice.length > 0) return { problem: 'not-payable', people: [...new Set([...cannot, ...twice])] }
  const stated = new Set(statements.map((statement) => statement.personId))
  const others = new Set([...(await listPaid(tx, periodId)), ...bringing.keys()].filter((personId) => !stated.has(personId)))
  const all = [...statements, ...[...others].map((personId) => nothingFor(plan, period, personId))]
  await putStatements(tx, periodId, all.map((statement) => ({ personId: statement.personId, statement, corrections: bringing.get(statement.personId) ?? [] })))
  await startClosing(tx, period)
  return period
}

/** For who has nothing in this period any more, but has lines in it or brings corrections. */
const nothingFor = ({ id: planId, version: planVersion, currency }: PeriodPlan, { from, to }: PayPeriod, personId: string): Statement => ({
  planId, planVersion, personId, period: { from, to }, currency, amount: 0, points: 0, badges: [], gates: [], lines: [], refusals: [],
})

function byPerson<T extends { personId: string }>(lines: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const line of lines) groups.set(line.personId, [...(groups.get(line.personId) ?? []), line])
  return groups
}

/** The next people; the result once there are no more. */
async function goOn(tx: Tx, { periodId, actorId, now, peopleAtOnce = 200 }: Closing): Promise<{ lines: number; head: string } | null> {
  const period = await claimPeriod(tx, periodId)
  if (!period || period.state !== 'closing') return { lines: period?.lines ?? 0, head: period?.head ?? '' }
  const statements = await listStatements(tx, periodId, period.atPerson, peopleAtOnce)
  const last = statements.at(-1)
  if (!last) {
    await endClosing(tx, periodId, actorId, now)
    const after = { plan: period.planId, from: period.from, round: period.round, lines: period.lines, head: period.head }
    await audit(tx, { actorId, action: 'period.closed', subjectType: 'period', subjectId: periodId, after }, now)
    return { lines: period.lines, head: period.head }
  }
  const sealed = seal(await linesOf(tx, period, statements, now), period.head, hashText)
  await insertLines(tx, sealed)
  await moveClosing(tx, periodId, { atPerson: last.personId, lines: period.lines + sealed.length, head: sealed.at(-1)?.hash ?? period.head })
  return null
}

async function linesOf(tx: Tx, period: PayPeriod, statements: readonly KeptStatement[], now: Date): Promise<KeptLine[]> {
  const written = byPerson(await listWritten(tx, period.id, statements.map((one) => one.personId)))
  const reason = period.round > 1 ? period.reopenReason : null
  const lines = statements.flatMap(({ personId, statement, corrections }) =>
    linesDue(statement, corrections, written.get(personId) ?? [], reason).map((line) => ({ ...line, personId, currency: statement.currency })),
  )
  return lines.map((line, at) => ({ ...line, periodId: period.id, seq: period.lines + at + 1, round: period.round, writtenAt: now.getTime() }))
}
