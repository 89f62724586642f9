import { expect, test } from 'vitest'
import type { RoleProfile } from '../../content/taxonomy'
import { completionOf, finishedCourses, mandatorySkills, type ModuleSize } from './learned-facts'

const at = (day: string) => Date.parse(`${day}T10:00:00Z`)
const need = (skillId: string, mandatory = true) => ({ skillId, level: 0.7, weight: 1, mandatory, difficulty: 0, items: 1, horizonDays: 100 })
const role: RoleProfile = { id: 'ae', name: 'AE', description: '', pass: 0.7, requirements: [need('cap'), need('nda'), need('extra', false)] }
const told = (skillId: string, label: 'ready' | 'not-yet' | 'unproven', day: string, roleProfileId = 'ae') => ({ roleProfileId, skillId, label, at: at(day) })

test('a skill is Ready since the day after which it was never judged otherwise', () => {
  const judged = [told('cap', 'ready', '2026-01-05'), told('cap', 'not-yet', '2026-02-01'), told('cap', 'ready', '2026-02-20'), told('nda', 'ready', '2026-01-09', 'sdr')]
  const [cap, nda] = mandatorySkills(role, judged, new Map([['cap', 'Caps']]))
  expect(cap).toMatchObject({ name: 'Caps', label: 'ready', readySince: '2026-02-20' })
  expect(nda).toMatchObject({ name: 'nda', label: 'unproven', readySince: null })
  expect(mandatorySkills(role, judged.slice(0, 2), new Map())[0]).toMatchObject({ label: 'not-yet', readySince: null })
  expect(mandatorySkills(role, [], new Map())).toHaveLength(2)
})

const part = (moduleId: string, lessons: number, quizzes: number, courseId = 'c'): ModuleSize => ({ courseId, courseTitle: courseId.toUpperCase(), moduleId, lessons, quizzes })
const done = (moduleId: string, lessons: number, lessonOn: string | null, passedOn: string | null, testedOut = false) => ({
  moduleId, lessons, lessonAt: lessonOn ? at(lessonOn) : null, passedAt: passedOn ? at(passedOn) : null, testedOut,
})

test('a course is finished on the day of its last step, and not before every module is', () => {
  const sizes = [part('c/1', 2, 1), part('c/2', 1, 0), part('c/3', 0, 0)]
  expect(finishedCourses(sizes, [done('c/1', 2, '2026-01-02', '2026-03-01'), done('c/2', 1, '2026-02-01', null)])[0]).toMatchObject({ name: 'C', finishedOn: '2026-03-01' })
  expect(finishedCourses(sizes, [done('c/1', 2, '2026-01-02', '2026-03-01')])[0]?.finishedOn).toBeNull()
  expect(finishedCourses(sizes, [done('c/1', 2, '2026-01-02', null), done('c/2', 1, '2026-02-01', null)])[0]?.finishedOn).toBeNull()
  expect(finishedCourses(sizes, [done('c/1', 0, null, '2026-03-01', true), done('c/2', 1, '2026-04-01', null)])[0]?.finishedOn).toBe('2026-04-01')
  expect(finishedCourses([part('c/3', 0, 0)], [])[0]?.finishedOn).toBeNull()
})

test('completion counts what was owed, each course once, and is unknown where nothing was', () => {
  const courses = [{ courseId: 'a', name: 'A', finishedOn: '2026-03-31', from: [] }, { courseId: 'b', name: 'B', finishedOn: '2026-04-01', from: [] }]
  expect(completionOf(['a', 'b', 'a'], courses, '2026-03-31')).toMatchObject({ value: 0.5, n: 2 })
  expect(completionOf([], courses, '2026-03-31')).toBeNull()
})
