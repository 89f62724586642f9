import { expect, test } from 'vitest'
import { countWords, dueWords, moneyWords, whenWords } from './words'

const now = Date.parse('2026-06-10T12:00:00Z')
const ago = (hours: number) => whenWords(now - hours * 3_600_000, now)

test('times are relative under a week, else written out', () => {
  expect([ago(0), ago(0.5), ago(5), ago(20), ago(50), ago(24 * 6), ago(24 * 7)]).toEqual([
    'just now', '30 minutes ago', 'today', 'yesterday', '2 days ago', '6 days ago', '3 June 2026',
  ])
})

test('a due day says how near it is, before and after', () => {
  expect(['2026-06-10', '2026-06-11', '2026-06-13', '2026-07-01', '2026-06-09', '2026-06-01'].map((day) => dueWords(day, now))).toEqual([
    'due today', 'due tomorrow', 'due in 3 days', 'due 1 July 2026', 'due yesterday', 'overdue since 1 June 2026',
  ])
})

test('money is said in the digits of its currency', () => {
  expect([moneyWords(5000, 'EUR'), moneyWords(5000, 'JPY'), moneyWords(-125, 'USD')]).toEqual(['€50.00', 'JP¥5,000', '-US$1.25'])
})

test('one is singular', () => {
  expect([countWords(1, 'minute'), countWords(0, 'minute'), countWords(2, 'reply', 'replies')]).toEqual(['1 minute', '0 minutes', '2 replies'])
})
