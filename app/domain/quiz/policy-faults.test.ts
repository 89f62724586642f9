import { expect, test } from 'vitest'
import { plainPolicy, type QuizPolicy } from './policy'
import { foundForSections, policyFaults } from './policy-faults'
import type { Section } from './sections'

const item = (id: string, skill: string, difficulty = 0, tags: string[] = []) => ({ id, bank: 'b', skills: { [skill]: 1 }, clauseTypes: [], difficulty, tags })
const bank = [item('1', 'caps'), item('2', 'caps', 2), item('3', 'nda', 0, ['new']), item('4', 'nda')]
const anything = { skills: [], clauseTypes: [], tags: [], difficultyFrom: null, difficultyTo: null }
const draws = (draw: number, from: Partial<typeof anything> | object = {}): Section => ({ title: 'A', shuffle: true, draw, from: { ...anything, ...from } })
const names = (...items: string[]): Section => ({ title: 'A', shuffle: false, items })
const faults = (policy: Partial<QuizPolicy>, of = bank) => policyFaults({ ...plainPolicy, ...policy }, of, 'b')

test('the plain rules can be set for any bank that holds a question, and for no other', () => {
  expect(faults({})).toEqual([])
  expect(faults({}, [])).toEqual([{ problem: 'no-items' }])
})

test('a draw asks for no more than there are', () => {
  expect(faults({ draw: { random: 4 } })).toEqual([])
  expect(faults({ draw: { random: 5 } })).toEqual([{ problem: 'draw', found: 4 }])
})

test('a section draws from what it asks of skill, tag and difficulty, and not from what another names', () => {
  expect(foundForSections({ sections: [draws(1, { skills: ['caps'] }), draws(1, { tags: ['new'] }), draws(1, { difficultyFrom: 1 }), names('1')] }, bank, 'b')).toEqual([1, 1, 1, 1])
  expect(faults({ sections: [draws(2, { skills: ['caps'] })] })).toEqual([])
  expect(faults({ sections: [draws(2, { skills: ['caps'] }), names('1')] })).toEqual([{ problem: 'section-draw', at: 0, found: 1 }])
  expect(faults({ sections: [draws(1, { difficultyFrom: 2, difficultyTo: 1 })] })).toEqual([{ problem: 'difficulty', at: 0 }])
})

test('a section draws from the banks it names, and from its own where it names none', () => {
  const two = [...bank, { ...item('5', 'caps'), bank: 'c' }]
  expect(foundForSections({ sections: [draws(1), draws(1, { banks: ['c'] }), draws(1, { banks: ['b', 'c'], skills: ['caps'] }), draws(1, { banks: ['d'] })] }, two, 'b')).toEqual([4, 1, 3, 0])
  expect(policyFaults({ ...plainPolicy, sections: [draws(2, { banks: ['c'] })] }, two, 'final')).toEqual([{ problem: 'section-draw', at: 0, found: 1 }])
})

test('a section names questions that are there, each once in the quiz, and at least one', () => {
  expect(faults({ sections: [names('1', '9'), names('1'), names()] })).toEqual([
    { problem: 'unknown-item', at: 0, item: '9' }, { problem: 'item-twice', at: 1, item: '1' }, { problem: 'empty-section', at: 2 },
  ])
})

test('rules that contradict one another are refused', () => {
  expect(faults({ opensAt: 2, closesAt: 2 })).toEqual([{ problem: 'closes-first' }])
  expect(faults({ graceMinutes: 5 })).toEqual([{ problem: 'grace-without-time' }])
  expect(faults({ testOut: true, passMark: null })).toEqual([{ problem: 'test-out-without-mark' }])
})
