import type { SealedLine } from '~/domain/incentives/statement/chain'
import type { LineKind, PayLine } from '~/domain/incentives/statement/lines-due'
import type { CorrectionLine } from '~/domain/incentives/statement/correction'
import type { PersonFacts } from '~/domain/incentives/statement/facts'
import type { Settlement } from '~/domain/incentives/statement/settle'
import type { Statement } from '~/domain/incentives/statement/trace'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { fromJson, toIso, toTime } from './values'

/** `facts`: what it was made of; null for who has nothing in the period any more. */
export type KeptStatement = {
  personId: string; amount: number; points: number; statement: Statement; corrections: CorrectionLine[]; facts: PersonFacts | null; settlement: Settlement
}

const rowsAtOnce = 100

/** Put the statements of a period in the place of those that were there: they derive from the facts. */
export async function putStatements(tx: Db, periodId: string, statements: readonly Omit<KeptStatement, 'amount' | 'points'>[]): Promise<void> {
  await tx.deleteFrom('pay_statement').where('period_id', '=', periodId).execute()
  for (let at = 0; at < statements.length; at += rowsAtOnce) {
    const rows = statements.slice(at, at + rowsAtOnce).map(({ personId, statement, corrections, facts, settlement: { corrected, brought, paid, carried } }) => ({
      period_id: periodId, person_id: personId, amount: statement.amount, points: statement.points, statement: JSON.stringify(statement), corrections: JSON.stringify(corrections),
      facts: JSON.stringify(facts), corrected, brought, paid, carried,
    }))
    await tx.insertInto('pay_statement').values(rows).execute()
  }
}

/** In the order of the people's ids, those after one of them. */
export async function listStatements(db: Db, periodId: string, after: string, limit: number): Promise<KeptStatement[]> {
  const rows = await db
    .selectFrom('pay_statement')
    .selectAll()
    .where('period_id', '=', periodId)
    .where('person_id', '>', after)
    .orderBy('person_id')
    .limit(limit)
    .execute()
  return rows.map(toStatement)
}

const toStatement = (row: Schema['pay_statement']): KeptStatement => ({
  personId: row.person_id, amount: Number(row.amount), points: row.points, statement: fromJson(row.statement), corrections: fromJson(row.corrections), facts: fromJson(row.facts),
  settlement: { earned: Number(row.amount), corrected: Number(row.corrected), brought: Number(row.brought), paid: Number(row.paid), carried: Number(row.carried) },
})

export async function findStatement(db: Db, periodId: string, personId: string): Promise<KeptStatement | null> {
  const row = await db.selectFrom('pay_statement').selectAll().where('period_id', '=', periodId).where('person_id', '=', personId).executeTakeFirst()
  return row ? toStatement(row) : null
}

/** The statements of named people. */
export async function listStatementsOf(db: Db, periodId: string, personIds: readonly string[]): Promise<KeptStatement[]> {
  if (personIds.length === 0) return []
  return (await db.selectFrom('pay_statement').selectAll().where('period_id', '=', periodId).where('person_id', 'in', personIds).orderBy('person_id').execute()).map(toStatement)
}

/** What is still owed from the last period of a plan before a day, by person; 0 or below, those with nothing left out. */
export async function listCarried(db: Db, planId: string, before: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('pay_statement')
    .innerJoin('pay_period', 'pay_period.id', 'pay_statement.period_id')
    .select(['pay_statement.person_id', 'pay_statement.carried'])
    .where('pay_period.plan_id', '=', planId)
    .where((eb) => eb('pay_period.starts_on', '=', eb.selectFrom('pay_period as last').select((of) => of.fn.max('last.starts_on').as('day'))
      .where('last.plan_id', '=', planId).where('last.starts_on', '<', before)))
    .where('pay_statement.carried', '<', 0)
    .execute()
  return new Map(rows.map((row) => [row.person_id, Number(row.carried)]))
}

/** The corrections of earlier periods that a closing of this one brought before. */
export async function listBrought(db: Db, periodId: string): Promise<CorrectionLine[]> {
  const rows = await db.selectFrom('pay_statement').select('corrections').where('period_id', '=', periodId).where('corrections', '!=', '[]').orderBy('person_id').execute()
  return rows.flatMap((row) => fromJson<CorrectionLine[]>(row.corrections))
}

/** Minor units; `people`: how many have a statement. */
export type PeriodTotals = { people: number; earned: number; corrected: number; brought: number; paid: number; carried: number; points: number }

export async function sumStatements(db: Db, periodId: string): Promise<PeriodTotals> {
  const row = await db
    .selectFrom('pay_statement')
    .select(({ fn }) => [
      fn.countAll().as('people'), fn.sum('amount').as('earned'), fn.sum('corrected').as('corrected'), fn.sum('brought').as('brought'), fn.sum('paid').as('paid'),
      fn.sum('carried').as('carried'), fn.sum('points').as('points'),
    ])
    .where('period_id', '=', periodId)
    .executeTakeFirstOrThrow()
  return {
    people: Number(row.people), earned: Number(row.earned ?? 0), corrected: Number(row.corrected ?? 0), brought: Number(row.brought ?? 0), paid: Number(row.paid ?? 0),
    carried: Number(row.carried ?? 0), points: Number(row.points ?? 0),
  }
}

/** What everyone earned in a period, minor units. */
export async function listAmounts(db: Db, periodId: string): Promise<{ personId: string; amount: number }[]> {
  const rows = await db.selectFrom('pay_statement').select(['person_id', 'amount']).where('period_id', '=', periodId).execute()
  return rows.map((row) => ({ personId: row.person_id, amount: Number(row.amount) }))
}

/** How many people's lines a closing has written that came up to this person. */
export async function countWrittenUpTo(db: Db, periodId: string, personId: string): Promise<number> {
  const row = await db.selectFrom('pay_statement').select(({ fn }) => fn.countAll().as('n')).where('period_id', '=', periodId).where('person_id', '<=', personId).executeTakeFirstOrThrow()
  return Number(row.n)
}

/** A line of payroll. `after`: name and id of the one before. */
export type PayrollRow = Settlement & { personId: string; name: string; email: string; points: number }

/** A page of a period's people with what goes out to them, by name. */
export async function listPayroll(db: Db, periodId: string, { after, limit }: { after: { name: string; id: string } | null; limit: number }): Promise<PayrollRow[]> {
  const rows = await db
    .selectFrom('pay_statement as kept')
    .innerJoin('person', 'person.id', 'kept.person_id')
    .select(['kept.person_id', 'person.name', 'person.email', 'kept.amount', 'kept.points', 'kept.corrected', 'kept.brought', 'kept.paid', 'kept.carried'])
    .where('kept.period_id', '=', periodId)
    .$if(after !== null, (query) =>
      query.where((eb) => eb.or([eb('person.name', '>', after?.name ?? ''), eb.and([eb('person.name', '=', after?.name ?? ''), eb('person.id', '>', after?.id ?? '')])])))
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    personId: row.person_id, name: row.name, email: row.email, points: row.points, earned: Number(row.amount), corrected: Number(row.corrected), brought: Number(row.brought),
    paid: Number(row.paid), carried: Number(row.carried),
  }))
}

/** All corrections that periods of a plan brought. */
export async function listCorrections(db: Db, planId: string): Promise<CorrectionLine[]> {
  const rows = await db
    .selectFrom('pay_statement')
    .innerJoin('pay_period', 'pay_period.id', 'pay_statement.period_id')
    .select('pay_statement.corrections')
    .where('pay_period.plan_id', '=', planId)
    .where('pay_statement.corrections', '!=', '[]')
    .execute()
  return rows.flatMap((row) => fromJson<CorrectionLine[]>(row.corrections))
}

/** Everyone with a line in the ledger of a period. */
export async function listPaid(db: Db, periodId: string): Promise<string[]> {
  const rows = await db.selectFrom('pay_line').select('person_id').distinct().where('period_id', '=', periodId).orderBy('person_id').execute()
  return rows.map((row) => row.person_id)
}

export async function insertLines(tx: Db, lines: readonly SealedLine[]): Promise<void> {
  for (let at = 0; at < lines.length; at += rowsAtOnce) {
    const rows = lines.slice(at, at + rowsAtOnce).map((line) => ({
      period_id: line.periodId, seq: line.seq, person_id: line.personId, round: line.round, line_id: line.lineId, of_day: line.ofDay, name: line.name, kind: line.kind,
      amount: line.amount, points: line.points, currency: line.currency, reason: line.reason, written_at: toIso(line.writtenAt), previous: line.previous, hash: line.hash,
    }))
    await tx.insertInto('pay_line').values(rows).execute()
  }
}

/** What the ledger of a period holds of these people. */
export async function listWritten(db: Db, periodId: string, personIds: readonly string[]): Promise<(PayLine & { personId: string })[]> {
  if (personIds.length === 0) return []
  const rows = await db.selectFrom('pay_line').selectAll().where('period_id', '=', periodId).where('person_id', 'in', personIds).orderBy('seq').execute()
  return rows.map((row) => ({
    personId: row.person_id, lineId: row.line_id, ofDay: row.of_day, name: row.name, kind: row.kind as LineKind, amount: Number(row.amount), points: row.points, reason: row.reason,
  }))
}

/** The ledger of a period in order, those after a number. */
export async function listSealed(db: Db, periodId: string, after: number, limit: number): Promise<SealedLine[]> {
  const rows = await db.selectFrom('pay_line').selectAll().where('period_id', '=', periodId).where('seq', '>', after).orderBy('seq').limit(limit).execute()
  return rows.map((row) => ({
    periodId: row.period_id, seq: row.seq, personId: row.person_id, round: row.round, lineId: row.line_id, ofDay: row.of_day, name: row.name, kind: row.kind as LineKind,
    amount: Number(row.amount), points: row.points, currency: row.currency, reason: row.reason, writtenAt: toTime(row.written_at), previous: row.previous, hash: row.hash,
  }))
}

type Difference = { personId: string; statement: number; ledger: number }

/** People whose lines of a period do not add up to their statement, in money or in points. */
export async function listUnequal(db: Db, periodId: string, from: string): Promise<Difference[]> {
  const stated = await db.selectFrom('pay_statement').select(['person_id', 'amount', 'points', 'statement']).where('period_id', '=', periodId).orderBy('person_id').execute()
  const summed = await db
    .selectFrom('pay_line')
    .select(({ fn }) => ['person_id', fn.sum('amount').as('amount'), fn.sum('points').as('points')])
    .where('period_id', '=', periodId)
    .where('of_day', '=', from)
    .groupBy('person_id')
    .orderBy('person_id')
    .execute()
  const sums = new Map(summed.map((row) => [row.person_id, { amount: Number(row.amount), points: Number(row.points) }]))
  const known = new Set(stated.map((row) => row.person_id))
  const differing = stated.flatMap((row) => {
    const { amount, points } = sums.get(row.person_id) ?? { amount: 0, points: 0 }
    const told = fromJson<Statement>(row.statement)
    const equal = [amount, told.amount].every((sum) => sum === Number(row.amount)) && [points, told.points].every((sum) => sum === row.points)
    return equal ? [] : [{ personId: row.person_id, statement: Number(row.amount), ledger: amount }]
  })
  const unstated = [...sums].flatMap(([personId, { amount, points }]) => (known.has(personId) || (amount === 0 && points === 0) ? [] : [{ personId, statement: 0, ledger: amount }]))
  return [...differing, ...unstated]
}
