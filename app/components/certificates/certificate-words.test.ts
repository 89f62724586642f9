import { expect, test } from 'vitest'
import { publicState, publicTitles, publicWords, standingWords } from './certificate-words'

const one = {
  code: 'A', roleName: 'Account executive', organisation: null, issuedAt: Date.parse('2026-11-30'), renewableFrom: Date.parse('2027-10-01'),
  expiresAt: Date.parse('2027-11-30'), reason: null,
}

test('each state is said with the days that matter in it', () => {
  expect(standingWords({ ...one, state: 'valid' })).toContain('renewed from 1 October 2027')
  expect(standingWords({ ...one, state: 'renewable' })).toContain('renewed now')
  expect(standingWords({ ...one, state: 'expired' })).toBe('Issued 30 November 2026, expired 30 November 2027.')
})

test('a withdrawal says why, or that the pass is gone', () => {
  expect(standingWords({ ...one, state: 'withdrawn', reason: 'Taken for somebody else.' })).toContain('administrator: Taken for somebody else.')
  expect(standingWords({ ...one, state: 'withdrawn' })).toContain('judged anew')
})

test('the public hears three states, and no reason', () => {
  expect(publicState('renewable')).toBe('valid')
  for (const state of ['valid', 'expired', 'withdrawn'] as const) {
    expect(publicState(state)).toBe(state)
    expect(publicTitles[state]).toMatch(/^This certificate/)
    expect(publicWords(state, one.expiresAt)).not.toBe('')
  }
})
