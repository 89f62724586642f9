import type { Selectable } from 'kysely'
import type { Schema } from '#db/schema'
import { quizStanding, type Scored } from '../../domain/quiz/standing'

/** What a person did in modules: a finished lesson each, and an attempt each whose score stands. */
export type ModuleFacts = {
  finishedLessons: readonly { moduleId: string }[]
  verdicts: readonly (Scored<string> & { moduleId: string })[]
}

type ModuleProgress = Selectable<Schema['module_progress']>

/** A person's progress in each module that they finished a lesson of or have a score in: what counts of their attempts, and their first pass. */
export function deriveModuleProgress(personId: string, { finishedLessons, verdicts }: ModuleFacts): ModuleProgress[] {
  const modules = new Map<string, ModuleProgress>()
  const progressOf = (moduleId: string): ModuleProgress => {
    const none = { person_id: personId, module_id: moduleId, lessons_done: 0, best_score: null, passed_at: null, tested_out: 0 }
    const known = modules.get(moduleId) ?? none
    modules.set(moduleId, known)
    return known
  }
  for (const { moduleId } of finishedLessons) progressOf(moduleId).lessons_done += 1
  for (const moduleId of new Set(verdicts.map((verdict) => verdict.moduleId))) {
    const standing = quizStanding(verdicts.filter((verdict) => verdict.moduleId === moduleId))
    if (!standing) continue
    const { score, passedAt, testedOut } = standing
    Object.assign(progressOf(moduleId), { best_score: score, passed_at: passedAt, tested_out: testedOut ? 1 : 0 })
  }
  return [...modules.values()]
}
