import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plans } from '../../../test/period-plan-arbitraries'
import { planOf } from '../../../test/period-plans'
import type { PeriodPlan } from '../../domain/incentives/statement/period-plan'
import type { Fields } from '../item-form/fields'
import { changePart, type PartChange } from './change-part'
import { openPart } from './open-part'
import { readAddress, writeAddress } from './part-address'
import { partFaults } from './part-faults'
import { tidyPart } from './part-fields'
import { readPlan } from './read-plan'
import { writePlan } from './write-plan'

const demo = `# Ours\n${readFileSync('test/content/incentive-plans/careful-growth.yaml', 'utf8')}`
const planIn = (text: string): PeriodPlan => {
  const read = readPlan('p.yaml', 'p', text)
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.plan
}
const addressOf = (written: string) => {
  const address = readAddress(written)
  if (!address) throw new Error(`${written} is no address`)
  return address
}
const open = (plan: PeriodPlan, address: string, kind: string | null = null) => {
  const part = openPart(plan, addressOf(address), kind)
  if (!part) throw new Error(`${address} is no part`)
  return part
}
const change = (text: string, address: string, to: PartChange) => changePart(text, { plan: planIn(text), shown: planIn(text) }, addressOf(address), to)
const changed = (text: string, address: string, to: PartChange): string => {
  const done = change(text, address, to)
  if ('problem' in done) throw new Error(done.problem)
  return done.text
}
const save = (fields: Fields, kind: string | null = null): PartChange => ({ act: 'save', kind, fields })
/** A part of a text with some fields of its form written otherwise. */
const rewritten = (text: string, address: string, fields: Fields) => changed(text, address, save({ ...open(planIn(text), address).fields, ...fields }))

/** Every part that a plan has, by its address. */
const addressesIn = (plan: PeriodPlan): string[] => [
  'basics', 'who', 'limits', ...plan.gates.map((_, at) => `gates/${at}`), ...plan.multipliers.map(({ id }) => `multipliers/${id}`),
  ...plan.elements.flatMap((element) => [
    `elements/${element.id}`, ...element.gates.map((_, at) => `elements/${element.id}/gates/${at}`),
    ...('multipliers' in element ? element.multipliers.map(({ id }) => `elements/${element.id}/multipliers/${id}`) : []),
  ]),
]

test('each part of any plan, read into the fields of its form and written back, gives the same plan in the same words', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const text = `# Ours\n${writePlan(plan)}`
      for (const address of addressesIn(plan)) {
        const { kind, fields } = open(plan, address)
        const after = changed(text, address, save(kind ? tidyPart(kind, fields) : fields))
        expect(after, address).toBe(text)
        expect(planIn(after), address).toEqual({ ...plan, id: 'p' })
      }
    }),
    { numRuns: 40 },
  )
})

test('a part of any plan, removed and added again by its form, gives the plan with that part last', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const text = writePlan(plan)
      for (const [at, gate] of plan.gates.entries()) {
        const { kind, fields } = open(plan, `gates/${at}`)
        const without = changed(text, `gates/${at}`, { act: 'remove' })
        expect(planIn(changed(without, 'gates/_new', save(fields, kind)))).toEqual({ ...plan, id: 'p', gates: [...plan.gates.filter((_, other) => other !== at), gate] })
      }
      for (const one of plan.multipliers) {
        const { fields } = open(plan, `multipliers/${one.id}`)
        const without = changed(text, `multipliers/${one.id}`, { act: 'remove' })
        const { multipliers } = planIn(changed(without, 'multipliers/_new', save(fields)))
        expect(multipliers.at(-1)).toEqual({ ...one, id: one.name.toLowerCase() })
      }
    }),
    { numRuns: 40 },
  )
})

test('what a form changes is changed in the plan, and the rest of the text stands', () => {
  const before = planIn(demo)
  const tier = rewritten(demo, 'elements/new-business', { 'tiers.steps.1.rate': '1.75 %', cap: '' })
  expect(tier.split('\n').filter((line) => !demo.includes(line))).toEqual(['          rate: 1.75 %'])
  expect(planIn(tier).elements[0]).toMatchObject({ cap: null, tiers: { steps: [{ rate: 10_000 }, { rate: 17_500 }, { rate: 22_500 }] } })
  expect(planIn(rewritten(demo, 'who', { 'roles.account-executive': '', 'roles.sdr': '1', people: 'a@b.example, c@d.example' })).who).toEqual({ roles: ['sdr'], teams: [], people: ['a@b.example', 'c@d.example'], except: [] })
  expect(planIn(rewritten(demo, 'gates/1', { bound: 'atMost', metric: 'cycleTimeDays', figure: '12.5' })).gates[1]).toEqual({ kind: 'metric', metric: 'cycleTimeDays', bound: 'at-most', value: 12_500_000, minimum: 10 })
  expect(planIn(changed(demo, 'elements/renewals/gates/_new', save({ midPeriod: 'whole' }, 'mandatory-ready'))).elements[1]?.gates).toEqual([{ kind: 'mandatory-ready', midPeriod: 'whole' }])
  expect(planIn(changed(demo, 'elements/renewals', { act: 'move', by: -1 })).elements.map(({ id }) => id)).toEqual(['renewals', 'new-business', 'practice', 'clean-quarter'])
  expect(planIn(changed(demo, 'elements/practice', { act: 'remove' }))).toEqual({ ...before, elements: before.elements.filter(({ id }) => id !== 'practice') })
})

test('an id is made from the name, and no other has it', () => {
  const added = (name: string) => planIn(changed(demo, 'elements/_new', save({ name, amount: 'EUR 10.00' }, 'bonus'))).elements.at(-1)?.id
  expect(['Signing day', 'Renewals', 'Plan', '承諾', 'é'.repeat(80)].map(added)).toEqual(['signing-day', 'renewals-2', 'plan-2', 'bonus', 'e'.repeat(60)])
  const [first, second] = ['x'.repeat(60), 'x'.repeat(60)]
  const twice = changed(changed(demo, 'elements/_new', save({ name: first, meaning: 'M' }, 'badge')), 'elements/_new', save({ name: second, meaning: 'M' }, 'badge'))
  expect(planIn(twice).elements.slice(-2).map(({ id }) => id)).toEqual([first, `${'x'.repeat(58)}-2`])
})

test('faults stand by the field that they belong to, in words that mend it', () => {
  const faultsOf = (address: string, fields: Fields, kind: string | null = null) => {
    const part = open(planIn(demo), address, kind)
    const all = { ...part.fields, ...fields }
    const done = change(demo, address, save(all, kind))
    if ('problem' in done || !done.kind) throw new Error('not changed')
    const read = readPlan('p.yaml', 'p', done.text)
    return partFaults('faults' in read ? read.faults : [], { path: done.path, kind: done.kind }, all)
  }
  const sentences: [address: string, fields: Fields, expected: Record<string, unknown>, kind?: string][] = [
    ['elements/new-business', { name: '', 'tiers.steps.1.rate': '1.5%', 'tiers.steps.2.from': 'EUR 1.00' }, {
      name: 'Fill this in.', 'tiers.steps.1.rate': expect.stringMatching(/^This must be a percentage written like 2\.5 %.*\.$/),
    }],
    ['elements/new-business', { 'tiers.steps.2.from': 'EUR 1.00' }, { 'tiers.steps.2.from': 'This must be more than in the step above.' }],
    ['elements/new-business', { cap: 'USD 5.00' }, { cap: 'This is in USD, and the plan pays in EUR: currencies are never mixed.' }],
    ['elements/practice', { 'actions.0.points': 'five', 'actions.1.perDay': '0' }, { 'actions.0.points': 'This must be a whole number.', 'actions.1.perDay': 'This must be 1 or more.' }],
    ['elements/practice', { 'actions.1.on': 'drill-finished' }, { 'actions.1.on': 'This must be another one: an action above gives points for it already.' }],
    ['gates/1', { figure: 'much' }, { figure: expect.stringContaining('written like 2.5 %') }],
    ['gates/_new', { figure: '' }, { figure: expect.stringContaining('written like 2.5 %') }, 'metric'],
    ['who', { people: 'a@b.example\nmina' }, { people: '“mina” must be an e-mail address.' }],
    ['limits', { floor: 'EUR 99,000.00' }, { floor: 'This must not be over the cap.' }],
    ['basics', { endsOn: '2020-01-01', version: '' }, { version: 'This must be a whole number.' }],
    ['multipliers/accuracy', { 'steps.0.factor': '', unknown: '2000 %' }, { 'steps.0.factor': expect.stringContaining('written like'), unknown: 'This must be at most 1000 %.' }],
  ]
  for (const [address, fields, expected, kind] of sentences) expect(faultsOf(address, fields, kind ?? null), address).toEqual({ fields: expected, others: [] })
  const elsewhere = faultsOf('basics', { currency: 'USD' })
  expect([elsewhere.fields, elsewhere.others.length]).toEqual([{}, 9])
})

test('rows in which nothing was typed do not count', () => {
  const fields = { 'tiers.steps.0.from': 'EUR 0.00', 'tiers.steps.0.rate': '1 %', 'tiers.steps.3.from': ' ', 'tiers.steps.3.rate': '', 'tiers.steps.7.from': 'EUR 5.00', 'tiers.steps.7.rate': '' }
  expect(tidyPart('commission', fields)).toEqual({ 'tiers.steps.0.from': 'EUR 0.00', 'tiers.steps.0.rate': '1 %', 'tiers.steps.1.from': 'EUR 5.00', 'tiers.steps.1.rate': '' })
  expect(tidyPart('points', { 'actions.0.on': 'quiz-passed', 'actions.0.points': '' })).toEqual({})
})

test('a part that the text has otherwise than its form showed is left alone, and so is one that is not there', () => {
  const text = demo.replace('rate: 1.5 %', 'rate: 1.6 %')
  const both = { plan: planIn(text), shown: planIn(demo) }
  expect(changePart(text, both, addressOf('elements/new-business'), { act: 'remove' })).toEqual({ problem: 'other-in-text' })
  expect(changePart(text, both, addressOf('gates/1'), { act: 'remove' })).toHaveProperty('text')
  for (const gone of ['gates/2', 'elements/none', 'elements/practice/multipliers/_new', 'multipliers/plan']) expect(openPart(planIn(demo), addressOf(gone), 'badge'), gone).toBeNull()
  expect(change(demo, 'elements/_new', save({}))).toEqual({ problem: 'no-part' })
  expect(change(demo, 'who', { act: 'remove' })).toEqual({ problem: 'no-part' })
  const repeated = demo.replace('    minimum: 10', '    minimum: &few 10').replace('    minimum: 4', '    minimum: *few')
  expect(change(repeated, 'gates/0', { act: 'remove' })).toEqual({ problem: 'referenced' })
})

test('addresses are read as they are written, and nothing else is one', () => {
  for (const one of ['basics', 'gates/0', 'gates/_new', 'elements/new', 'elements/new/gates/_new', 'multipliers/csat']) expect(writeAddress(addressOf(one))).toBe(one)
  for (const none of ['', 'name', 'elements', 'elements/', 'elements/a/elements/b', 'gates/0/gates/1', '_new', 'elements/_new/gates/0']) expect(readAddress(none)).toBeNull()
  expect(openPart(planOf({}), addressOf('gates/0'), null)).toBeNull()
})

test('a figure that is copied from a page is read as it is written', () => {
  expect(planIn(rewritten(demo, 'elements/new-business', { 'tiers.steps.1.rate': '1.75\u00a0%', cap: 'EUR\u202f5.00' })).elements[0]).toMatchObject({ cap: 500, tiers: { steps: [{}, { rate: 17_500 }, {}] } })
})
