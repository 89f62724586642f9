import type { Database } from '#db/client.server'
import { findDraft } from '#db/queries/drafts'
import { claimModule, insertLesson, lastLessonPosition } from '#db/queries/lesson-rows'
import { claimTree, findHolder } from '#db/queries/tree-order'
import { starterText } from '../../domain/content/draft-title'
import { audit } from '../audit.server'
import { firstRevision } from './draft-token.server'
import { replaceDraft } from './replace-draft.server'

type NewLesson = { moduleId: string; slug: string; title: string; trainerId: string; now: Date }

export type CreatedLesson = { outcome: 'created'; lessonId: string } | { outcome: 'no-such-module' } | { outcome: 'slug-taken' } | { outcome: 'bad-slug' }

/** Names of pages that stand beside a module's lessons. */
const reserved = new Set(['quiz'])

/**
 * Add a lesson at the end of a module, with a draft to begin from and no version yet: reps see nothing of it until it is published.
 * A repeat with the same title gets the lesson that the first one made.
 */
export async function createLessonDraft(db: Database, { moduleId, slug, title, trainerId, now }: NewLesson): Promise<CreatedLesson> {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) || slug.length > 80 || reserved.has(slug)) return { outcome: 'bad-slug' }
  const lessonId = `${moduleId}/${slug}`
  const source = starterText(title)
  return db.transaction().execute(async (tx) => {
    await claimTree(tx)
    if (!(await claimModule(tx, moduleId))) return { outcome: 'no-such-module' as const }
    if (await findHolder(tx, moduleId, slug, '')) {
      const draft = await findDraft(tx, lessonId)
      return draft?.source === source && draft.basedOn === '' ? { outcome: 'created' as const, lessonId } : { outcome: 'slug-taken' as const }
    }
    await insertLesson(tx, { id: lessonId, moduleId, slug, position: (await lastLessonPosition(tx, moduleId)) + 1 })
    await replaceDraft(tx, { lessonId, source, basedOn: '', revision: firstRevision(now), savedBy: trainerId, now }, null)
    await audit(tx, { actorId: trainerId, action: 'lesson.created', subjectType: 'lesson', subjectId: lessonId, after: { title, moduleId, slug } }, now)
    return { outcome: 'created' as const, lessonId }
  })
}
