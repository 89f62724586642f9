import type { Database, Tx } from '#db/client.server'
import { countEveryoneIn } from '#db/queries/course-progress'
import { claimStudioLesson } from '#db/queries/drafts'
import { claimModule } from '#db/queries/lesson-rows'
import { claimReadersOf, recountFinishers } from '#db/queries/module-recount'
import { type Branch, claimTree, findBranch, findHolder, listOrder, putOrder, setModuleOf, type TreeKind } from '#db/queries/tree-order'
import { placeBefore } from '../../domain/content/sibling-order'
import { audit } from '../audit.server'

/** `to`: the parent it shall have, empty for a course. `before`: the sibling it shall stand before, null for last. */
export type Move = { trainerId: string; kind: TreeKind; id: string; to: string; before: string | null; now: Date }

export type Moved = { outcome: 'moved' | 'same'; title: string; number: number; of: number; parentTitle: string }

/**
 * `stale`: what it was to stand before is not there any more. `elsewhere`: a module stays in its course, a lesson in its modules.
 * `held`: another lesson has this address in that module, or had it first.
 */
export type MoveFault = { problem: 'stale' | 'elsewhere' } | { problem: 'held'; title: string; parentTitle: string }

/**
 * Give a course, a module or a lesson another place. Its id stays; a lesson in another module has another address, and whoever finished it
 * has it counted there. A place is named by its neighbour, so that of two moves at once both hold, and a repeat changes nothing. Null: there
 * is no such thing.
 */
export async function moveBranch(db: Database, move: Move): Promise<Moved | MoveFault | null> {
  return db.transaction().execute(async (tx) => {
    await claimTree(tx)
    const branch = await findBranch(tx, move.kind, move.id)
    if (!branch) return null
    const parent = await findParent(tx, branch, move.to)
    if (!parent) return { problem: 'elsewhere' }
    if (branch.kind === 'lesson') for (const moduleId of [...new Set([branch.parentId, move.to])].sort()) await claimModule(tx, moduleId)
    const holder = branch.kind === 'lesson' && branch.parentId !== move.to ? await findHolder(tx, move.to, branch.slug, branch.id) : null
    if (holder) return { problem: 'held', title: (await findBranch(tx, 'lesson', holder.id))?.title ?? holder.id, parentTitle: parent.title }
    const standing = await listOrder(tx, move.kind, move.to)
    const order = placeBefore(standing, move.id, move.before)
    if (!order) return { problem: 'stale' }
    const place = { title: branch.title, number: order.indexOf(move.id) + 1, of: order.length, parentTitle: parent.title }
    if (branch.parentId === move.to && order.every((id, index) => id === standing[index])) return { outcome: 'same', ...place }
    if (branch.parentId !== move.to) await changeModule(tx, branch, move.to)
    await putOrder(tx, move.kind, move.to, order)
    const before = { title: branch.title, parentId: branch.parentId || null, number: branch.parentId === move.to ? standing.indexOf(move.id) + 1 : null }
    const after = { title: branch.title, parentId: move.to || null, number: place.number }
    await audit(tx, { actorId: move.trainerId, action: `${move.kind}.moved`, subjectType: move.kind, subjectId: move.id, before, after }, move.now)
    return { outcome: 'moved', ...place }
  })
}

async function findParent(tx: Tx, branch: Branch, to: string): Promise<{ title: string } | null> {
  if (branch.kind === 'course') return to === '' ? { title: '' } : null
  if (branch.kind === 'module') return to === branch.parentId ? findBranch(tx, 'course', to) : null
  const module = await findBranch(tx, 'module', to)
  return module?.courseId === branch.courseId ? module : null
}

async function changeModule(tx: Tx, lesson: Branch, moduleId: string): Promise<void> {
  await claimStudioLesson(tx, lesson.id)
  await claimReadersOf(tx, lesson.id)
  await setModuleOf(tx, lesson.id, moduleId)
  await putOrder(tx, 'lesson', lesson.parentId, await listOrder(tx, 'lesson', lesson.parentId))
  await recountFinishers(tx, lesson.id, lesson.parentId)
  await recountFinishers(tx, lesson.id, moduleId)
  await countEveryoneIn(tx, lesson.courseId)
}
