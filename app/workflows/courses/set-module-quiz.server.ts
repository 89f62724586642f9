import type { Database } from '#db/client.server'
import { findStudioModule, type ModuleQuiz, putModuleQuiz } from '#db/queries/course-settings'
import { claimTree } from '#db/queries/tree-order'
import { audit } from '../audit.server'

/** `no-items`: there is nothing to ask. `draw`: more questions than there are. */
export type QuizFault = { problem: 'no-items' } | { problem: 'draw'; items: number }

/**
 * Set how a module's quiz is called and taken; a module without one gets it. Attempts that are under way keep the rules they began with.
 * The same again changes nothing. Null: no such module.
 */
export async function setModuleQuiz(
  db: Database,
  setting: { trainerId: string; moduleId: string; quiz: ModuleQuiz; now: Date },
): Promise<{ changed: boolean } | QuizFault | null> {
  const { moduleId, quiz } = setting
  return db.transaction().execute(async (tx) => {
    await claimTree(tx)
    const there = await findStudioModule(tx, moduleId)
    if (!there) return null
    if (there.items === 0) return { problem: 'no-items' as const }
    const { draw, shuffle, feedback, passMark, attempts } = quiz.policy
    if (draw !== 'all' && draw.random > there.items) return { problem: 'draw' as const, items: there.items }
    const after = { title: quiz.title, draw: draw === 'all' ? draw : draw.random, shuffle, feedback, passMark, attempts }
    const before = there.quiz && said(there.quiz)
    if (JSON.stringify(before) === JSON.stringify(after)) return { changed: false }
    await putModuleQuiz(tx, moduleId, quiz)
    await audit(tx, { actorId: setting.trainerId, action: 'module.quiz-set', subjectType: 'module', subjectId: moduleId, before, after }, setting.now)
    return { changed: true }
  })
}

function said({ title, policy }: ModuleQuiz) {
  const { draw, shuffle, feedback, passMark, attempts } = policy
  return { title, draw: draw === 'all' ? draw : draw.random, shuffle, feedback, passMark, attempts }
}
