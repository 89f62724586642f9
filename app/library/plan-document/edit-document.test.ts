import { expect, test } from 'vitest'
import { editDocument } from './edit-document'

const text = `# Ours
name: Spring # short
who:
  # those who sell
  roles: [sdr, account-executive] # two
cap: EUR 100.00

# What has to hold
gates:
  - kind: mandatory-ready # from the start
  # asked for by legal
  - kind: metric
    metric: complianceRate
    atLeast: 95 %
elements:
  - id: new
    tiers:
      steps:
        - from: EUR 0.00 # all
          rate: 1 %
        - from: EUR 10.00 # the middle
          rate: 2 %
        - from: EUR 20.00 # the top
          rate: 3 %
`
const set = (path: (string | number)[], value: object) => editDocument(text, { act: 'set', path, value: value as Record<string, string> }) ?? ''
const linesOf = (written: string) => written.split('\n')
/** The lines that are no longer there, and those that came. */
const differing = (written: string) => [linesOf(text).filter((line) => !linesOf(written).includes(line)), linesOf(written).filter((line) => !linesOf(text).includes(line))]

test('setting a field changes its line alone', () => {
  expect(differing(set([], { name: 'Summer', cap: 'EUR 100.00' }))).toEqual([['name: Spring # short'], ['name: Summer # short']])
  expect(differing(set(['gates', 1], { atLeast: '96 %', minimum: 1 }))).toEqual([['    atLeast: 95 %'], ['    atLeast: 96 %']])
  expect(differing(set(['gates', 1], { atLeast: undefined, atMost: '3 %', minimum: 4 }))).toEqual([['    atLeast: 95 %'], ['    atMost: 3 %', '    minimum: 4']])
})

test('a new field stands where plans have it, and a map that becomes empty goes', () => {
  expect(set([], { floor: 'EUR 1.00', version: 2 })).toMatch(/name: Spring # short\nversion: 2\nwho:[\s\S]*rate: 3 %\nfloor: EUR 1\.00\n$/)
  expect(set(['who'], { roles: undefined })).not.toContain('who:')
  expect(editDocument('name: x\nelements: []\n', { act: 'set', path: ['who'], value: { roles: ['sdr'] } })).toBe('name: x\nwho:\n  roles:\n    - sdr\nelements: []\n')
})

test('rows keep their comments wherever they stand then', () => {
  const steps = (rows: [string, string][]) => set(['elements', 0], { tiers: { steps: rows.map(([from, rate]) => ({ from, rate })) } })
  const [all, middle, top] = [['EUR 0.00', '1 %'], ['EUR 10.00', '2 %'], ['EUR 20.00', '3 %']] as const
  expect(differing(steps([[...all], [...top]]))).toEqual([['        - from: EUR 10.00 # the middle', '          rate: 2 %'], []])
  expect(differing(steps([[...all], ['EUR 5.00', '1.5 %'], [...middle], [...top]]))).toEqual([[], ['        - from: EUR 5.00', '          rate: 1.5 %']])
  expect(differing(steps([[...all], ['EUR 10.00', '2.5 %'], [...top]]))).toEqual([['          rate: 2 %'], ['          rate: 2.5 %']])
  expect(linesOf(set(['who'], { roles: ['account-executive', 'sdr', 'customer-success'] }))[4]).toBe('  roles: [account-executive, sdr, customer-success] # two')
})

test('a part is added behind its like, without what says nothing', () => {
  const added = editDocument(text, { act: 'add', list: ['gates'], value: { kind: 'mandatory-ready', midPeriod: 'whole' } }) ?? ''
  expect(differing(added)).toEqual([[], ['  - kind: mandatory-ready']])
  expect(editDocument('name: x\ncap: EUR 1.00\n', { act: 'add', list: ['multipliers'], value: { id: 'a' } })).toBe('name: x\nmultipliers:\n  - id: a\ncap: EUR 1.00\n')
})

test('what is removed or moved takes its own comments along', () => {
  const removed = editDocument(text, { act: 'remove', path: ['gates', 1] }) ?? ''
  expect(differing(removed)[0]).toEqual(['  # asked for by legal', '  - kind: metric', '    metric: complianceRate', '    atLeast: 95 %'])
  expect(editDocument(removed, { act: 'remove', path: ['gates', 0] })).not.toContain('gates:')
  expect(editDocument(text, { act: 'remove', path: ['elements', 0] })).toContain('elements: []')
  const moved = editDocument(text, { act: 'move', path: ['gates', 1], by: -1 }) ?? ''
  expect(moved).toContain('gates:\n  # asked for by legal\n  - kind: metric\n    metric: complianceRate\n    atLeast: 95 %\n  - kind: mandatory-ready # from the start\n')
  expect(editDocument(text, { act: 'move', path: ['gates', 1], by: 1 })).toBe(text)
})

test('a text that is no mapping, or refers to a part of itself, is not edited', () => {
  for (const bad of ['a: [', '- a', '', 'words', 'a: &x { b: 1 }\nc: *x\n']) expect(editDocument(bad, { act: 'set', path: [], value: { name: 'x' } })).toBeNull()
})
