import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readPlan } from './read-plan'
import { setHead } from './set-head'

const text = `# Ours\n${readFileSync('test/content/incentive-plans/careful-growth.yaml', 'utf8')}`
const planIn = (written: string) => {
  const read = readPlan('plan.yaml', 'careful-growth', written)
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.plan
}

test('setting a field changes that field, and keeps what is beside it, comments too', () => {
  const before = planIn(text)
  const changed = setHead(text, { name: 'Careful growth', version: '2', budget: 'EUR 90,000.00', cap: '' })
  expect(changed).toContain('# Ours')
  expect(planIn(changed)).toEqual({ ...before, version: 2, budget: 9_000_000, cap: null })
  expect(planIn(setHead(text, {}))).toEqual(before)
})

test('a text that cannot be read comes back as it is', () => {
  for (const bad of ['a: [', '- a', '', 'words']) expect(setHead(bad, { name: 'x' })).toBe(bad)
})
