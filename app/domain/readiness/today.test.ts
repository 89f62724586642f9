import { expect, test } from 'vitest'
import { gatesOf } from '../progress/gates'
import type { CourseOutline } from '../progress/outline'
import type { Requirement, RoleProfile } from '../content/taxonomy'
import { startState } from './belief'
import { DAY_MS } from './recall'
import { replay } from './replay'
import { scheduleSkills } from './schedule'
import { chooseToday, SOON_DAYS, type TodayGround } from './today'

const now = Date.UTC(2027, 4, 20, 9)
const dayIn = (days: number) => new Date(now + days * DAY_MS).toISOString().slice(0, 10)
const course = (id: string, dueOn: string | null, finished = false): CourseOutline => ({
  id, title: id, summary: '', dueOn,
  modules: [{
    id: `${id}/m`, slug: 'm', title: 'm', summary: '', requires: [], quiz: null,
    lessons: [{ id: `${id}/l`, slug: 'l', title: 'l', summary: '', minutes: 4, share: 0, requires: [], startedAt: finished ? 1 : null, finishedAt: finished ? 2 : null }],
  }],
})
const need = (skillId: string, more: Partial<Requirement> = {}): Requirement => ({ skillId, level: 0.7, weight: 1, mandatory: true, difficulty: 0, items: 3, horizonDays: 90, ...more })
const role: RoleProfile = { id: 'r', name: 'R', description: '', pass: 0.7, requirements: [need('a'), need('b', { weight: 4 })] }
const answered = (at: number, ...skills: string[]) => replay(skills.map((skill) => ({ skills: [skill], difficulty: 0, score: 0, weight: 1, at })))
const scheduled = (state = startState, available = 20) => scheduleSkills(state, role, now, { secondsEach: 30, available: () => available })
const yesterday = scheduled(answered(now - DAY_MS, 'a', 'b'))
const nothing = { open: false, questions: 0, minutes: 1 }
const choose = (courses: CourseOutline[], more: Partial<TodayGround> = {}) => chooseToday({ courses, gates: gatesOf(courses), schedule: [], review: nothing, ...more }, now)

test('what is overdue comes before what is due, and both before practice', () => {
  const all = [course('free', null), course('soon', dayIn(3)), course('late', dayIn(-2))]
  const more = { schedule: yesterday, review: { open: false, questions: 5, minutes: 3 } }
  expect(choose(all, more)).toMatchObject({ kind: 'lesson', courseId: 'late', reason: 'overdue' })
  expect(choose(all.slice(0, 2), more)).toMatchObject({ kind: 'lesson', courseId: 'soon', reason: 'due' })
})

test('what is due within two weeks comes before practice, what is due later after it', () => {
  expect(choose([course('a', dayIn(SOON_DAYS))], { schedule: yesterday })).toMatchObject({ kind: 'lesson' })
  expect(choose([course('a', dayIn(SOON_DAYS + 1))], { schedule: yesterday })).toMatchObject({ kind: 'practice' })
  expect(choose([course('a', dayIn(3), true)], { schedule: yesterday })).toMatchObject({ kind: 'practice' })
})

test('practice is of the skill that the schedule puts first, and says what it costs and brings', () => {
  const [first] = yesterday
  const step = choose([course('a', null)], { schedule: yesterday })
  expect(first?.skillId).toBe('b')
  expect(step).toMatchObject({ kind: 'practice', skillId: 'b', questions: first?.round?.questions, gain: first?.round?.gain, surer: first?.round?.surer, mandatory: true, reason: 'raises-most' })
  expect(step.minutes).toBe(Math.ceil((first?.round?.seconds ?? 0) / 60))
})

test('nobody is sent to practise what they never met, what they practised today, or what has too few questions', () => {
  const courses = [course('a', null)]
  expect(choose(courses, { schedule: scheduled() })).toMatchObject({ kind: 'lesson' })
  expect(choose(courses, { schedule: scheduled(answered(now - 3600_000, 'a', 'b')) })).toMatchObject({ kind: 'lesson' })
  expect(choose(courses, { schedule: scheduled(answered(now - DAY_MS, 'a', 'b'), 0) })).toMatchObject({ kind: 'lesson' })
  expect(choose(courses, { schedule: scheduled(answered(now - DAY_MS, 'a', 'b'), 2) })).toMatchObject({ kind: 'lesson' })
})

test('then comes a review, then the next lesson, then clauses', () => {
  const courses = [course('a', null)]
  expect(choose(courses, { review: { open: false, questions: 5, minutes: 3 } })).toEqual({ kind: 'review', questions: 5, minutes: 3, reason: 'about-to-forget' })
  expect(choose(courses, { review: { open: true, questions: 0, minutes: 1 } })).toMatchObject({ kind: 'review', reason: 'in-the-middle' })
  expect(choose(courses)).toMatchObject({ kind: 'lesson', reason: 'next-in-course' })
  expect(choose([course('a', null, true)])).toMatchObject({ kind: 'drill' })
  expect(choose([])).toMatchObject({ kind: 'drill' })
})
