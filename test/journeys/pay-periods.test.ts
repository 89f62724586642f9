import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.server'
import type { PersonFacts } from '~/domain/incentives/statement/facts'
import { askToReopen } from '~/workflows/incentives/ask-reopening.server'
import { closePeriod } from '~/workflows/incentives/close-period.server'
import { openPeriod } from '~/workflows/incentives/open-period.server'
import { reopenPeriod } from '~/workflows/incentives/reopen-period.server'
import { verifyLedger } from '~/workflows/incentives/verify-ledger.server'
import { type Copy, copyBase } from '../databases/copy'
import { dumpTables } from '../dump'
import { runScript } from '../run-script'
import { commissionOf, fixedBonus, mina, planOf, valueOf } from '../period-plans'

let copy: Copy
let db: Database
let people: string[]
let [ada, otto] = ['', '']
beforeAll(async () => {
  copy = await copyBase()
  db = openDatabase({ file: copy.file, ...(copy.url === undefined ? {} : { url: copy.url }) })
  const rows = await db.selectFrom('person').select(['id', 'email']).orderBy('id').execute()
  people = rows.map((row) => row.id)
  ;[ada = '', otto = ''] = ['ada', 'otto'].map((name) => rows.find((row) => row.email.startsWith(name))?.id ?? '')
})
afterAll(async () => {
  await db.destroy()
  await copy.drop()
})

const now = new Date('2026-04-02T09:00:00Z')
/** 1 % of 1,000.07, 2,000.07, …, within 100.00 for everyone. */
const plan = planOf({ id: 'shared', budget: 10_000, elements: [commissionOf({}), fixedBonus(500)] })
const factsOf = (amount: (at: number) => number): PersonFacts[] => people.map((personId, at) => ({ ...mina, personId, values: [valueOf(amount(at))] }))
const open = async (given = plan) => {
  const opened = await openPeriod(db, { plan: given, day: '2026-02-14', actorId: ada, now })
  if ('problem' in opened) throw new Error(opened.problem)
  return opened.periodId
}
const close = (periodId: string, facts: PersonFacts[], peopleAtOnce = 3) => closePeriod(db, { periodId, people: facts, corrections: [], actorId: ada, now, peopleAtOnce })
const usual = () => factsOf((at) => (at + 1) * 100_007)
const linesOf = (periodId: string) => db.selectFrom('pay_line').selectAll().where('period_id', '=', periodId).orderBy('seq').execute()
const sumOf = (lines: readonly { amount: number }[]) => lines.reduce((sum, line) => sum + Number(line.amount), 0)
const faults = async () => (await verifyLedger(db)).flatMap((one) => one.faults)

test('a period opens once, under a plan that is in force and is kept as it is', async () => {
  const id = await open()
  expect(await open()).toBe(id)
  expect(await openPeriod(db, { plan: { ...plan, budget: 1 }, day: '2026-02-14', actorId: ada, now })).toEqual({ problem: 'version-taken' })
  expect(await openPeriod(db, { plan, day: '2027-02-14', actorId: ada, now })).toEqual({ problem: 'not-in-force' })
})

test('closing writes each line once, though two close at the same time and again later', async () => {
  const id = await open()
  const [one, two] = await Promise.all([close(id, usual()), close(id, usual(), 2)])
  expect(one).toEqual(two)
  const lines = await linesOf(id)
  expect(one).toEqual({ lines: lines.length, head: lines.at(-1)?.hash })
  expect(lines.map((line) => line.seq)).toEqual(lines.map((_, at) => at + 1))
  expect(sumOf(lines)).toBe(10_000)
  const statements = await db.selectFrom('pay_statement').select('amount').where('period_id', '=', id).execute()
  expect(statements).toHaveLength(people.length)
  expect(sumOf(statements)).toBe(10_000)
  const before = await dumpTables(db, ['pay_line', 'pay_statement'])
  expect(await close(id, factsOf(() => 0))).toEqual(one)
  expect(await dumpTables(db, ['pay_line', 'pay_statement'])).toEqual(before)
  expect(await faults()).toEqual([])
})

test('a closing that lost its place goes on and writes nothing twice', async () => {
  const id = await open()
  const before = await linesOf(id)
  await db.updateTable('pay_period').set({ state: 'closing', at_person: '' }).where('id', '=', id).execute()
  expect(await close(id, [])).toMatchObject({ lines: before.length })
  expect(await linesOf(id)).toEqual(before)
})

test('reopening takes a reason and a second person, and closing again adds only what differs', async () => {
  const id = await open()
  expect(await reopenPeriod(db, { periodId: id, actorId: otto, now })).toEqual({ problem: 'not-asked' })
  expect(await askToReopen(db, { periodId: id, actorId: ada, reason: 'A contract came late.', now })).toEqual({ asked: true })
  expect(await reopenPeriod(db, { periodId: id, actorId: ada, now })).toEqual({ problem: 'same-person' })
  expect(await reopenPeriod(db, { periodId: id, actorId: otto, now })).toEqual({ reopened: true })
  expect(await askToReopen(db, { periodId: id, actorId: ada, reason: 'Again.', now })).toEqual({ problem: 'not-closed' })
  const before = await linesOf(id)
  const [first = '', ...others] = people
  const facts = usual().filter((person) => person.personId !== first)
  await close(id, facts)
  const lines = await linesOf(id)
  expect(lines.slice(0, before.length)).toEqual(before)
  const added = lines.slice(before.length)
  expect(new Set(added.map((line) => [line.round, line.reason].join(' ')))).toEqual(new Set(['2 A contract came late.']))
  expect(sumOf(lines.filter((line) => line.person_id === first))).toBe(0)
  expect(others.length).toBeGreaterThan(0)
  expect(sumOf(lines)).toBe(10_000)
  expect(await faults()).toEqual([])
})

test('what cannot be paid is not closed, and says whose it is', async () => {
  const id = await open({ ...plan, id: 'refusing' })
  const [first = ''] = people
  const facts = usual().map((person) => (person.personId === first ? { ...person, values: [valueOf(1, 'USD')] } : person))
  expect(await close(id, facts)).toEqual({ problem: 'not-payable', people: [first] })
  expect(await close(id, [...usual(), ...usual().slice(0, 1)])).toEqual({ problem: 'not-payable', people: [first] })
  expect(await linesOf(id)).toEqual([])
  expect(await close('no-such', [])).toBeNull()
})

test('a correction of an earlier period is a line of the next one, also for who left the plan', async () => {
  const [first = '', second = ''] = people
  const id = await open({ ...plan, id: 'bringing' })
  const of = { from: '2025-10-01', to: '2025-12-31' }
  const kind = 'clawback' as const
  const corrections = [{ kind, planId: 'bringing', planVersion: 1, personId: second, of, lineId: 'new', name: 'New business', amount: -700, points: 0, currency: 'EUR', reason: 'Rescinded.', from: [] }]
  const notEarlier = corrections.map((line) => ({ ...line, of: { from: '2026-01-01', to: '2026-03-31' } }))
  const staying = usual().filter((person) => person.personId === first)
  expect(await closePeriod(db, { periodId: id, people: staying, corrections: notEarlier, actorId: ada, now })).toMatchObject({ problem: 'not-payable' })
  await closePeriod(db, { periodId: id, people: staying, corrections, actorId: ada, now })
  expect((await linesOf(id)).filter((line) => line.person_id === second)).toMatchObject([{ kind: 'clawback', of_day: '2025-10-01', reason: 'Rescinded.' }])
  expect(await faults()).toEqual([])
  await askToReopen(db, { periodId: id, actorId: ada, reason: 'Checked once more.', now })
  await reopenPeriod(db, { periodId: id, actorId: otto, now })
  const before = await linesOf(id)
  await close(id, staying)
  expect(await linesOf(id)).toEqual(before)
})

test('the database refuses to change or remove a line', async () => {
  await expect(sql`update pay_line set amount = amount + 1`.execute(db)).rejects.toThrow(/append-only/)
  await expect(sql`delete from pay_line`.execute(db)).rejects.toThrow(/append-only/)
  await expect(sql`update plan_version set plan = '{}'`.execute(db)).rejects.toThrow(/append-only/)
})

test('whatever is changed in any row of the ledger by other means is found', async () => {
  const id = await open()
  const on = copy.url === undefined ? '' : ' on pay_line'
  for (const verb of ['update', 'delete']) await sql.raw(`drop trigger if exists pay_line_no_${verb}${on}`).execute(db)
  const lines = await linesOf(id)
  const columns = {
    person_id: `'${people[1]}'`, line_id: "line_id || 'x'", of_day: "'2026-01-02'", name: "name || 'x'", kind: "kind || 'x'", amount: 'amount + 1', points: 'points + 1',
    currency: "'USD'", reason: "coalesce(reason, '') || 'x'", written_at: "'2026-04-03T00:00:00.000Z'", round: 'round + 7', previous: 'hash', hash: 'previous',
  }
  for (const [at, [column, value]] of Object.entries(columns).entries()) {
    const line = column === 'person_id' ? lines.find((one) => one.round === 2 && one.line_id === 'new') : lines[at % lines.length]
    if (!line) throw new Error('The ledger is empty')
    await sql.raw(`update pay_line set ${column} = ${value} where period_id = '${id}' and seq = ${line.seq}`).execute(db)
    expect(await faults(), column).toContainEqual({ code: 'changed', seq: line.seq })
    await sql`update pay_line set ${sql.ref(column)} = ${line[column as keyof typeof line]} where period_id = ${id} and seq = ${line.seq}`.execute(db)
  }
  expect(await faults()).toEqual([])
  expect(await runScript(copy, 'ledger-verify')).toMatchObject({ code: 0, out: expect.stringContaining(': 0 faults.') })
  await db.deleteFrom('pay_line').where('period_id', '=', id).where('seq', '=', lines.length).execute()
  expect(await faults()).toContainEqual({ code: 'cut', seq: lines.length - 1 })
  expect(await runScript(copy, 'ledger-verify')).toMatchObject({ code: 1, out: expect.stringContaining(`The ledger ends at line ${lines.length - 1}, which is not where the period says.`) })
})

test('a statement that says other than the ledger is found', async () => {
  const bringing = await db.selectFrom('pay_period').select('id').where('plan_id', '=', 'bringing').executeTakeFirstOrThrow()
  await db.updateTable('pay_statement').set((eb) => ({ amount: eb('amount', '+', 1) })).where('period_id', '=', bringing.id).where('person_id', '=', people[0] ?? '').execute()
  expect((await faults()).filter((fault) => fault.code === 'unequal' && fault.personId === people[0])).toHaveLength(1)
})
