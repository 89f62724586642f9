import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
let [ada, mina]: Visitor[] = []
let secret = ''
const at = () => ({ ada: ada as Visitor, mina: mina as Visitor })
beforeAll(async () => {
  server = await startServer()
  ;[ada, mina] = [await server.as('ada'), await server.as('mina')]
  const made = await at().ada.post('/admin/connections', { intent: 'make', sentId: randomUUID(), name: 'CRM', source: 'crm' })
  secret = /cs_[\w-]{43}/.exec(made.text)?.[0] ?? ''
})
afterAll(() => server?.close())

const plan = `name: Spring plan
description: One percent of what was signed, where the checks passed.
version: 1
startsOn: 2026-03-01
endsOn: 2026-12-31
every: month
currency: EUR
who:
  roles: [account-executive]
gates:
  - kind: metric
    metric: complianceRate
    atLeast: 90 %
elements:
  - id: new-business
    name: New business
    kind: commission
    tiers:
      mode: marginal
      steps:
        - from: EUR 0.00
          rate: 1 %
`

const tell = async (events: object[]) => {
  const whole = events.map((one, place) => ({ person: 'mina@countersign.example', contract: `C-${place}`, ...one }))
  const response = await fetch(new URL('/api/outcomes', server.url), {
    method: 'POST', body: JSON.stringify(whole), headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${secret}` },
  })
  const { results } = (await response.json()) as { results: { became: string; reason: string | null }[] }
  return results.map(({ became, reason }) => reason ?? became)
}
const periodOf = (from: string) => server.db.selectFrom('pay_period').selectAll().where('plan_id', '=', 'spring').where('starts_on', '=', from).executeTakeFirst()
const close = async (from: string) => {
  const asked = await at().ada.post(`/admin/plans/spring/${from}`, { intent: 'close' })
  await vi.waitFor(async () => expect((await periodOf(from))?.state).toBe('closed'), { timeout: 60_000, interval: 200 })
  return asked
}
const page = '/admin/plans/spring'

test('an admin writes a plan, is told its faults with their place, and opens a period', async () => {
  const made = await at().ada.post('/admin/plans/new', { id: 'spring', name: 'Spring plan', startsOn: '2026-03-01', endsOn: '2026-12-31', every: 'month', currency: 'EUR' })
  expect([made.status, made.location]).toEqual([302, page])
  const bad = await at().ada.post(page, { intent: 'save', base: '1', text: plan.replace('rate: 1 %', 'rate: 1%').replace('account-executive', 'pilot') })
  expect([bad.status, /spring\.yaml:\d+:\d+/.test(bad.text)]).toEqual([400, true])
  expect((await at().ada.post(page, { intent: 'save', base: '1', text: plan.replace('account-executive', 'pilot') })).text).toContain('There is no role “pilot”.')
  expect((await at().ada.post(page, { intent: 'save', base: '1', text: plan })).location).toBe(`${page}?saved`)
  expect((await at().ada.post(page, { intent: 'save', base: '1', text: `${plan}# again\n` })).text).toContain('Somebody saved this plan meanwhile')
  expect((await at().ada.post(page, { intent: 'open', day: '2026-03-01' })).location).toBe(`${page}/2026-03-01`)
  expect((await at().ada.post(page, { intent: 'open', day: '2027-03-01' })).status).toBe(400)
  const { text } = await at().ada.get(page)
  expect(text).toContain('Everyone in the role Account executive')
  expect((await at().mina.get(page)).status).toBe(404)
})

test('a rep follows their period while it runs, with what holds it back, and may suppose', async () => {
  expect((await at().mina.get('/rewards/spring/2026-03-01')).text).toContain('Compliance is not known yet')
  const told = await tell([
    { id: 's-1', kind: 'signed', happenedAt: '2026-03-10T09:00:00Z', contract: 'C-1' },
    { id: 'v-1', kind: 'value', amount: 12_345_000, currency: 'EUR', happenedAt: '2026-03-10T09:00:00Z', contract: 'C-1' },
    { id: 'c-1', kind: 'compliance-check', passed: false, happenedAt: '2026-03-11T09:00:00Z', contract: 'C-1' },
  ])
  expect(told).toEqual(['recorded', 'recorded', 'recorded'])
  const { text } = await at().mina.get('/rewards/spring/2026-03-01')
  expect(text).toContain('€1,234.50 held back')
  expect(text).toContain('Bring it up to')
  const supposed = await at().mina.get('/rewards/spring/2026-03-01/what-if?complianceRate=95')
  expect(supposed.text).toContain('€1,234.50 more than now')
  expect((await at().mina.get('/rewards/spring/2026-03-01/what-if?complianceRate=900&value=-3')).text).toContain('As it is now')
  const lena = await server.as('lena')
  expect((await lena.get('/rewards/spring/2026-03-01')).status).toBe(404)
})

test('a period closes once its days are over, and payroll adds up to its checksum', async () => {
  await at().ada.post(page, { intent: 'open', day: '2026-04-01' })
  expect((await at().ada.post(`${page}/2026-04-01`, { intent: 'close' })).text).toContain('An earlier period of this plan is not closed')
  expect((await close('2026-03-01')).status).toBe(302)
  expect((await at().mina.get('/rewards/spring/2026-03-01')).text).toContain('€0.00')
  const csv = (await at().ada.get(`${page}/2026-03-01/payroll?as=csv`)).text
  const [before = '', sum = ''] = csv.replace('\ufeff', '').split('checksum,')
  expect(sum.trim()).toBe(createHash('sha256').update(before).digest('hex'))
  expect(before).toContain('mina@countersign.example,Mina Okafor,0.00')
  const { checksum, ...whole } = (await at().ada.get(`${page}/2026-03-01/payroll?as=json`)).json<{ checksum: string; totals: { paid: number } }>()
  expect([checksum, whole.totals.paid]).toEqual([createHash('sha256').update(JSON.stringify(whole)).digest('hex'), 0])
  expect((await at().ada.post(`${page}/2026-03-01`, { intent: 'close' })).text).toContain('closed already')
})

test('a rep questions what was told of a contract; granted, the next period carries what it was worth', async () => {
  const wrong = await server.db.selectFrom('outcome').select('id').where('source_id', '=', 'c-1').executeTakeFirstOrThrow()
  expect((await at().mina.get('/rewards/contracts?of=complianceRate&from=2026-03-01&to=2026-03-31')).text).toContain(`outcome=${wrong.id}`)
  const ask = `/rewards/disputes/new?outcome=${wrong.id}`
  const sentId = randomUUID()
  const raised = await at().mina.post(ask, { sentId, reason: 'The check was of another contract; see the mail of 12 March.' })
  expect(raised.location).toBe(`/rewards/disputes/${sentId}`)
  expect((await at().mina.post(ask, { sentId, reason: 'Once more' })).location).toBe(raised.location)
  const jonas = await server.as('jonas.weber').catch(() => null)
  const others = jonas ?? (await server.as('lena'))
  expect((await others.get(ask)).status).toBe(404)
  expect((await others.get(`/rewards/disputes/${sentId}`)).status).toBe(404)
  expect((await at().mina.post(`/rewards/disputes/${sentId}`, { act: 'approved', words: 'Mine' })).text).toContain('Nobody decides what they raised themselves')
  const decide = `/admin/disputes/${sentId}`
  expect((await at().ada.post(decide, { act: 'partly', words: 'Half' })).text).toContain('Only a finding of a review')
  expect((await at().ada.post(decide, { act: 'approved', words: 'You are right.' })).location).toBe(decide)
  expect((await at().ada.post(decide, { act: 'denied', words: 'No' })).status).toBe(409)
  expect((await at().mina.get(`/rewards/disputes/${sentId}`)).text).toContain('You are right.')
  await tell([{ id: 'c-2', kind: 'compliance-check', passed: true, happenedAt: '2026-03-11T09:00:00Z', contract: 'C-1' }])
  await close('2026-04-01')
  const { text } = await at().mina.get('/rewards/spring/2026-04-01')
  expect(text).toContain('changed after the period was closed')
  expect(text).toContain('€1,234.50')
  const [kept] = await server.db.selectFrom('pay_statement').select(['paid', 'corrected', 'period_id']).where('corrected', '!=', 0).execute()
  expect([Number(kept?.paid), Number(kept?.corrected)]).toEqual([123_450, 123_450])
})

test('who left is still paid for what came of their contracts before', async () => {
  const lost = await server.db.selectFrom('person').select('id').where('email', '=', 'callum@countersign.example').executeTakeFirstOrThrow()
  await tell([
    { id: 'l-1', kind: 'signed', happenedAt: '2026-05-10T09:00:00Z', contract: 'C-L', person: 'callum@countersign.example' },
    { id: 'l-2', kind: 'value', amount: 500_000, currency: 'EUR', happenedAt: '2026-05-10T09:00:00Z', contract: 'C-L', person: 'callum@countersign.example' },
    { id: 'l-3', kind: 'compliance-check', passed: true, happenedAt: '2026-05-11T09:00:00Z', contract: 'C-L', person: 'callum@countersign.example' },
  ])
  await server.db.updateTable('person').set({ active: 0 }).where('id', '=', lost.id).execute()
  await at().ada.post(page, { intent: 'open', day: '2026-05-01' })
  await close('2026-05-01')
  const may = await periodOf('2026-05-01')
  const kept = await server.db.selectFrom('pay_statement').select('paid').where('period_id', '=', may?.id ?? '').where('person_id', '=', lost.id).executeTakeFirst()
  expect(Number(kept?.paid)).toBe(5_000)
})

test('a line is questioned too; what is granted is brought once, and reopening what was left behind is refused', async () => {
  const april = await periodOf('2026-04-01')
  const sentId = randomUUID()
  const line = await at().mina.post(`/rewards/disputes/new?period=${april?.id}&line=new-business`, { sentId, reason: 'A contract is missing.' })
  expect(line.status).toBe(302)
  expect((await at().mina.post(`/rewards/disputes/new?period=${april?.id}&line=nothing`, { sentId: randomUUID(), reason: 'x' })).status).toBe(404)
  const decide = `/admin/disputes/${sentId}`
  expect((await at().ada.post(decide, { act: 'partly', words: 'In part.', amount: '' })).text).toContain('Say how much is granted')
  expect((await at().ada.post(decide, { act: 'partly', words: 'In part.', amount: '20.005' })).text).toContain('no more decimals')
  expect((await at().ada.post(decide, { act: 'partly', words: 'In part.', amount: '20.00' })).location).toBe(decide)
  for (const from of ['2026-06-01', '2026-07-01']) {
    await at().ada.post(page, { intent: 'open', day: from })
    await close(from)
  }
  const rows = await server.db.selectFrom('pay_line').select(['line_id', 'amount', 'period_id']).where('line_id', 'like', 'dispute/%').execute()
  expect(rows.map((row) => [row.line_id, Number(row.amount)])).toEqual([[`dispute/${sentId}`, 2000]])
  await at().ada.post(`${page}/2026-03-01`, { intent: 'ask', reason: 'A mistake' })
  const other = await server.db.selectFrom('person').select('id').where('email', '=', 'otto@countersign.example').executeTakeFirstOrThrow()
  await server.db.updateTable('person').set({ is_admin: 1 }).where('id', '=', other.id).execute()
  const otto = await server.as('otto')
  expect((await otto.post(`${page}/2026-03-01`, { intent: 'approve' })).text).toContain('A later period of this plan is closed')
  expect((await at().ada.get('/admin/plans/spring/back-test')).text).toContain('Person by person')
})

test('the audit calls a period by its plan and first day, and a question by what it is', async () => {
  const { text } = await at().ada.get('/admin/audit')
  expect(text).toContain('closed the pay period spring, 2026-03-01')
  expect(text).toContain('questioned what was paid, or told of a contract')
})

test('rewards say what runs and what was paid last, whatever lies in the past', async () => {
  const opened = await at().ada.post(page, { intent: 'open', day: '2026-09-01' })
  expect(opened.status).toBe(302)
  const answer = await at().mina.get('/rewards')
  expect(answer.text).toContain('From your contracts')
  expect(answer.text).toMatch(/>so far</)
  expect(answer.text).toMatch(/>paid</)
  expect(answer.text).toContain('/rewards/spring/2026-09-01/what-if')
  expect(Number(/queries;desc="(\d+)"/.exec(answer.headers.get('server-timing') ?? '')?.[1])).toBeLessThanOrEqual(30)
})
