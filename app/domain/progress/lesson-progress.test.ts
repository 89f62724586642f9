import fc from 'fast-check'
import { expect, test } from 'vitest'
import { completionRules, type LessonBlock } from '../content/lesson-blocks'
import { blocksInUse, lessonProgress } from './lesson-progress'
import { clampTime } from './reading-event'

const text = (key: string, words = 100): LessonBlock => ({ key, kind: 'text', words })
const asks = (key: string): LessonBlock => ({ key, kind: 'checkpoint', words: 0, itemId: `c/m/${key}` })
const lesson = [text('a'), asks('q'), text('b'), text('c', 300)]

test('a lesson that is read is done by its text, one with questions by its answers, one with both by both', () => {
  const all = { seen: ['a', 'b', 'c'], answered: [] }
  expect(completionRules.map((rule) => lessonProgress(lesson, rule, all).done)).toEqual([true, false, false])
  expect(completionRules.map((rule) => lessonProgress(lesson, rule, { seen: [], answered: ['q'] }).done)).toEqual([false, true, false])
  expect(completionRules.map((rule) => lessonProgress(lesson, rule, { ...all, answered: ['q'] }).done)).toEqual([true, true, true])
})

test('what is missing is named in the order of the lesson, and only what the rule asks for', () => {
  expect(lessonProgress(lesson, 'read+checkpoints', { seen: ['b'], answered: [] })).toMatchObject({
    seen: 1, total: 4, share: 0.25, missing: { blocks: ['a', 'c'], checkpoints: ['q'] }, checkpointsAnswered: 0, checkpointsTotal: 1,
  })
  expect(lessonProgress(lesson, 'read', { seen: ['b'], answered: [] }).missing).toEqual({ blocks: ['a', 'c'], checkpoints: [] })
})

test('minutes come from the words not seen and the questions not answered, and nothing left is no minute', () => {
  expect(lessonProgress(lesson, 'read', { seen: [], answered: [] }).minutesLeft).toBe(4)
  expect(lessonProgress(lesson, 'read', { seen: ['a', 'b'], answered: ['q'] }).minutesLeft).toBe(2)
  expect(lessonProgress(lesson, 'read', { seen: ['a', 'b', 'c'], answered: ['q'] }).minutesLeft).toBe(0)
})

test('reading goes on where it stopped; where that block is gone, at the first one not seen', () => {
  const at = (atBlock: string | null, seen: string[]) => lessonProgress(lesson, 'read', { seen, answered: [], atBlock }).resumeAt
  expect([at('b', ['a']), at('gone', ['a']), at(null, ['a', 'b']), at('a', ['a']), at(null, [])]).toEqual(['b', 'b', 'c', null, null])
  expect(at('gone', ['a', 'b', 'c'])).toBeNull()
})

test('a lesson whose rule asks for nothing is never done by itself', () => {
  expect(lessonProgress([], 'read', { seen: ['a'], answered: [] })).toMatchObject({ done: false, share: 0, total: 0, minutesLeft: 0 })
  expect(lessonProgress([text('a')], 'checkpoints', { seen: ['a'], answered: [] }).done).toBe(false)
})

test('a question that went out of use is asked of nobody any more', () => {
  const left = blocksInUse(lesson, () => false)
  expect(left.map(({ key }) => key)).toEqual(['a', 'b', 'c'])
  expect(blocksInUse(lesson, (id) => id === 'c/m/q')).toEqual(lesson)
})

const keys = ['a', 'b', 'c', 'd', 'e', 'f']
const anyBlock = (key: string) => fc.record({ kind: fc.constantFrom('text' as const, 'checkpoint' as const, 'checklist' as const), words: fc.nat(900) })
  .map(({ kind, words }): LessonBlock => (kind === 'checkpoint' ? { key, kind, words, itemId: key } : { key, kind, words }))
const anyLesson = fc.uniqueArray(fc.constantFrom(...keys)).chain((some) => fc.tuple(...some.map(anyBlock)))
const anyRule = fc.constantFrom(...completionRules)
const anyEvents = fc.array(fc.record({ kind: fc.constantFrom('seen', 'answered'), key: fc.constantFrom(...keys, 'of another version') }))

const stateOf = (events: { kind: string; key: string }[]) => ({
  seen: events.filter(({ kind }) => kind === 'seen').map(({ key }) => key),
  answered: events.filter(({ kind }) => kind === 'answered').map(({ key }) => key),
})

test('progress lies between nothing and all, and says done exactly when nothing is missing', () => {
  fc.assert(
    fc.property(anyLesson, anyRule, anyEvents, (blocks, rule, events) => {
      const { share, seen, total, done, missing, minutesLeft, checkpointsAnswered, checkpointsTotal } = lessonProgress(blocks, rule, stateOf(events))
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
      expect(seen + missing.blocks.length + missing.checkpoints.length).toBe(total)
      expect(done).toBe(total > 0 && share === 1)
      expect(checkpointsAnswered).toBeLessThanOrEqual(checkpointsTotal)
      expect(Number.isInteger(minutesLeft) && minutesLeft >= 0).toBe(true)
    }),
  )
})

test('an event never takes progress back', () => {
  fc.assert(
    fc.property(anyLesson, anyRule, anyEvents, anyEvents, (blocks, rule, before, more) => {
      const [first, then] = [lessonProgress(blocks, rule, stateOf(before)), lessonProgress(blocks, rule, stateOf([...before, ...more]))]
      expect(then.share).toBeGreaterThanOrEqual(first.share)
      expect(then.minutesLeft).toBeLessThanOrEqual(first.minutesLeft)
      expect(then.checkpointsAnswered).toBeGreaterThanOrEqual(first.checkpointsAnswered)
    }),
  )
})

test('neither the order of events nor their repetition matters', () => {
  fc.assert(
    fc.property(anyLesson, anyRule, anyEvents, (blocks, rule, events) => {
      expect(lessonProgress(blocks, rule, stateOf([...events, ...events].reverse()))).toEqual(lessonProgress(blocks, rule, stateOf(events)))
    }),
  )
})

test('blocks of other versions count for nothing', () => {
  fc.assert(
    fc.property(anyLesson, anyRule, anyEvents, (blocks, rule, events) => {
      const own = events.filter(({ key }) => blocks.some((block) => block.key === key))
      const strip = ({ resumeAt: _at, ...rest }: ReturnType<typeof lessonProgress>) => rest
      expect(strip(lessonProgress(blocks, rule, stateOf(events)))).toEqual(strip(lessonProgress(blocks, rule, stateOf(own))))
    }),
  )
})

test('no device makes an event happen before its reading began, or in the future', () => {
  expect([clampTime(5, 10, 20), clampTime(15, 10, 20), clampTime(99, 10, 20)]).toEqual([10, 15, 20])
})
