import { expect, test } from 'vitest'
import type { Evidence } from '../../domain/evidence/evidence'
import { startState } from '../../domain/readiness/belief'
import { nothingPublished } from '../../domain/readiness/published'
import { replay } from '../../domain/readiness/replay'
import { observationsOf } from './fold-observations'
import { replayPerson } from './replay-person'

const at = (text: string) => Date.parse(`2025-03-${text}:00Z`)

function answer(seq: number, observedAt: number, skillIds = ['terms.indemnity']): Evidence[] {
  return skillIds.map((skillId, order) => ({
    id: `${seq}-${order}`, personId: 'mina', seq: seq + order, skillId, observationId: `o${seq}`, score: seq % 2, weight: 1, difficulty: 0.2,
    observedAt, source: 'quiz', attemptId: null, itemVersionId: null, itemId: null, predicted: 0.5, model: 'm',
  }))
}

function history(current: string | null, changes: Parameters<typeof replayPerson>[1], evidence: Evidence[][]) {
  const replayed = replayPerson(current, changes, nothingPublished)
  for (const piece of evidence) replayed.learn(piece)
  const { state, moments, profileIds } = replayed.end()
  return { state, moments: moments.map(({ profileId, at: time }) => [profileId, new Date(time).toISOString().slice(8, 16)]), profileIds, full: moments }
}

test('evidence in pieces leads where it leads at once', () => {
  const evidence = [answer(1, at('01T08:00')), answer(2, at('02T08:00'), ['terms.indemnity', 'terms.liability']), answer(4, at('02T09:00'))]
  expect(history('ae', [], evidence).state).toEqual(replay(observationsOf(evidence.flat())))
  expect(history('ae', [], evidence)).toEqual(history('ae', [], [evidence.flat()]))
})

test('the last evidence of a day leaves its moment, in the order of seq whatever the clocks said', () => {
  const { moments } = history('ae', [], [answer(1, at('01T08:00')), answer(2, at('01T10:00')), answer(3, at('01T09:59')), answer(4, at('02T00:00'))])
  expect(moments).toEqual([['ae', '01T09:59'], ['ae', '02T00:00']])
})

test('a profile counts from its change, which is a moment of its own', () => {
  const changes = [{ at: at('02T12:00'), before: 'sdr', after: 'ae' }, { at: at('03T12:00'), before: 'ae', after: null }]
  const evidence = [answer(1, at('02T08:00')), answer(2, at('03T08:00')), answer(3, at('04T08:00'))]
  const { moments, profileIds, full } = history(null, changes, evidence)
  expect(moments).toEqual([['sdr', '02T08:00'], ['ae', '02T12:00'], ['ae', '03T08:00']])
  expect(profileIds).toEqual(new Set(['sdr', 'ae']))
  expect(full[1]?.state).toEqual(replay(observationsOf(answer(1, at('02T08:00')))))
})

test('a change at the very time of an answer counts as made before it', () => {
  const { moments } = history('ae', [{ at: at('02T12:00'), before: 'sdr', after: 'ae' }], [answer(1, at('02T12:00'))])
  expect(moments).toEqual([['ae', '02T12:00']])
})

test('who was never observed stands at the start, judged only where a profile was given', () => {
  expect(history('ae', [], [])).toMatchObject({ state: startState, moments: [] })
  expect(history('ae', [{ at: at('02T12:00'), before: null, after: 'ae' }], []).moments).toEqual([['ae', '02T12:00']])
})
