import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Rubric } from './body'
import { markScore, mostPoints, toldMark } from './marking'

const level = (id: string, points: number) => ({ id, text: `Level ${id}`, points })
const rubric: Rubric = {
  criteria: [
    { id: 'risk', text: 'Names the risk', levels: [level('none', 0), level('some', 2), level('all', 4)] },
    { id: 'words', text: 'Plain words', levels: [level('no', 0), level('yes', 1)] },
  ],
}

describe('what a mark comes to', () => {
  test('the points reached, as a share of the most', () => {
    expect(mostPoints(rubric)).toBe(5)
    expect(markScore(rubric, { risk: 'some', words: 'yes' })).toBeCloseTo(0.6)
    expect(markScore(rubric, { risk: 'all', words: 'yes' })).toBe(1)
    expect(markScore(rubric, { risk: 'none', words: 'no' })).toBe(0)
  })

  test('a mark that leaves a criterion out, names another level or another criterion is none', () => {
    expect(markScore(rubric, { risk: 'some' })).toBeNull()
    expect(markScore(rubric, { risk: 'some', words: 'perhaps' })).toBeNull()
    expect(markScore(rubric, { risk: 'some', words: 'yes', style: 'all' })).toBeNull()
    expect(markScore({ criteria: [] }, {})).toBeNull()
  })

  test('it stays in [0, 1] and a better level never costs', () => {
    const rubrics = fc.array(fc.array(fc.integer({ min: -3, max: 10 }), { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(rubrics, fc.nat(), (points, at) => {
        const made: Rubric = {
          criteria: points.map((list, one) => ({ id: `c${one}`, text: '', levels: [...list].sort((a, b) => a - b).map((n, two) => level(`l${two}`, n)) })),
        }
        const lower = Object.fromEntries(made.criteria.map((criterion) => [criterion.id, criterion.levels[at % (criterion.levels.length - 1)]?.id ?? '']))
        const higher = Object.fromEntries(made.criteria.map((criterion) => [criterion.id, criterion.levels[(at % (criterion.levels.length - 1)) + 1]?.id ?? '']))
        const [low, high] = [markScore(made, lower) ?? Number.NaN, markScore(made, higher) ?? Number.NaN]
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(high).toBeGreaterThanOrEqual(low)
      }),
    )
  })
})

describe('what the writer is told', () => {
  const low = { levels: { risk: 'some', words: 'yes' }, score: 0.6, comment: 'Name the cap.' }
  const high = { levels: { risk: 'all', words: 'yes' }, score: 1, comment: null }
  const none = { levels: { risk: 'none', words: 'no' }, score: 0, comment: 'Nothing here.' }

  test('the mark that settled it, alone', () => {
    expect(toldMark(rubric, [none, high, low], 0.6)).toEqual({
      criteria: [{ text: 'Names the risk', level: 'Level some', points: 2, most: 4 }, { text: 'Plain words', level: 'Level yes', points: 1, most: 1 }],
      comment: 'Name the cap.',
    })
  })

  test('two that met in the middle, together, their points at the mean', () => {
    const told = toldMark(rubric, [low, high], 0.8)
    expect(told?.criteria[0]).toEqual({ text: 'Names the risk', level: 'Level some / Level all', points: 3, most: 4 })
    expect(told?.criteria[1]?.level).toBe('Level yes')
    expect((told?.criteria.reduce((sum, { points }) => sum + points, 0) ?? 0) / mostPoints(rubric)).toBeCloseTo(0.8)
  })

  test('nothing where nobody marked', () => expect(toldMark(rubric, [], 0)).toBeNull())
})
