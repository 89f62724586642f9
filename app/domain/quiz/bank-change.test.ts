import { describe, expect, test } from 'vitest'
import { goalOf, isRewording, reworded } from './bank-change'

const said = { skills: { 'a.b': 1 }, clauseTypes: ['cap'], difficulty: 0 }

describe('what a version says after a change', () => {
  test('is null where it says so already', () => {
    expect(reworded(said, { action: 'skill', skill: 'a.b', weight: 1 })).toBeNull()
    expect(reworded(said, { action: 'unskill', skill: 'c.d' })).toBeNull()
    expect(reworded(said, { action: 'clause-type', clauseType: 'cap' })).toBeNull()
    expect(reworded(said, { action: 'no-clause-type', clauseType: 'term' })).toBeNull()
    expect(reworded(said, { action: 'difficulty', difficulty: 0 })).toBeNull()
  })

  test('holds what was set beside what was there', () => {
    expect(reworded(said, { action: 'skill', skill: 'c.d', weight: 0.5 })?.skills).toEqual({ 'a.b': 1, 'c.d': 0.5 })
    expect(reworded(said, { action: 'clause-type', clauseType: 'term' })?.clauseTypes).toEqual(['cap', 'term'])
    expect(reworded(said, { action: 'no-clause-type', clauseType: 'cap' })?.clauseTypes).toEqual([])
    expect(reworded(said, { action: 'difficulty', difficulty: -1.5 })).toEqual({ ...said, difficulty: -1.5 })
    expect(said).toEqual({ skills: { 'a.b': 1 }, clauseTypes: ['cap'], difficulty: 0 })
  })

  test('keeps the last skill', () => {
    expect(reworded(said, { action: 'unskill', skill: 'a.b' })).toBeNull()
    expect(reworded({ ...said, skills: { 'a.b': 1, 'c.d': 1 } }, { action: 'unskill', skill: 'a.b' })?.skills).toEqual({ 'c.d': 1 })
  })
})

test('a change of standing has a goal, and makes no version', () => {
  expect(goalOf({ action: 'trash' })).toEqual({ state: 'trash' })
  expect(goalOf({ action: 'to-quiz' })).toEqual({ use: 'quiz' })
  expect(isRewording({ action: 'trash' })).toBe(false)
  expect(isRewording({ action: 'difficulty', difficulty: 1 })).toBe(true)
})
