import type { Database } from '#db/client.server'
import { findStudioModule, insertModule } from '#db/queries/course-settings'
import { claimTree, findBranch, listOrder } from '#db/queries/tree-order'
import { audit } from '../audit.server'

type NewModule = { trainerId: string; courseId: string; slug: string; title: string; summary: string; now: Date }

/** Add an empty module, last in its course. A repeat changes nothing and counts as done; another module of that address refuses as `taken`. Null: no such course. */
export async function createModule(db: Database, { trainerId, now, ...module }: NewModule): Promise<{ moduleId: string } | { problem: 'taken' } | null> {
  const id = `${module.courseId}/${module.slug}`
  return db.transaction().execute(async (tx) => {
    await claimTree(tx)
    if (!(await findBranch(tx, 'course', module.courseId))) return null
    const { length: position } = await listOrder(tx, 'module', module.courseId)
    if (!(await insertModule(tx, { id, ...module, position }))) {
      const there = await findStudioModule(tx, id)
      return there?.title === module.title && there.summary === module.summary ? { moduleId: id } : { problem: 'taken' as const }
    }
    const { title, summary, courseId } = module
    await audit(tx, { actorId: trainerId, action: 'module.created', subjectType: 'module', subjectId: id, after: { title, summary, courseId } }, now)
    return { moduleId: id }
  })
}
