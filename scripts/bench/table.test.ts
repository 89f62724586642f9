import { expect, test } from 'vitest'
import { kilobytes, megabytes, number, ratio, table } from './table'

test('columns line up, and a bar inside a cell stays inside', () => {
  expect(table(['page', 'per second'], [['lesson', '700'], ['a|b', '']])).toBe(
    ['| page   | per second |', '|--------|------------|', '| lesson | 700        |', '| a\\|b   |            |'].join('\n'),
  )
})

test('numbers keep two digits that count', () => {
  expect([1204.4, 12.34, 0.871, null, Number.NaN].map(number)).toEqual(['1,204', '12.3', '0.87', '–', '–'])
})

test('ratios, kilobytes and megabytes carry their units', () => {
  expect([ratio(1.456), ratio(null), kilobytes(249_960), kilobytes(27), megabytes(187_400_000)]).toEqual(['1.46x', '–', '250.0 KB', '27 B', '187 MB'])
})
