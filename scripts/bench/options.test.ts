import { expect, test } from 'vitest'
import { readOptions, scenarios } from './options'

test('without arguments every scenario is measured at full length', () => {
  expect(readOptions([])).toEqual({ options: { quick: false, postgres: false, out: null, profile: null, only: scenarios } })
})

test('a short run of some scenarios can be asked for, with a file for the report', () => {
  const read = readOptions(['--quick', '--only', 'lesson,attempts', '--out', 'report.md'])
  expect(read).toMatchObject({ options: { quick: true, out: 'report.md', only: ['lesson', 'attempts'] } })
})

test('an unknown scenario is named', () => {
  expect(readOptions(['--only', 'lesson,lunch'])).toEqual({ fault: expect.stringContaining('“lunch”') })
})

test('an unknown option is refused', () => {
  expect(readOptions(['--fast'])).toEqual({ fault: expect.stringContaining('--fast') })
})
