import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChoiceOption } from './body'
import { grade, isAnswer } from './grade'
import { gradeChoice } from './grade-choice'
import type { ContentOf } from './item'

const options = fc.integer({ min: 2, max: 8 }).chain((size) =>
  fc.record({
    ids: fc.constant(Array.from({ length: size }, (_, index) => String(index))),
    keySize: fc.integer({ min: 1, max: size - 1 }),
    picks: fc.subarray(Array.from({ length: size }, (_, index) => String(index))),
  }),
)

const optionsOf = (rights: readonly boolean[]): ChoiceOption[] => rights.map((right, index) => ({ id: String(index), text: `option ${index}`, right, feedback: '' }))

const keyOf = (ids: readonly string[], keySize: number) => optionsOf(ids.map((_, index) => index < keySize))

function item(type: 'single' | 'multiple', rights: boolean[]): ContentOf<'single' | 'multiple'> {
  return { type, body: { stem: '', excerpt: null, feedback: null, options: optionsOf(rights) } }
}

describe('a multiple choice', () => {
  test('ticking every box earns nothing, the exact key earns all', () => {
    fc.assert(
      fc.property(options, ({ ids, keySize }) => {
        expect(gradeChoice(keyOf(ids, keySize), ids)).toBe(0)
        expect(gradeChoice(keyOf(ids, keySize), ids.slice(0, keySize))).toBe(1)
      }),
    )
  })

  test('a score stays in [0, 1], one more right pick never lowers it, one more wrong pick never raises it', () => {
    fc.assert(
      fc.property(options, ({ ids, keySize, picks }) => {
        const key = new Set(ids.slice(0, keySize))
        const score = gradeChoice(keyOf(ids, keySize), picks)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        for (const id of ids.filter((other) => !picks.includes(other))) {
          const more = gradeChoice(keyOf(ids, keySize), [...picks, id])
          if (key.has(id)) expect(more).toBeGreaterThanOrEqual(score)
          else expect(more).toBeLessThanOrEqual(score)
        }
      }),
    )
  })

  test('two of three right and one of two wrong is a sixth', () => {
    expect(grade(item('multiple', [true, true, true, false, false]), ['0', '1', '3'])).toBeCloseTo(2 / 3 - 1 / 2, 12)
  })
})

test('a single choice is right or wrong', () => {
  const single = item('single', [false, true, false])
  expect(grade(single, ['1'])).toBe(1)
  expect(grade(single, ['0'])).toBe(0)
  expect(grade(single, [])).toBe(0)
  expect(grade(single, ['0', '1'])).toBe(0)
})

test('an answer names known options, each once, and one for a single choice', () => {
  const single = item('single', [false, true])
  expect(isAnswer(single, ['1'])).toBe(true)
  expect(isAnswer(single, [])).toBe(true)
  expect(isAnswer(single, ['0', '1'])).toBe(false)
  expect(isAnswer(single, ['x'])).toBe(false)
  expect(isAnswer(item('multiple', [true, false]), ['0', '0'])).toBe(false)
  expect(isAnswer(item('multiple', [true, false]), ['0', '1'])).toBe(true)
})
