import { expect, test } from 'vitest'
import { plainPolicy } from '../quiz/policy'
import { mayTake, openRound, roundOf, takenIn } from './retaking'

const passed = { score: 0.9, passed: true, submittedAt: 100 }
const standing = { taken: [passed], available: 10, now: 1000 }

test('a quiz that gives no certificate is over once it is passed', () => {
  expect(mayTake(plainPolicy, standing, roundOf(false, null, 1000))).toMatchObject({ may: false, problem: 'already-passed' })
})

test('one that does may be taken until a certificate is held, and again once that may be renewed', () => {
  expect(mayTake(plainPolicy, standing, roundOf(true, null, 1000))).toEqual({ may: true })
  expect(roundOf(true, { renewableFrom: 1001 }, 1000)).toBeNull()
  expect(mayTake(plainPolicy, standing, roundOf(true, { renewableFrom: 1001 }, 1000))).toMatchObject({ problem: 'already-passed' })
  expect(mayTake(plainPolicy, standing, roundOf(true, { renewableFrom: 1000 }, 1000))).toEqual({ may: true })
})

test('limits and pauses hold within a round, and what was taken before it does not count', () => {
  const policy = { ...plainPolicy, attempts: 1, delayMinutes: 10 }
  expect(mayTake(policy, standing, { since: 0 })).toMatchObject({ problem: 'no-attempts-left' })
  expect(mayTake(policy, standing, { since: 500 })).toEqual({ may: true })
  expect(mayTake({ ...policy, attempts: 2 }, standing, { since: 0 })).toMatchObject({ problem: 'too-soon', until: 600_100 })
  expect(mayTake(policy, { ...standing, available: 0 }, { since: 500 })).toMatchObject({ problem: 'no-items' })
  expect(takenIn(null, [passed])).toEqual([passed])
  expect(takenIn({ since: 101 }, [passed])).toEqual([])
})

test('a programme that asks for a quiz once more opens a round of its own, and the later of two rounds counts', () => {
  expect(openRound({ certifies: false, held: null, renewsSince: null }, 1000)).toBeNull()
  expect(openRound({ certifies: false, held: null, renewsSince: 900 }, 1000)).toEqual({ since: 900 })
  expect(openRound({ certifies: false, held: null, renewsSince: 1001 }, 1000)).toBeNull()
  expect(openRound({ certifies: true, held: { renewableFrom: 950 }, renewsSince: 900 }, 1000)).toEqual({ since: 950 })
  expect(openRound({ certifies: true, held: { renewableFrom: 1100 }, renewsSince: 900 }, 1000)).toEqual({ since: 900 })
  expect(mayTake(plainPolicy, standing, openRound({ certifies: false, held: null, renewsSince: 900 }, 1000))).toEqual({ may: true })
})
