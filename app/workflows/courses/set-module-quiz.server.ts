import type { Database } from '#db/client.server'
import { findStudioModule, type ModuleQuiz, putModuleQuiz } from '#db/queries/course-settings'
import { listQuizQuestions } from '#db/queries/quiz-bank'
import { claimTree } from '#db/queries/tree-order'
import { type PolicyFault, policyFaults } from '../../domain/quiz/policy-faults'
import { banksOfQuiz } from '../../domain/quiz/sections'
import { audit } from '../audit.server'
import { recountCourses } from './recount-courses.server'

/**
 * Set how a module's quiz is called and under which rules it is taken; a module without one gets it. Attempts that are under way keep the
 * rules they began with. The same again changes nothing; rules that cannot be kept change nothing and are told. Null: no such module.
 */
export async function setModuleQuiz(
  db: Database,
  setting: { trainerId: string; moduleId: string; quiz: ModuleQuiz; now: Date },
): Promise<{ changed: boolean } | { faults: PolicyFault[] } | null> {
  const { moduleId, quiz } = setting
  return db.transaction().execute(async (tx) => {
    await claimTree(tx)
    const there = await findStudioModule(tx, moduleId)
    if (!there) return null
    const faults = policyFaults(quiz.policy, await listQuizQuestions(tx, banksOfQuiz(quiz.policy.sections, moduleId)), moduleId)
    if (faults.length > 0) return { faults }
    const before = there.quiz && { title: there.quiz.title, ...there.quiz.policy }
    const after = { title: quiz.title, ...quiz.policy }
    if (before && sameRules(before, after)) return { changed: false }
    await putModuleQuiz(tx, moduleId, quiz)
    await recountCourses(tx)
    await audit(tx, { actorId: setting.trainerId, action: 'module.quiz-set', subjectType: 'module', subjectId: moduleId, before, after }, setting.now)
    return { changed: true }
  })
}

/** Whatever the order in which the rules were kept. */
function sameRules(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  const inOrder = (rules: Record<string, unknown>) => JSON.stringify(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1)))
  return inOrder(one) === inOrder(other)
}
