import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.server'
import { findPerson, insertPerson } from '#db/queries/people'
import { dayOf } from '~/domain/evidence/day'
import type { Role } from '~/domain/people/person'
import { periodAt } from '~/domain/incentives/statement/pay-period'
import { readPlan } from '~/library/plan-document/read-plan'
import { gatherFacts } from '~/workflows/incentives/gather-facts.server'
import { openPeriod } from '~/workflows/incentives/open-period.server'
import { savePlan } from '~/workflows/incentives/save-plan.server'
import { listPeriodsOfPerson, showStatement } from '~/workflows/incentives/show-statement.server'
import { editPerson } from '~/workflows/people/edit-person.server'
import { type Copy, copyBase } from '../databases/copy'

const hour = 60 * 60 * 1000
const thisMonth = periodAt('month', dayOf(Date.now()))
const lastMonth = periodAt('month', dayOf(Date.parse(thisMonth.from) - hour))
const afterwards = new Date(Date.parse(thisMonth.from) + hour)
const within = new Date(Date.parse(lastMonth.from) + 15 * 24 * hour)

const text = `
name: Sellers
description: Who sells is paid by the month.
version: 1
startsOn: ${lastMonth.from}
endsOn: ${thisMonth.to}
every: month
currency: EUR
who:
  roles: [account-executive]
elements:
  - id: fixed
    name: Fixed
    kind: bonus
    amount: EUR 10.00
`
let copy: Copy
let db: Database
const ids: Record<string, string> = {}

const moveTo = async (name: string, change: { roleProfileId?: string | null; roles?: Role[] }, now: Date) => {
  const person = await findPerson(db, ids[name] ?? '')
  if (!person) throw new Error(name)
  const { name: called, function: fn, roles, teamId, roleProfileId } = person
  return editPerson(db, { actorId: ids.ada ?? '', personId: person.id, edit: { name: called, function: fn, roles, teamId, roleProfileId, ...change }, now })
}

beforeAll(async () => {
  copy = await copyBase()
  db = openDatabase({ file: copy.file, ...(copy.url === undefined ? {} : { url: copy.url }) })
  for (const { id, email } of await db.selectFrom('person').select(['id', 'email']).execute()) ids[email.split('@')[0] ?? ''] = id
  expect(await savePlan(db, { planId: 'sellers', base: 0, text, actorId: ids.ada ?? '', now: new Date() })).toEqual({ number: 1 })
  const read = readPlan('sellers.yaml', 'sellers', text)
  if (!('plan' in read)) throw new Error('The plan cannot be read')
  for (const { from } of [lastMonth, thisMonth]) await openPeriod(db, { plan: read.plan, day: from, actorId: ids.ada ?? '', now: new Date() })
})
afterAll(async () => {
  await db.destroy()
  await copy.drop()
})

const inPlan = async (period: typeof lastMonth) => {
  const read = readPlan('sellers.yaml', 'sellers', text)
  return 'plan' in read ? (await gatherFacts(db, read.plan, period)).map(({ personId }) => personId) : []
}
const periodsOf = async (name: string) => (await listPeriodsOfPerson(db, ids[name] ?? '', 20)).filter(({ planId }) => planId === 'sellers').map(({ from }) => from)

test('who changed role after a period ended is paid for it by the role they had, also once they sell no more', async () => {
  await moveTo('jonas', { roleProfileId: 'sdr' }, afterwards)
  await moveTo('priya', { roles: ['manager'] }, afterwards)
  for (const name of ['jonas', 'priya']) expect(await inPlan(lastMonth), name).toContain(ids[name])
  for (const name of ['jonas', 'priya']) expect(await inPlan(thisMonth), name).not.toContain(ids[name])
  expect(await periodsOf('jonas')).toEqual([lastMonth.from])
  expect(await showStatement(db, ids.jonas ?? '', 'sellers', lastMonth.from)).toMatchObject({ statement: { amount: 1000 } })
  expect(await showStatement(db, ids.jonas ?? '', 'sellers', thisMonth.from)).toBeNull()
})

test('who took the role within a period is in it, and who took it afterwards is not', async () => {
  await moveTo('hanna', { roleProfileId: 'account-executive' }, within)
  await moveTo('bea', { roleProfileId: 'account-executive' }, afterwards)
  const paid = await inPlan(lastMonth)
  expect([paid.includes(ids.hanna ?? ''), paid.includes(ids.bea ?? '')]).toEqual([true, false])
  expect(await periodsOf('bea')).toEqual([thisMonth.from])
})

test('who came after its end counts by what they were first, for what was told of their contracts before', async () => {
  const newcomer = { email: 'late@countersign.example', name: 'Late Comer', function: 'sales' as const, roles: ['rep' as const], teamId: null, passwordHash: null, now: new Date() }
  const [seller, other] = [randomUUID(), randomUUID()]
  await insertPerson(db, { ...newcomer, id: seller, roleProfileId: 'account-executive' })
  await insertPerson(db, { ...newcomer, id: other, email: 'later@countersign.example', roleProfileId: 'sdr' })
  const paid = await inPlan(lastMonth)
  expect([paid.includes(seller), paid.includes(other)]).toEqual([true, false])
})

test('an edit that moves nobody adds no posting, and what is kept is never changed', async () => {
  const count = async () => (await db.selectFrom('posting').select('number').where('person_id', '=', ids.jonas ?? '').execute()).length
  const before = await count()
  const person = await findPerson(db, ids.jonas ?? '')
  if (!person) throw new Error('jonas')
  const { function: fn, roles, teamId, roleProfileId } = person
  await editPerson(db, { actorId: ids.ada ?? '', personId: person.id, edit: { name: 'Jonas A. Weber', function: fn, roles, teamId, roleProfileId }, now: new Date() })
  expect(await count()).toBe(before)
  await expect(db.deleteFrom('posting').execute()).rejects.toThrow(/append-only/)
})
