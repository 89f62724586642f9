import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heldOf, stateOf, termFaults, termFrom, usualTerm } from './certificate'

const at = (iso: string) => Date.parse(iso)

test('a term ends at the beginning of a day, and its window opens so many days before', () => {
  expect(termFrom(at('2027-03-01T16:20:00Z'), { days: 365, windowDays: 60 })).toEqual({ renewableFrom: at('2027-12-31'), expiresAt: at('2028-02-29') })
  expect(termFrom(at('2028-02-29T00:00:00Z'), { days: 1, windowDays: 0 })).toEqual({ renewableFrom: at('2028-03-01'), expiresAt: at('2028-03-01') })
})

test('a certificate is valid, then renewable, then expired, each from the moment on', () => {
  const term = termFrom(at('2027-03-01T16:20:00Z'), usualTerm)
  const certificate = { ...term, withdrawnAt: null, stands: true }
  expect([term.renewableFrom - 1, term.renewableFrom, term.expiresAt - 1, term.expiresAt].map((now) => stateOf(certificate, now))).toEqual(['valid', 'renewable', 'renewable', 'expired'])
  for (const now of [term.renewableFrom - 1, term.renewableFrom, term.expiresAt]) {
    expect(stateOf({ ...certificate, withdrawnAt: 5 }, now)).toBe('withdrawn')
    expect(stateOf({ ...certificate, stands: false }, now)).toBe('withdrawn')
  }
})

test('held is what lasts longest and was not withdrawn', () => {
  const one = { renewableFrom: 5, expiresAt: 10, withdrawnAt: null, stands: true }
  expect(heldOf([])).toBeNull()
  expect(heldOf([one, { ...one, expiresAt: 30, withdrawnAt: 6 }, { ...one, expiresAt: 20 }, { ...one, expiresAt: 40, stands: false }])).toEqual({ ...one, expiresAt: 20 })
  expect(heldOf([{ ...one, stands: false }])).toBeNull()
})

test('a term without faults has its window within itself', () => {
  expect(termFaults(usualTerm)).toEqual([])
  expect(termFaults({ days: 0, windowDays: 0 })).toEqual(['days', 'window-days'])
  expect(termFaults({ days: 30, windowDays: 30 })).toEqual(['window-days'])
  expect(termFaults({ days: 1.5, windowDays: -1 })).toEqual(['days', 'window-days'])
  expect(termFaults({ days: 3651, windowDays: 1 })).toEqual(['days'])
  expect(termFaults({ days: Number.NaN, windowDays: Number.NaN })).toEqual(['days', 'window-days'])
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 1, max: 3650 }), fc.nat(3650), (from, days, windowDays) => {
      fc.pre(termFaults({ days, windowDays }).length === 0)
      const { renewableFrom, expiresAt } = termFrom(from, { days, windowDays })
      expect(renewableFrom).toBeGreaterThan(from)
      expect(expiresAt).toBeGreaterThanOrEqual(renewableFrom)
    }),
  )
})
