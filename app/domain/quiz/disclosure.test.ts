import { expect, test } from 'vitest'
import {
  closesOnceOver, defaultDisclosure, type Ending, mayTell, type Moment, momentAt, moments, ownTellings, rightAfterMs, toldAt, toldLater, withOwnTellings,
} from './disclosure'
import type { FeedbackMode } from './policy'

const minute = 60_000
const row = (feedback: FeedbackMode, moment: Moment) => Object.values(toldAt({ feedback, disclosure: null }, moment))

test('a moment is during, two minutes right after, later, and closed once the quiz is', () => {
  const course = { submittedAt: 10 * minute, closesAt: 60 * minute }
  expect(momentAt({ ...course, submittedAt: null }, 99 * minute)).toBe('during')
  expect([10 * minute, 12 * minute - 1, 12 * minute, 60 * minute - 1, 60 * minute].map((now) => momentAt(course, now))).toEqual([
    'right-after', 'right-after', 'later', 'later', 'closed',
  ])
  expect(momentAt({ ...course, closesAt: null }, 1e15)).toBe('later')
  expect(momentAt({ ...course, submittedAt: 59.5 * minute }, 60 * minute)).toBe('closed')
})

test('a quiz is closed for nobody before an attempt of theirs that goes on is over', () => {
  const going: Ending = { dueAt: 90 * minute, graceUntil: null, oneSitting: false, activeAt: 30 * minute, submittedAt: null }
  const closes = (attempts: Ending[], now = 61 * minute) => closesOnceOver(60 * minute, attempts, now)
  expect(closes([])).toBe(60 * minute)
  expect(closes([going, { ...going, dueAt: 70 * minute }])).toBe(90 * minute)
  expect(closes([{ ...going, dueAt: 50 * minute, graceUntil: 65 * minute }])).toBe(60 * minute)
  expect(closes([going, { ...going, dueAt: null }])).toBeNull()
  expect(closesOnceOver(null, [going], 61 * minute)).toBeNull()
  // Handed in, past its time, or left alone in one sitting: none of these goes on.
  expect(closes([{ ...going, submittedAt: 40 * minute }])).toBe(60 * minute)
  expect(closes([going], 90 * minute)).toBe(60 * minute)
  expect(closes([{ ...going, dueAt: null, oneSitting: true }], 60 * minute)).toBe(60 * minute)
})

test('learning tells all at once, training at the end, evaluation the score only until the quiz closes', () => {
  const [all, none, score] = [[true, true, true, true], [false, false, false, false], [true, false, false, false]]
  expect(moments.map((moment) => row('each', moment))).toEqual([all, all, all, all])
  expect(moments.map((moment) => row('end', moment))).toEqual([none, all, all, all])
  expect(moments.map((moment) => row('closed', moment))).toEqual([none, score, score, all])
})

test('no table tells anything during an attempt whose answers do not stand yet', () => {
  const open = { ...defaultDisclosure.each }
  expect(Object.values(toldAt({ feedback: 'end', disclosure: open }, 'during'))).toEqual([false, false, false, false])
  expect(Object.values(toldAt({ feedback: 'closed', disclosure: open }, 'during'))).toEqual([false, false, false, false])
})

test('what is told later is the first coming moment that adds something', () => {
  const course = { submittedAt: 0, closesAt: 60 * minute }
  expect(toldLater({ feedback: 'closed', disclosure: null }, course, minute)).toEqual({ at: 60 * minute, more: ['own', 'right', 'feedback'] })
  expect(toldLater({ feedback: 'closed', disclosure: null }, { ...course, closesAt: null }, minute)).toBeNull()
  expect(toldLater({ feedback: 'end', disclosure: null }, course, minute)).toBeNull()
  const delayed = { ...defaultDisclosure.closed, later: { ...defaultDisclosure.closed.later, own: true } }
  expect(toldLater({ feedback: 'closed', disclosure: delayed }, course, minute)).toEqual({ at: rightAfterMs, more: ['own'] })
  expect(toldLater({ feedback: 'closed', disclosure: delayed }, course, 5 * minute)).toEqual({ at: 60 * minute, more: ['right', 'feedback'] })
})

test('what was decided against a mode goes with it to another, as far as that lets it be', () => {
  const own = ownTellings('each', { ...defaultDisclosure.each, during: { ...defaultDisclosure.each.during, right: false }, later: { ...defaultDisclosure.each.later, score: false } })
  expect(own).toEqual({ 'during.right': false, 'later.score': false })
  const ended = withOwnTellings('end', own)
  expect(ended).toEqual({ ...defaultDisclosure.end, later: { ...defaultDisclosure.end.later, score: false } })
  expect(Object.values(withOwnTellings('closed', { 'during.score': true, 'later.own': true })).map((told) => Object.values(told))).toEqual([
    [false, false, false, false], [true, false, false, false], [true, true, false, false], [true, true, true, true],
  ])
})

test('with nothing decided against it a mode says it all, and a table goes through what differs', () => {
  for (const mode of ['each', 'end', 'closed'] as const) {
    expect(withOwnTellings(mode, {})).toEqual(defaultDisclosure[mode])
    expect(ownTellings(mode, defaultDisclosure[mode])).toEqual({})
    expect(withOwnTellings('each', ownTellings('each', defaultDisclosure[mode]))).toEqual(defaultDisclosure[mode])
    expect(mayTell(mode, 'during')).toBe(mode === 'each')
  }
})
