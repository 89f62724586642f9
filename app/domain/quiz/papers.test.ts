import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDoubled, mayMark, paperStanding } from './papers'

const single = { doubled: false, bound: 0.2 }
const doubled = { doubled: true, bound: 0.2 }

describe('where a paper stands', () => {
  test('nothing is settled without a mark', () => {
    expect(paperStanding([], single)).toEqual({ state: 'waiting', score: null })
    expect(paperStanding([], doubled)).toEqual({ state: 'waiting', score: null })
  })

  test('one mark settles a paper that is not doubled, and no doubled one', () => {
    expect(paperStanding([0.5], single)).toEqual({ state: 'marked', score: 0.5 })
    expect(paperStanding([0.5], doubled)).toEqual({ state: 'second', score: null })
  })

  test('two marks within the bound settle on their mean, the bound included', () => {
    expect(paperStanding([0.5, 0.6], doubled)).toEqual({ state: 'marked', score: 0.55 })
    expect(paperStanding([0.3, 0.1], doubled).state).toBe('marked')
    expect(paperStanding([0.3, 0.5], doubled).state).toBe('marked')
  })

  test('two marks over the bound ask for a third, and the median stands', () => {
    expect(paperStanding([0.2, 0.5], doubled)).toEqual({ state: 'third', score: null })
    expect(paperStanding([0.2, 0.8, 0.7], doubled)).toEqual({ state: 'marked', score: 0.7 })
    expect(paperStanding([0.2, 0.8, 0], doubled)).toEqual({ state: 'marked', score: 0.2 })
    expect(paperStanding([0.8, 0.2, 1], doubled)).toEqual({ state: 'marked', score: 0.8 })
  })

  const mark = fc.double({ min: 0, max: 1, noNaN: true })
  test('the score is never outside the marks, and who marked first does not matter', () => {
    fc.assert(
      fc.property(mark, mark, mark, mark, (a, b, c, bound) => {
        const one = paperStanding([a, b, c], { doubled: true, bound })
        const other = paperStanding([b, a, c], { doubled: true, bound })
        expect(one).toEqual(other)
        expect(one.state).toBe('marked')
        expect(one.score).toBeGreaterThanOrEqual(Math.min(a, b, c))
        expect(one.score).toBeLessThanOrEqual(Math.max(a, b, c))
      }),
    )
  })
})

describe('which papers are doubled', () => {
  test('all or none where the share says so', () => {
    fc.assert(fc.property(fc.integer(), fc.nat(50), (seed, position) => {
      expect(isDoubled(0, seed, position)).toBe(false)
      expect(isDoubled(1, seed, position)).toBe(true)
      expect(isDoubled(0.5, seed, position)).toBe(isDoubled(0.5, seed, position))
    }))
  })

  test('about the share of many', () => {
    const doubledOf = (share: number) => Array.from({ length: 4000 }, (_one, seed) => isDoubled(share, seed * 7919, seed % 5)).filter(Boolean).length / 4000
    expect(doubledOf(0.2)).toBeCloseTo(0.2, 1)
    expect(doubledOf(0.5)).toBeCloseTo(0.5, 1)
  })
})

test('nobody marks their own paper, nor one twice, nor one that stands', () => {
  const paper = { personId: 'mina', state: 'second' as const, markers: ['tess'] }
  expect(mayMark(paper, 'mina')).toBe('own')
  expect(mayMark(paper, 'tess')).toBe('marked-before')
  expect(mayMark(paper, 'theo')).toBe('may')
  expect(mayMark({ ...paper, state: 'marked' }, 'theo')).toBe('settled')
})
