import { draftTitle } from '~/domain/content/draft-title'
import type { Db } from '../client.server'
import { toIso } from './values'

/** The order of courses, of a course's modules, of a module's lessons, and what is put away. Positions are 0, 1, 2… among siblings. */
export type TreeKind = 'course' | 'module' | 'lesson'

/** A course, module or lesson as the tree knows it; `parentId` is empty for a course. */
export type Branch = { id: string; kind: TreeKind; parentId: string; courseId: string; slug: string; title: string; archived: boolean }

const treeTurn = 'course-tree'

/** Take the tree's turn: whoever else changes the order or the making of courses, modules and lessons waits until this transaction ends. */
export async function claimTree(tx: Db): Promise<void> {
  await tx.insertInto('publication').values({ id: treeTurn, hash: '', published_at: toIso(0) }).onConflict((conflict) => conflict.doNothing()).execute()
  await tx.updateTable('publication').set((eb) => ({ hash: eb.ref('hash') })).where('id', '=', treeTurn).returning('id').executeTakeFirstOrThrow()
}

export async function findBranch(db: Db, kind: TreeKind, id: string): Promise<Branch | null> {
  if (kind === 'course') {
    const row = await db.selectFrom('course').select(['id', 'title', 'archived_at']).where('id', '=', id).executeTakeFirst()
    return row ? { id, kind, parentId: '', courseId: id, slug: id, title: row.title, archived: row.archived_at !== null } : null
  }
  if (kind === 'module') {
    const row = await db.selectFrom('module').select(['course_id', 'slug', 'title', 'archived_at']).where('id', '=', id).executeTakeFirst()
    return row ? { id, kind, parentId: row.course_id, courseId: row.course_id, slug: row.slug, title: row.title, archived: row.archived_at !== null } : null
  }
  const row = await db
    .selectFrom('lesson')
    .innerJoin('module', 'module.id', 'lesson.module_id')
    .leftJoin('lesson_version as version', 'version.id', 'lesson.current_version_id')
    .leftJoin('lesson_draft as draft', 'draft.lesson_id', 'lesson.id')
    .select(['lesson.module_id', 'module.course_id', 'lesson.slug', 'version.title', 'draft.source', 'lesson.archived_at'])
    .where('lesson.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const title = row.title ?? draftTitle(row.source ?? '') ?? row.slug
  return { id, kind, parentId: row.module_id, courseId: row.course_id, slug: row.slug, title, archived: row.archived_at !== null }
}

/** The ids of a parent's children in their order; of all courses when `parentId` is empty. */
export async function listOrder(db: Db, kind: TreeKind, parentId: string): Promise<string[]> {
  return (await orderedRows(db, kind, parentId)).map((row) => row.id)
}

async function orderedRows(db: Db, kind: TreeKind, parentId: string): Promise<{ id: string; position: number }[]> {
  if (kind === 'course') return db.selectFrom('course').select(['id', 'position']).orderBy('position').orderBy('id').execute()
  if (kind === 'module') {
    return db.selectFrom('module').select(['id', 'position']).where('course_id', '=', parentId).orderBy('position').orderBy('id').execute()
  }
  return db.selectFrom('lesson').select(['id', 'position']).where('module_id', '=', parentId).orderBy('position').orderBy('id').execute()
}

/** Number a parent's children by this order; only rows that stand elsewhere are written. */
export async function putOrder(tx: Db, kind: TreeKind, parentId: string, order: readonly string[]): Promise<void> {
  const standing = new Map((await orderedRows(tx, kind, parentId)).map((row) => [row.id, row.position]))
  for (const [position, id] of order.entries()) {
    if (standing.get(id) !== position) await tx.updateTable(kind).set({ position }).where('id', '=', id).execute()
  }
}

export async function setArchived(tx: Db, kind: TreeKind, id: string, at: Date | null): Promise<void> {
  await tx.updateTable(kind).set({ archived_at: at === null ? null : toIso(at) }).where('id', '=', id).execute()
}

/** Give a lesson another module. The caller puts the order of both. */
export async function setModuleOf(tx: Db, lessonId: string, moduleId: string): Promise<void> {
  await tx.updateTable('lesson').set({ module_id: moduleId }).where('id', '=', lessonId).execute()
}

/**
 * The lesson that has or had an address in a module, other than `except`. Its first address stays a lesson's own after it moved, since
 * ids are made of it and old links hold it.
 */
export async function findHolder(db: Db, moduleId: string, slug: string, except: string): Promise<{ id: string; moduleId: string } | null> {
  const row = await db
    .selectFrom('lesson')
    .select(['id', 'module_id'])
    .where((eb) => eb.or([eb.and([eb('module_id', '=', moduleId), eb('slug', '=', slug)]), eb('id', '=', `${moduleId}/${slug}`)]))
    .where('id', '!=', except)
    .orderBy('id')
    .executeTakeFirst()
  return row ? { id: row.id, moduleId: row.module_id } : null
}

/** Where a lesson stands now, by its first address; null when there is none, or it never moved. */
export async function findMovedLesson(db: Db, firstAddress: string): Promise<{ courseId: string; moduleSlug: string; slug: string } | null> {
  const row = await db
    .selectFrom('lesson')
    .innerJoin('module', 'module.id', 'lesson.module_id')
    .select(['module.id', 'module.course_id', 'module.slug as module_slug', 'lesson.slug'])
    .where('lesson.id', '=', firstAddress)
    .executeTakeFirst()
  return row && `${row.id}/${row.slug}` !== firstAddress ? { courseId: row.course_id, moduleSlug: row.module_slug, slug: row.slug } : null
}

export async function listSlugs(db: Db): Promise<{ id: string; moduleId: string; slug: string }[]> {
  return db.selectFrom('lesson').select(['id', 'module_id as moduleId', 'slug']).execute()
}
