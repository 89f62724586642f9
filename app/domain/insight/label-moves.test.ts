import { expect, test } from 'vitest'
import type { Requirement, RoleProfile } from '../content/taxonomy'
import { type LearnerState, startState } from '../readiness/belief'
import { observe } from '../readiness/observe'
import { roleStanding } from '../readiness/role-readiness'
import { tallyLabelMoves } from './label-moves'

const need = (skillId: string, more: Partial<Requirement> = {}): Requirement => ({ skillId, mandatory: true, weight: 1, level: 0.7, difficulty: 0, items: 5, horizonDays: 90, ...more })
const role = (...requirements: Requirement[]): RoleProfile => ({ id: 'seller', name: 'Seller', description: '', pass: 0.7, requirements })

function learner(score: number, answers: number): LearnerState {
  let state = startState
  for (let at = 0; at < answers; at += 1) state = observe(state, { skills: ['a'], difficulty: 0, score, weight: 1, at }).state
  return state
}

const now = 1000
const strong = learner(1, 200)
const weak = learner(0, 200)

/** A level that lies on the other side of where the weak one's band ends. */
const lowLevel = need('a', { level: 0.01 })

test('without a difference nobody is called otherwise', () => {
  const tally = tallyLabelMoves(role(need('a')), role(need('a')), now)
  for (const state of [strong, weak, startState]) tally.add(state)
  expect(tally.end()).toEqual({ judged: 3, role: [], skills: [] })
})

test('a lower level moves those over it, by role and by skill, and nobody of whom nothing is known', () => {
  const [before, after] = [role(need('a')), role(lowLevel)]
  const tally = tallyLabelMoves(before, after, now)
  for (const state of [weak, weak, startState]) tally.add(state)
  const [from, to] = [roleStanding(weak, before, now), roleStanding(weak, after, now)]
  expect(from.skills.a?.label).not.toBe(to.skills.a?.label)
  expect(tally.end().skills).toEqual([{ skillId: 'a', moves: [{ from: from.skills.a?.label, to: to.skills.a?.label, people: 2 }] }])
  expect(tally.end().role).toEqual(from.label === to.label ? [] : [{ from: from.label, to: to.label, people: 2 }])
})

test('a mandatory skill that nobody was asked about takes the Ready away; skills of one form alone are not compared', () => {
  const [before, after] = [role(lowLevel), role(lowLevel, need('b'))]
  const tally = tallyLabelMoves(before, after, now)
  tally.add(strong)
  expect(roleStanding(strong, before, now).label).toBe('ready')
  expect(tally.end()).toEqual({ judged: 1, role: [{ from: 'ready', to: 'unproven', people: 1 }], skills: [] })
})
