import { describe, expect, test } from 'vitest'
import { type Evident, evidenceChange } from './evidence-change'
import type { Happened, Told } from './outcome'

const now = Date.parse('2027-03-01T12:00:00Z')
const day = 24 * 60 * 60 * 1000
const check = (passed: boolean): Happened => ({ kind: 'compliance-check', passed })
const told = (happened: Happened, at = now): Told => ({ ...happened, sourceId: 'a', version: 1, who: 'mina', at, contractId: 'c', clauseTypeId: 'indemnity' })
const evident = (happened: Happened, given: Partial<Evident> = {}): Evident => ({ told: told(happened), personId: 'mina', skillId: 'x', observationId: 'seen', ...given })
const same = { void: null, rescore: null, observe: null }

describe('of nothing before', () => {
  test('a judged event of a clause is observed', () => {
    expect(evidenceChange(null, evident(check(true)), now)).toEqual({ ...same, observe: { personId: 'mina', skillId: 'x', score: 1 }, observationId: null })
  })

  test.each<[string, Evident]>([
    ['has no skill', evident(check(true), { skillId: null })],
    ['is not judged', evident({ kind: 'signed' })],
    ['is older than half a year', evident(check(true), { told: told(check(true), now - 181 * day) })],
  ])('an event that %s is not', (_what, after) => {
    expect(evidenceChange(null, after, now)).toEqual({ ...same, observationId: null })
  })
})

describe('of an observation that stands', () => {
  const before = evident(check(true))

  test('the same judgement leaves it', () => {
    expect(evidenceChange(before, evident(check(true)), now)).toEqual({ ...same, observationId: 'seen' })
  })

  test('another judgement gives it another score, however old the event is by then', () => {
    const after = evident(check(false), { told: told(check(false), now - 400 * day) })
    expect(evidenceChange(before, after, now)).toEqual({ ...same, rescore: { personId: 'mina', observationId: 'seen', score: 0 }, observationId: 'seen' })
  })

  test('another person or skill voids it and observes anew', () => {
    const gone = { ...same, void: { personId: 'mina', observationId: 'seen' }, observationId: null }
    expect(evidenceChange(before, evident(check(true), { personId: 'otto' }), now)).toEqual({ ...gone, observe: { personId: 'otto', skillId: 'x', score: 1 } })
    expect(evidenceChange(before, evident(check(false), { skillId: 'y' }), now)).toEqual({ ...gone, observe: { personId: 'mina', skillId: 'y', score: 0 } })
  })

  test('what was retracted, or is of no clause any more, voids it', () => {
    const gone = { ...same, void: { personId: 'mina', observationId: 'seen' }, observationId: null }
    expect(evidenceChange(before, evident({ kind: 'retracted' }), now)).toEqual(gone)
    expect(evidenceChange(before, evident(check(true), { skillId: null }), now)).toEqual(gone)
  })
})
