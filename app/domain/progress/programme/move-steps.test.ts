import { expect, test } from 'vitest'
import { askedCourses, moveSteps, nothingYet, runStanding, stateOf, type StepRecord } from './move-steps'
import type { ProgrammeStep } from './programme'

const course = (id: string) => ({ kind: 'course' as const, id })
const step = (title: string, ids: string[], change: Partial<ProgrammeStep> = {}): ProgrammeStep => ({
  title, parts: ids.map(course), choose: ids.length, opens: 'after-previous', dueAfter: 5, countFrom: 'start', ...change,
})
const steps = [step('One', ['a']), step('Two', ['b', 'c', 'd', 'e'], { choose: 2, dueAfter: 10, countFrom: 'opening' }), step('Aside', ['f'], { opens: 'at-start', dueAfter: 20 })]
/** Every day is worked here; what working days are has tests of its own. */
const dueDay = (from: string, days: number) => new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const done = (days: Record<string, string>) => new Map(Object.entries(days).map(([id, day]) => [`course:${id}`, day]))
const run = { startsOn: '2027-03-01', notAfter: null }
const move = (records: readonly StepRecord[], days: Record<string, string>, today: string, terms = run as { startsOn: string; notAfter: string | null }) =>
  moveSteps(steps, records, terms, done(days), today, dueDay)

test('before its day a run has nothing open, and says already by when what counts from its start is due', () => {
  expect(move([], {}, '2027-02-28')).toEqual([
    { openedOn: null, dueOn: '2027-03-06', doneOn: null }, nothingYet, { openedOn: null, dueOn: '2027-03-21', doneOn: null },
  ])
})

test('the first step opens with the run, the next once it is done, and one beside them at once', () => {
  const first = move([], {}, '2027-03-01')
  expect(first.map((record) => stateOf(record, '2027-03-01'))).toEqual(['open', 'locked', 'open'])
  const next = move(first, { a: '2027-03-04' }, '2027-03-04')
  expect(next[0]).toMatchObject({ doneOn: '2027-03-04' })
  expect(next[1]).toEqual({ openedOn: '2027-03-04', dueOn: '2027-03-14', doneOn: null })
})

test('what was finished before the run counts, on the day its step opens, and opens all it opens at once', () => {
  const moved = move([], { a: '2026-01-01', b: '2026-01-02', e: '2026-05-05', f: '2026-02-02' }, '2027-03-01')
  expect(moved.map(({ doneOn }) => doneOn)).toEqual(['2027-03-01', '2027-03-01', '2027-03-01'])
  expect(runStanding(moved)).toEqual({ stepsDone: 3, at: null, dueOn: null, doneOn: '2027-03-01' })
})

test('two of four are done with the second of them, whichever they are', () => {
  const opened = move(move([], {}, '2027-03-01'), { a: '2027-03-02' }, '2027-03-02')
  expect(move(opened, { a: '2027-03-02', d: '2027-03-03' }, '2027-03-09')[1]?.doneOn).toBeNull()
  expect(move(opened, { a: '2027-03-02', d: '2027-03-03', b: '2027-03-09' }, '2027-03-09')[1]?.doneOn).toBe('2027-03-09')
})

test('what is on record stays: a done step stays done, and a promised day does not move', () => {
  const records = [{ openedOn: '2027-03-01', dueOn: '2027-03-31', doneOn: '2027-03-02' }, nothingYet, nothingYet]
  expect(move(records, {}, '2027-03-05').slice(0, 2)).toEqual([records[0], { openedOn: '2027-03-02', dueOn: '2027-03-12', doneOn: null }])
})

test('a step is late the day after it was due, and the first day that is due is that of the run', () => {
  const moved = move([], {}, '2027-03-01')
  const [one = nothingYet] = moved
  expect([stateOf(one, '2027-03-06'), stateOf(one, '2027-03-07')]).toEqual(['open', 'late'])
  expect(runStanding(moved)).toEqual({ stepsDone: 0, at: 0, dueOn: '2027-03-06', doneOn: null })
})

test('nothing that renews is due after what it renews has run out', () => {
  expect(move([], {}, '2027-03-01', { ...run, notAfter: '2027-03-04' }).map(({ dueOn }) => dueOn)).toEqual(['2027-03-04', null, '2027-03-04'])
})

test('a step of which nothing is left to do is done as it opens', () => {
  const [moved] = moveSteps([step('Gone', [], { choose: 0 })], [], run, new Map(), '2027-03-09', dueDay)
  expect(moved?.doneOn).toBe('2027-03-01')
})

test('courses of open steps are asked for, of a choice those that were chosen, and none that is finished', () => {
  const opened = move(move([], {}, '2027-03-01'), { a: '2027-03-02' }, '2027-03-02')
  expect(askedCourses(steps, opened, [], new Set())).toEqual([{ courseId: 'f', dueOn: '2027-03-21' }])
  expect(askedCourses(steps, opened, [[], ['course:c', 'course:d']], new Set(['d', 'f']))).toEqual([{ courseId: 'c', dueOn: '2027-03-12' }])
})

test('a course that two open steps ask for is asked for once, by the first day', () => {
  const twice = [step('Later', ['a'], { dueAfter: 9 }), step('Sooner', ['a'], { opens: 'at-start', dueAfter: 3 })]
  const opened = moveSteps(twice, [], run, new Map(), '2027-03-01', dueDay)
  expect(askedCourses(twice, opened, [], new Set())).toEqual([{ courseId: 'a', dueOn: '2027-03-04' }])
})
