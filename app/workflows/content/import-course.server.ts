import type { Database, Tx } from '#db/client.server'
import { findStandingCourse } from '#db/queries/course-export'
import { listMediaByName } from '#db/queries/media'
import { claimPublication, putCourses, putModules, putQuizzes } from '#db/queries/publishing'
import { claimTree, listOrder, putOrder, setArchived } from '#db/queries/tree-order'
import { policyOf } from '../../library/quiz-schema'
import type { ModuleFiles } from '../../library/read-courses'
import { slugOf } from '../../library/read-courses'
import { audit } from '../audit.server'
import { recountCourses } from '../courses/recount-courses.server'
import { putContentMedia, storeContentMedia } from '../media/content-media.server'
import type { MediaStore } from '../media/store.server'
import { itemDraft } from './item-draft'
import { fingerprintOf, type Planned } from './plan-import.server'
import { publishLessonVersion } from './publish-lesson-version.server'
import { putNamedItems } from './put-items.server'

type Carrying = { planned: Planned; archiveHash: string; personId: string; now: Date }

/**
 * Carry out what was planned, whole or not at all. Who has started a lesson stays on their version, as with any publishing. False:
 * something it was compared with changed in the meantime, and nothing was done.
 */
export async function importCourse(db: Database, store: MediaStore, { planned, archiveHash, personId, now }: Carrying): Promise<boolean> {
  const { plan, course, media } = planned
  if (plan.changes.every(({ state }) => state === 'unchanged')) return true
  await storeContentMedia(store, media)
  return db.transaction().execute(async (tx) => {
    await claimPublication(tx, `import/${course.id}`, now)
    await claimTree(tx)
    const standing = await findStandingCourse(tx, course.id)
    const named = await listMediaByName(tx)
    if (fingerprintOf(archiveHash, standing, media.map(({ name }) => named[name]?.hash ?? null)) !== plan.fingerprint) return false

    await putContentMedia(tx, media, now, personId)
    await putHeads(tx, planned)
    const quizzes = new Map(standing?.modules.map((module) => [module.slug, module.quiz?.id]))
    await putQuizzes(tx, course.modules.flatMap((module) => quizOf(course.id, module, quizzes.get(module.slug)) ?? []))
    for (const { moduleId, file, ...compiled } of planned.compiled) {
      const id = planned.ids.get(`${moduleId}/${file.slug}`) ?? `${moduleId}/${file.slug}`
      const lesson = { id, moduleId, slug: file.slug, position: file.position }
      await publishLessonVersion(tx, { lesson, source: file.source, ...compiled, publishedBy: personId, fileHash: null }, now)
      await setArchived(tx, 'lesson', id, null)
    }
    await putPlaces(tx, planned)
    await recountCourses(tx)
    for (const module of course.modules) await putQuestions(tx, planned, module, now)
    await audit(tx, { actorId: personId, action: 'course.imported', subjectType: 'course', subjectId: course.id, after: auditedImport(planned) }, now)
    return true
  })
}

async function putHeads(tx: Tx, { course, plan }: Planned): Promise<void> {
  const { id, title, summary, audience } = course
  const different = new Set(plan.changes.filter(({ state }) => state !== 'unchanged').map((change) => `${change.kind} ${change.id}`))
  const courses = await listOrder(tx, 'course', '')
  if (different.has(`course ${id}`)) await putCourses(tx, [{ id, title, summary, audience, position: courses.length }])
  await setArchived(tx, 'course', id, null)
  const modules = course.modules.map((module, position) => ({
    id: `${id}/${module.slug}`, course_id: id, slug: module.slug, title: module.title, summary: module.summary, position, requires: JSON.stringify(module.requires),
  }))
  await putModules(tx, modules.filter((module) => different.has(`module ${module.id}`)))
  for (const module of modules) await setArchived(tx, 'module', module.id, null)
}

function quizOf(courseId: string, { slug, quiz }: ModuleFiles, standingId: string | undefined) {
  if (!quiz) return null
  const moduleId = `${courseId}/${slug}`
  return { id: standingId ?? moduleId, moduleId, title: quiz.title, bank: moduleId, policy: policyOf(quiz, moduleId) }
}

/** Modules and lessons stand as the archive has them; what it does not name comes after. */
async function putPlaces(tx: Tx, { course, ids }: Planned): Promise<void> {
  const put = async (kind: 'module' | 'lesson', parentId: string, first: string[]) => {
    const standing = await listOrder(tx, kind, parentId)
    await putOrder(tx, kind, parentId, [...first, ...standing.filter((id) => !first.includes(id))])
  }
  await put('module', course.id, course.modules.map(({ slug }) => `${course.id}/${slug}`))
  for (const { slug, lessons } of course.modules) {
    const moduleId = `${course.id}/${slug}`
    await put('lesson', moduleId, lessons.map((lesson) => ids.get(`${moduleId}/${lesson.slug}`) ?? ''))
  }
}

async function putQuestions(tx: Tx, { course, ids, stems }: Planned, { slug, questions }: ModuleFiles, now: Date): Promise<void> {
  const moduleId = `${course.id}/${slug}`
  const lessonOf = (lesson: string | undefined) => (lesson ? (ids.get(`${moduleId}/${slugOf(lesson)}`) ?? null) : null)
  await putNamedItems(tx, moduleId, questions.map((question) => itemDraft(question, lessonOf(question.lesson), stems.get(`${moduleId}/${question.id}`))), now)
}

function auditedImport({ plan }: Planned) {
  const of = (kind: string, state: string) => plan.changes.filter((change) => change.kind === kind && change.state === state)
  const ids = (kind: string) => [...of(kind, 'added'), ...of(kind, 'changed')].map(({ id }) => id)
  return { title: plan.title, modules: ids('module'), lessons: ids('lesson'), questions: ids('question').length, media: ids('media') }
}
