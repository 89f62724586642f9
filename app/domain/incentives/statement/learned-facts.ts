import type { RoleProfile } from '../../content/taxonomy'
import { dayOf } from '../../evidence/day'
import type { ReadinessLabel } from '../../readiness/skill-readiness'
import type { FinishedCourse, MandatorySkill, Measure } from './facts'

/** How a skill was judged from a moment on (ms epoch), in one role. */
type Judged = { roleProfileId: string; skillId: string; label: ReadinessLabel; at: number }

/** The mandatory skills of a role as they were judged last, and since when each Ready one has been so without a break. `judged`: oldest first. */
export function mandatorySkills(profile: RoleProfile, judged: readonly Judged[], names: ReadonlyMap<string, string>): MandatorySkill[] {
  return profile.requirements.filter(({ mandatory }) => mandatory).map(({ skillId }) => {
    const own = judged.filter((one) => one.roleProfileId === profile.id && one.skillId === skillId)
    const label = own.at(-1)?.label ?? 'unproven'
    const before = own.findLastIndex((one) => one.label !== 'ready')
    const since = label === 'ready' ? own[before + 1] : undefined
    return { skillId, name: names.get(skillId) ?? skillId, label, readySince: since ? dayOf(since.at) : null, from: [{ kind: 'evidence', id: skillId }] }
  })
}

/** What a module asks for. Archived parts ask nothing. */
export type ModuleSize = { courseId: string; courseTitle: string; moduleId: string; lessons: number; quizzes: number }

/** How far somebody was in a module: the last time (ms epoch) that a lesson was finished or the quiz passed. A quiz passed in their stead counts for all lessons. */
export type ModuleDone = { moduleId: string; lessons: number; lessonAt: number | null; passedAt: number | null; testedOut: boolean }

/** Every course, and on which day somebody had done all of it; null: not yet, or there is nothing in it. */
export function finishedCourses(modules: readonly ModuleSize[], done: readonly ModuleDone[]): FinishedCourse[] {
  const doneOf = new Map(done.map((one) => [one.moduleId, one]))
  return [...new Set(modules.map(({ courseId }) => courseId))].map((courseId) => {
    const parts = modules.filter((one) => one.courseId === courseId)
    const days = parts.filter(({ lessons, quizzes }) => lessons + quizzes > 0).map((part) => finishedAt(part, doneOf.get(part.moduleId)))
    const last = days.length === 0 || days.includes(null) ? null : Math.max(...days.map((day) => day ?? 0))
    const from = last === null ? [] : [{ kind: 'completion' as const, id: courseId }]
    return { courseId, name: parts[0]?.courseTitle ?? courseId, finishedOn: last === null ? null : dayOf(last), from }
  })
}

function finishedAt({ lessons, quizzes }: ModuleSize, done: ModuleDone | undefined): number | null {
  if (!done || (quizzes > 0 && done.passedAt === null)) return null
  const tested = done.testedOut && done.passedAt !== null
  if (!tested && done.lessons < lessons) return null
  return Math.max(done.passedAt ?? 0, tested ? 0 : (done.lessonAt ?? 0))
}

/** Of the courses that were to be finished by the end of a period the share that was; null when there was none. `to`: its last day. */
export function completionOf(owed: Iterable<string>, courses: readonly FinishedCourse[], to: string): Measure | null {
  const ids = [...new Set(owed)]
  if (ids.length === 0) return null
  const finished = courses.filter((course) => ids.includes(course.courseId) && course.finishedOn !== null && course.finishedOn <= to)
  return { value: finished.length / ids.length, n: ids.length, from: ids.map((id) => ({ kind: 'completion', id })) }
}
