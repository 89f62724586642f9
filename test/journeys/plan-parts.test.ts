import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
let ada: Visitor
beforeAll(async () => {
  server = await startServer()
  ada = await server.as('ada')
  await ada.post('/admin/plans/new', { id: '', name: 'Summer', startsOn: '2026-01-01', endsOn: '2026-12-31', every: 'month', currency: 'EUR' })
})
afterAll(() => server?.close())

const page = '/admin/plans/summer'
const newest = () => server.db.selectFrom('plan_revision').select(['number', 'text']).where('plan_id', '=', 'summer').orderBy('number', 'desc').executeTakeFirstOrThrow()
type Fields = Record<string, string>

/** Send the form of a part, made from the newest text unless another is given. */
async function send(part: string, fields: Fields, more: Fields = {}) {
  const { number, text } = await newest()
  return ada.post(`${page}?part=${part}${part.endsWith('_new') ? `&kind=${fields.kind}` : ''}`, { intent: 'part', base: String(number), text, part, kind: '', ...fields, ...more })
}
const saved = `${page}?saved`
const commission = { kind: 'commission', name: 'New business', 'tiers.mode': 'marginal', 'tiers.steps.0.from': 'EUR 0.00', 'tiers.steps.0.rate': '1 %', cap: '' }

test('a new plan has its address from its name, unless another one is given or that is taken', async () => {
  const make = (fields: Fields) => ada.post('/admin/plans/new', { id: '', name: 'Summer', startsOn: '2026-01-01', endsOn: '2026-12-31', every: 'month', currency: 'EUR', ...fields })
  const taken = await make({})
  expect([taken.status, taken.text.includes('Give this one another short name.')]).toEqual([409, true])
  expect((await make({ id: 'summer-of-2026' })).location).toBe('/admin/plans/summer-of-2026')
  for (const id of ['Summer', 'new', 'x'.repeat(61)]) expect((await make({ id })).text, id).toContain('Use small letters')
  expect((await make({ name: '夏' })).status).toBe(400)
})

test('an admin who writes no YAML makes a whole plan by its forms', async () => {
  expect((await ada.get(`${page}?part=gates/_new`)).text).toContain('Every mandatory skill of the person’s role is Ready.')
  expect((await ada.get(`${page}?part=elements/_new&kind=badge`)).text).toContain('What it means')
  expect((await send('who', { kind: 'who', 'roles.account-executive': '1', people: 'mina@countersign.example\r\n' })).location).toBe(saved)
  expect((await send('gates/_new', { kind: 'metric', metric: 'complianceRate', bound: 'atLeast', figure: '95 %', minimum: '10' })).location).toBe(saved)
  expect((await send('elements/new-business', { ...commission, 'tiers.steps.1.from': 'EUR 50,000.00', 'tiers.steps.1.rate': '2.5 %', 'risk.0.metric': 'accuracyRate', 'risk.0.by': 'share', 'risk.0.minimum': '5', 'risk.0.unknown': '100 %' })).location).toBe(saved)
  expect((await send('elements/_new', { kind: 'points', name: 'Practice', 'actions.0.on': 'drill-finished', 'actions.0.points': '5', 'actions.0.perDay': '2', cap: '' })).location).toBe(saved)
  expect((await send('elements/new-business/multipliers/_new', { kind: 'multiplier', name: 'Accuracy', metric: 'accuracyRate', minimum: '1', below: '80 %', unknown: '100 %', 'steps.0.from': '90 %', 'steps.0.factor': '110 %' })).location).toBe(saved)
  expect((await send('limits', { kind: 'limits', cap: 'EUR 5,000.00', floor: '', budget: 'EUR 90,000.00' })).location).toBe(saved)
  expect((await newest()).text).toContain(`who:
  roles:
    - account-executive
  people:
    - mina@countersign.example
gates:
  - kind: mandatory-ready
    midPeriod: by-days
  - kind: metric
    metric: complianceRate
    atLeast: 95 %
    minimum: 10
elements:
  - id: new-business
    name: New business
    kind: commission
    risk:
      - metric: accuracyRate
        by: share
        minimum: 5
    tiers:
      mode: marginal
      steps:
        - from: EUR 0.00
          rate: 1 %
        - from: EUR 50,000.00
          rate: 2.5 %
    multipliers:
      - id: accuracy
        name: Accuracy
        metric: accuracyRate
        below: 80 %
        steps:
          - from: 90 %
            factor: 110 %
  - id: practice
    name: Practice
    kind: points
    actions:
      - on: drill-finished
        points: 5
        perDay: 2
cap: EUR 5,000.00
budget: EUR 90,000.00
`)
  const { text } = await ada.get(page)
  for (const words of ['Compliance at least 95', 'At most €5,000.00 to one person', '5 points for a practice round finished, at most 2 a day']) expect(text).toContain(words)
})

test('a part is moved and removed, its neighbours and the comments of the text stay', async () => {
  const { number, text } = await newest()
  const commented = text.replace('  - id: practice', '  # asked for by the reps\n  - id: practice').replace('cap: EUR 5,000.00', 'cap: EUR 5,000.00 # agreed in May')
  expect((await ada.post(page, { intent: 'save', base: String(number), text: commented })).location).toBe(saved)
  const post = async (intent: string, part: string) => ada.post(page, { intent, part, base: String((await newest()).number), text: (await newest()).text })
  expect((await post('up', 'elements/practice')).location).toBe(saved)
  expect((await newest()).text).toContain('elements:\n  # asked for by the reps\n  - id: practice')
  expect((await post('down', 'elements/practice')).location).toBe(saved)
  expect((await newest()).text).toBe(commented)
  expect((await post('remove', 'gates/1')).location).toBe(saved)
  expect((await newest()).text).toBe(commented.replace(/ {2}- kind: metric\n[\s\S]*?minimum: 10\n/, ''))
  expect((await post('remove', 'elements/practice')).location).toBe(saved)
  const last = await post('remove', 'elements/new-business')
  expect([last.status, last.text.includes('elements must have at least one')]).toEqual([400, true])
})

test('what is refused is told beside its field, and nothing that was typed is lost', async () => {
  const before = await newest()
  const bad = await send('elements/new-business', { ...commission, name: 'Renamed', 'tiers.steps.4.from': 'EUR 10.00', 'tiers.steps.4.rate': '2.5%', cap: 'USD 1.00' }, { text: `${before.text}# mine\n` })
  expect(bad.status).toBe(400)
  for (const words of ['This must be a percentage written like 2.5 %', 'value="2.5%"', 'value="Renamed"', '# mine']) expect(bad.text).toContain(words)
  expect(await newest()).toEqual(before)
  const rows = await send('elements/new-business', { ...commission, name: 'Renamed', intent: '', does: 'add:tiers.steps' })
  expect([rows.status, rows.text.includes('Tier 2: from'), rows.text.includes('value="Renamed"')]).toEqual([200, true, true])
  const broken = await send('limits', { kind: 'limits', cap: 'EUR 7.00' }, { text: 'name: [' })
  expect([broken.status, broken.text.includes('summer.yaml:1:8'), broken.text.includes('value="EUR 7.00"')]).toEqual([400, true, true])
  expect((await send('basics', { kind: 'basics', name: 'Summer', description: 'D', startsOn: '2026-01-01', endsOn: '2026-12-31', every: 'month', currency: 'USD', version: '1' })).text).toContain('The plan would have faults elsewhere')
  expect((await send('who', { kind: 'who', 'roles.pilot': '1', people: 'nobody' })).text).toContain('“nobody” must be an e-mail address.')
  expect((await send('who', { kind: 'who', 'roles.pilot': '1' })).text).toContain('There is no role “pilot”.')
  for (const part of ['gates/9', 'elements/none', 'elements/_new/gates/0', 'text']) expect((await ada.get(`${page}?part=${part}`)).status, part).toBe(404)
  expect((await ada.post(page, { intent: 'part', part: 'gates/9', kind: 'mandatory-ready', base: String(before.number), text: before.text })).text).toContain('not in the plan any more')
  expect((await ada.post(page, { intent: 'part', part: 'who' })).text).toContain('This form is not whole')
  expect(await newest()).toEqual(before)
})

test('text that was written beside the form is saved along, unless it changes the same part', async () => {
  const { text } = await newest()
  expect((await send('limits', { kind: 'limits', cap: 'EUR 6,000.00', budget: '' }, { text: text.replace('name: Summer', 'name: Late summer') })).location).toBe(saved)
  expect((await newest()).text).toMatch(/^name: Late summer\n[\s\S]*\ncap: EUR 6,000.00 # agreed in May\n$/)
  const both = await send('limits', { kind: 'limits', cap: 'EUR 1.00' }, { text: (await newest()).text.replace('6,000', '8,000') })
  expect([both.status, both.text.includes('You changed this part in the text too')]).toEqual([400, true])
})

test('a form that is sent twice is saved once, and one from an old text is refused with what it held', async () => {
  const { number, text } = await newest()
  const order = { kind: 'badge', name: 'Clean summer', meaning: 'Nobody disputed a contract of yours.' }
  const sent = { base: String(number), text }
  expect((await send('elements/_new', order, sent)).location).toBe(saved)
  expect((await send('elements/_new', order, sent)).location).toBe(saved)
  expect((await newest()).number).toBe(number + 1)
  const late = await send('elements/_new', { ...order, meaning: 'Another meaning' }, sent)
  expect([late.status, late.text.includes('Somebody saved this plan meanwhile'), late.text.includes('Another meaning')]).toEqual([400, true, true])
})

test('a plan whose version pays a period is saved as the next version', async () => {
  expect((await ada.post(page, { intent: 'open', day: '2026-03-01' })).location).toBe(`${page}/2026-03-01`)
  expect((await send('limits', { kind: 'limits', cap: 'EUR 6,500.00' })).location).toBe(saved)
  expect((await newest()).text).toMatch(/\nversion: 2\n[\s\S]*\ncap: EUR 6,500.00/)
  expect((await ada.get(saved)).text).toContain('saved, as version 2')
  expect((await send('limits', { kind: 'limits', cap: 'EUR 6,600.00' })).location).toBe(saved)
  expect((await newest()).text).toContain('\nversion: 2\n')
  const kept = await server.db.selectFrom('pay_period').select('plan_version').where('plan_id', '=', 'summer').execute()
  expect(kept.map((period) => Number(period.plan_version))).toEqual([1])
})

test('nobody but an admin sees or changes a part', async () => {
  const before = await newest()
  for (const name of ['mina', 'tess', 'otto']) {
    const other = await server.as(name)
    expect((await other.get(`${page}?part=limits`)).status).toBe(404)
    expect((await other.post(`${page}?part=limits`, { intent: 'part', part: 'limits', kind: 'limits', base: String(before.number), text: before.text, cap: '' })).status).toBe(404)
  }
  expect(await newest()).toEqual(before)
})
