import type { Database, Tx } from '#db/client.server'
import { insertLines, type KeptStatement, listBrought, listCarried, listPaid, listStatements, listWritten, putStatements } from '#db/queries/pay-lines'
import { claimPeriod, endClosing, moveClosing, type PayPeriod, requirePlan, startClosing } from '#db/queries/pay-periods'
import { type KeptLine, seal } from '../../domain/incentives/statement/chain'
import type { CorrectionLine } from '../../domain/incentives/statement/correction'
import { evaluate } from '../../domain/incentives/statement/evaluate'
import type { PersonFacts } from '../../domain/incentives/statement/facts'
import { linesDue } from '../../domain/incentives/statement/lines-due'
import type { PeriodPlan } from '../../domain/incentives/statement/period-plan'
import { settle, type Settlement } from '../../domain/incentives/statement/settle'
import type { Statement } from '../../domain/incentives/statement/trace'
import { audit } from '../audit.server'
import { byPerson } from './by-person'
import { hashText } from './hash-line.server'

/** `corrections`: of earlier periods, which this one brings. `peopleAtOnce`: how many are written in one transaction. */
type Closing = { periodId: string; people: readonly PersonFacts[]; corrections: readonly CorrectionLine[]; actorId: string; now: Date; peopleAtOnce?: number }
export type Closed = { lines: number; head: string } | { problem: 'not-payable'; people: string[] } | null

/**
 * Close a period: work out every statement, then write its lines into the ledger, some people at a time. Whatever is retried, repeated or done twice at once,
 * each line is written once: the statements of a closing that began stay as they are, and what is written counts as given. Nothing is closed while a statement
 * holds something that cannot be paid. What is owed from the period before is brought. Null where there is no such period.
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
  const carried = await listCarried(tx, plan.id, period.from)
  const others = new Set([...(await listPaid(tx, periodId)), ...bringing.keys(), ...carried.keys()].filter((personId) => !stated.has(personId)))
  const all = [...statements, ...[...others].map((personId) => nothingFor(plan, period, personId))]
  const factsOf = new Map(people.map((one) => [one.personId, one]))
  await putStatements(tx, periodId, all.map((statement) => {
    const own = { personId: statement.personId, statement, corrections: bringing.get(statement.personId) ?? [] }
    return { ...own, facts: statement.lines.length > 0 ? (factsOf.get(own.personId) ?? null) : null, settlement: settled(own, carried.get(own.personId) ?? 0) }
  }))
  await startClosing(tx, period)
  return period
}

/** For who has nothing in this period any more, but has lines in it or brings corrections. */
const nothingFor = ({ id: planId, version: planVersion, currency }: PeriodPlan, { from, to }: PayPeriod, personId: string): Statement => ({
  planId, planVersion, personId, period: { from, to }, currency, amount: 0, points: 0, badges: [], gates: [], lines: [], refusals: [],
})

/** What goes out for somebody. Throws where their statement or its corrections cannot be paid, which is looked at before. */
function settled({ statement, corrections }: Pick<KeptStatement, 'statement' | 'corrections'>, brought: number): Settlement {
  const settlement = settle(statement, corrections, brought)
  if ('refused' in settlement) throw new Error(`The statement of ${statement.personId} cannot be settled: ${settlement.refused}`)
  return settlement
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
