import type { Schema } from '#db/schema'

/** What a person did in modules: a finished lesson each, and a submitted quiz each with its verdict. */
export type ModuleFacts = {
  finishedLessons: readonly { moduleId: string }[]
  verdicts: readonly { moduleId: string; score: number; passed: boolean; submittedAt: string }[]
}

type ModuleProgress = Schema['module_progress']

/** A person's progress in each module that they finished a lesson or submitted a quiz of: the best score and the first pass stand. */
export function deriveModuleProgress(personId: string, { finishedLessons, verdicts }: ModuleFacts): ModuleProgress[] {
  const modules = new Map<string, ModuleProgress>()
  const progressOf = (moduleId: string): ModuleProgress => {
    const known = modules.get(moduleId) ?? { person_id: personId, module_id: moduleId, lessons_done: 0, best_score: null, passed_at: null }
    modules.set(moduleId, known)
    return known
  }
  for (const { moduleId } of finishedLessons) progressOf(moduleId).lessons_done += 1
  for (const { moduleId, score, passed, submittedAt } of verdicts) {
    const progress = progressOf(moduleId)
    progress.best_score = Math.max(progress.best_score ?? score, score)
    if (passed && (progress.passed_at === null || submittedAt < progress.passed_at)) progress.passed_at = submittedAt
  }
  return [...modules.values()]
}
