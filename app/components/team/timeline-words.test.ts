import { expect, test } from 'vitest'
import type { TimelineEntry } from '../../domain/insight/timeline'
import { entryLook } from './timeline-words'

const person = { id: 'p1', firstName: 'Mina' }
const judged = (label: 'ready' | 'unproven' | 'not-yet', before: 'ready' | 'unproven' | 'not-yet' | null): TimelineEntry => ({
  id: 'label:1:s', at: 0, kind: 'readiness', what: 'judged', skillId: 's', skill: 'Indemnity', label, before,
})
const words = (entry: TimelineEntry) => entryLook(entry, person).words

test('a skill is told by what it became and what it was', () => {
  expect(words(judged('ready', null))).toBe('Became Ready in Indemnity')
  expect(words(judged('unproven', 'ready'))).toBe('Is no longer Ready in Indemnity')
  expect(words(judged('not-yet', 'unproven'))).toBe('Was judged “not yet” in Indemnity')
  expect(words(judged('unproven', null))).toBe('Is unproven in Indemnity')
  expect(entryLook(judged('ready', null), person).to).toBe('/team/p1/skills/s')
})

test('a note names who wrote it and nothing of what it says; a statement no sum', () => {
  expect(words({ id: 'note:1', at: 0, kind: 'talk', what: 'note', mine: true })).toBe('You wrote to Mina')
  expect(words({ id: 'note:2', at: 0, kind: 'talk', what: 'note', mine: false })).toBe('Mina wrote to you')
  const closed = entryLook({ id: 'statement:1', at: 0, kind: 'pay', planId: 'spring', plan: 'Spring', from: '2027-03-01', to: '2027-03-31' }, person)
  expect([closed.words, closed.beside, closed.to]).toEqual(['The period of “Spring” was closed', '1 March 2027 to 31 March 2027', '/team/p1/statements/spring/2027-03-01'])
})

test('a quiz that was not passed, a failed check and a certificate taken back are not shown as good news', () => {
  const tone = (entry: TimelineEntry) => entryLook(entry, person).tone
  expect(tone({ id: 'quiz:1', at: 0, kind: 'quizzes', title: 'Terms', passed: false, score: 0.4 })).toBe('bad')
  expect(tone({ id: 'outcome:1', at: 0, kind: 'contracts', contractId: 'C-1', told: { kind: 'compliance-check', passed: false } })).toBe('bad')
  expect(tone({ id: 'certificate:1', at: 0, kind: 'certificates', role: 'Account executive', withdrawn: true })).toBe('bad')
})
