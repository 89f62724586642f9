import type { Database } from '#db/client.server'
import { countEveryoneIn } from '#db/queries/course-progress'
import { claimStudioLesson } from '#db/queries/drafts'
import { claimReadersOf, recountFinishers } from '#db/queries/module-recount'
import { claimTree, findBranch, setArchived, type TreeKind } from '#db/queries/tree-order'
import { audit } from '../audit.server'

type Archiving = { trainerId: string; kind: TreeKind; id: string; away: boolean; now: Date }

/**
 * Put a course, a module or a lesson away, or bring it back where it stood. Put away, reps and the search no longer meet it; what people
 * finished stays a fact and counts again once it is back. A repeat changes nothing. Null: there is no such thing.
 */
export async function archiveBranch(db: Database, { trainerId, kind, id, away, now }: Archiving): Promise<{ title: string; changed: boolean } | null> {
  return db.transaction().execute(async (tx) => {
    await claimTree(tx)
    const branch = await findBranch(tx, kind, id)
    if (!branch) return null
    const { title } = branch
    if (branch.archived === away) return { title, changed: false }
    if (kind === 'lesson') {
      await claimStudioLesson(tx, id)
      await claimReadersOf(tx, id)
    }
    await setArchived(tx, kind, id, away ? now : null)
    if (kind === 'lesson') await recountFinishers(tx, id, branch.parentId)
    if (kind !== 'course') await countEveryoneIn(tx, branch.courseId)
    const action = `${kind}.${away ? 'archived' : 'restored'}`
    await audit(tx, { actorId: trainerId, action, subjectType: kind, subjectId: id, before: { title, archived: !away }, after: { title, archived: away } }, now)
    return { title, changed: true }
  })
}
