import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.server'
import { insertSource } from '#db/queries/outcomes'
import type { Happened, Told } from '~/domain/outcomes/outcome'
import { countContracts } from '~/workflows/outcomes/count-contracts.server'
import { recordOutcomes } from '~/workflows/outcomes/record-outcomes.server'
import { readTeam } from '~/workflows/team/read-team.server'
import { type Copy, copyBase } from '../databases/copy'

let copy: Copy
let db: Database
let otto: string

beforeAll(async () => {
  copy = await copyBase()
  db = openDatabase({ url: copy.url, file: copy.file })
  await insertSource(db, 'crm')
  otto = (await db.selectFrom('person').select('id').where('email', '=', 'otto@countersign.example').executeTakeFirstOrThrow()).id
  await countContracts(db, new Date())
})
afterAll(async () => {
  await db?.destroy()
  await copy?.drop()
})

let last = 0
const told = (who: string, contractId: string, happened: Happened, more: Partial<Told> = {}): Told => {
  last += 1
  return { who: `${who}@countersign.example`, at: Date.now() - 60_000 + last, contractId, clauseTypeId: null, version: 1, sourceId: `e-${last}`, ...happened, ...more } as Told
}
const record = (...rows: Told[]) => recordOutcomes(db, { source: 'crm', door: 'api', now: new Date() }, rows.map((one, at) => ({ line: at + 1, told: one })))
const open = (who: string, contractId: string, amount: number, currency: string) => [told(who, contractId, { kind: 'contract-created' }), told(who, contractId, { kind: 'value', amount, currency })]
const team = async (currency: string | null = null) => (await readTeam(db, otto, { teamId: null, sort: 'value', currency, page: 1, now: Date.now() }))
const names = async (currency?: string) => (await team(currency))?.rows.map(({ name }) => name) ?? []

test('who has something in the way of their work comes first, by what their open contracts are worth in the currency of most', async () => {
  await record(...open('jonas', 'J-1', 900_00, 'EUR'), ...open('callum', 'C-1', 400_00, 'EUR'), ...open('callum', 'C-2', 300_00, 'EUR'), ...open('callum', 'C-3', 5_000_00, 'USD'), ...open('emeka', 'E-1', 9_000_00, 'USD'))
  expect(await countContracts(db, new Date())).toBe(3)
  const shown = await team()
  expect([shown?.currency, shown?.currencies]).toEqual(['EUR', ['EUR', 'USD']])
  const ranked = (shown?.rows ?? []).map(({ reasons, contracts, name }) => ({ name, needs: reasons.length > 0, amount: contracts?.worth.find((one) => one.currency === 'EUR')?.amount ?? 0 }))
  expect(ranked).toEqual([...ranked].sort((a, b) => Number(b.needs) - Number(a.needs) || b.amount - a.amount))
  const callum = shown?.rows.find(({ name }) => name === 'Callum Reid')
  expect(callum?.contracts).toEqual({ open: 3, worth: [{ currency: 'EUR', amount: 700_00, contracts: 2 }, { currency: 'USD', amount: 5_000_00, contracts: 1 }] })
  expect((await names('EUR')).indexOf('Callum Reid')).toBeLessThan((await names('EUR')).indexOf('Emeka Obi'))
  expect((await names('USD')).indexOf('Emeka Obi')).toBeLessThan((await names('USD')).indexOf('Callum Reid'))
})

test('a signed contract is no more at stake, and a correction moves it to whom it belongs', async () => {
  await record(told('jonas', 'J-1', { kind: 'signed' }))
  const [made] = open('emeka', 'M-1', 0, 'EUR')
  if (!made) throw new Error('no event')
  await record(made)
  expect(await countContracts(db, new Date())).toBe(2)
  const openOf = async (name: string) => (await team())?.rows.find((row) => row.name === name)?.contracts?.open
  expect([await openOf('Jonas Weber'), await openOf('Emeka Obi')]).toEqual([0, 2])
  await record({ ...made, version: 2, who: 'jonas@countersign.example' })
  expect(await countContracts(db, new Date())).toBe(2)
  expect([await openOf('Jonas Weber'), await openOf('Emeka Obi')]).toEqual([1, 1])
  expect(await countContracts(db, new Date())).toBe(0)
})

test('an open dispute and too few passed checks are reasons, and go with what caused them', async () => {
  const checks = (passed: boolean, n: number) => Array.from({ length: n }, () => told('priya', 'P-1', { kind: 'compliance-check', passed }))
  await record(told('priya', 'P-1', { kind: 'dispute-opened' }), ...checks(false, 2), ...checks(true, 3))
  await countContracts(db, new Date())
  const kindsOf = async (name: string) => (await team())?.rows.find((row) => row.name === name)?.reasons.map(({ kind }) => kind) ?? []
  expect(await kindsOf('Priya Raman')).toEqual(expect.arrayContaining(['disputes', 'compliance']))
  await record(told('priya', 'P-1', { kind: 'dispute-closed' }), ...checks(true, 60))
  await countContracts(db, new Date())
  expect(await kindsOf('Priya Raman')).not.toContain('disputes')
  expect(await kindsOf('Priya Raman')).not.toContain('compliance')
})

test('two who count at once count each person once, and who was counted a day ago is counted again', async () => {
  await record(told('callum', 'C-9', { kind: 'signed' }))
  const counted = await Promise.all([countContracts(db, new Date()), countContracts(db, new Date())])
  expect(counted[0] + counted[1]).toBe(1)
  const all = await db.selectFrom('contract_standing').select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow()
  expect(await countContracts(db, new Date(Date.now() + 25 * 60 * 60 * 1000))).toBe(Number(all.n))
})
