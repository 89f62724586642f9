import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseNumber } from './parse-number'

test.each([
  ['30', 30], ['+30', 30], ['-30', -30], ['−30', -30], ['– 30', -30], [' 30 ', 30],
  ['0.5', 0.5], ['0,5', 0.5], ['.5', 0.5], [',5', 0.5], ['5.', 5], ['1.250', 1.25], ['1,25', 1.25], ['0,125', 0.125],
  ['1,250', 1250], ['12 500', 12_500], ['12\u202f500', 12_500], ["12'500", 12_500], ['12’500,5', 12_500.5], ['1,250,000', 1_250_000], ['1.250.000', 1_250_000],
  ['1.234,5', 1234.5], ['1,234.5', 1234.5], ['1 234 567,89', 1_234_567.89], ['1250,5', 1250.5],
  ['1.5e6', 1_500_000], ['2E-3', 0.002], ['2e−3', 0.002], ['１２', 12],
])('%s is %d', (typed, value) => {
  expect(parseNumber(typed)).toBe(value)
})

test.each(['', ' ', '-', '.', ',', 'thirty', '30 days', '5 %', '1.2.3', '12,34,56', '1 23', '1,2345,678', '1e', 'e5', '1e9999', '0x1f', '--3', '3-', "1'23", 'Infinity', 'NaN', '1,250.000.000'])(
  '%s is no number',
  (typed) => {
    expect(parseNumber(typed)).toBeNull()
  },
)

test('a number is read back from every way it can be written', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, hundredths) => {
      const value = Number((whole + (whole < 0 ? -hundredths : hundredths) / 100).toFixed(2))
      expect(parseNumber(String(value))).toBe(value)
      for (const language of ['en', 'de', 'fr', 'de-CH', 'sv']) {
        expect(parseNumber(value.toLocaleString(language, { minimumFractionDigits: 2 }))).toBe(value + 0)
      }
    }),
  )
})

test('whatever is typed, nothing but a finite number comes of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,\'’ eE+-−') }), (typed) => {
      const value = parseNumber(typed)
      expect(value === null || Number.isFinite(value)).toBe(true)
    }),
  )
})
