import type { Db } from '#db/client.server'
import { findStanding, listBrokenReferences, listLessonCounts, listSuspectItems } from '#db/queries/attention'
import type { TreeCourse, TreeLesson, TreeModule } from '#db/queries/course-tree'
import { type Attention, isLeftUnfinished, isOldDraft, isOldPaper, type Place } from '../../domain/insight/attention'
import type { LessonReference } from '../../domain/content/lesson-references'

const mostReferences = 300
const mostItems = 100

type Found = { entries: Attention[]; countedAt: number | null }

/** What the studio asks its trainers to look at, from what was counted and from the tree that is shown anyway. Four queries. */
export async function readAttention(db: Db, courses: readonly TreeCourse[], trainerId: string, now: number): Promise<Found> {
  const [broken, items, counts, { countedAt, papers }] = await Promise.all([
    listBrokenReferences(db, mostReferences), listSuspectItems(db, mostItems), listLessonCounts(db), findStanding(db, trainerId),
  ])
  const lessons = livingLessons(courses)
  const modules = livingModules(courses)
  const entries: Attention[] = []
  const missing = new Map<string, LessonReference[]>()
  for (const { lessonId, reference } of broken) missing.set(lessonId, [...(missing.get(lessonId) ?? []), reference])
  for (const [lessonId, names] of missing) {
    const found = lessons.get(lessonId)
    if (found) entries.push({ kind: 'broken', at: found.at, missing: names })
  }
  for (const { module, at } of modules.values()) {
    const gone = module.requires.filter((id) => !modules.has(id) && !(lessons.get(id)?.lesson.version ?? null))
    if (gone.length > 0) entries.push({ kind: 'broken', at, missing: gone.map((name) => ({ kind: name.split('/').length > 2 ? 'lesson' : 'module', name })) })
  }
  for (const { moduleId, ...item } of items) {
    const at = modules.get(moduleId)?.at
    if (at) entries.push({ kind: 'item', at: { title: at.title, path: `${at.path}#questions` }, ...item })
  }
  for (const { lessonId, ...count } of counts) {
    const at = lessons.get(lessonId)?.at
    if (at && isLeftUnfinished(count)) entries.push({ kind: 'unfinished', at, ...count })
  }
  for (const { lesson, at } of lessons.values()) {
    if (lesson.draft && isOldDraft(lesson.draft.at, now)) entries.push({ kind: 'old-draft', at, by: lesson.draft.by, savedAt: lesson.draft.at })
    if (lesson.review) entries.push({ kind: 'review', at: { ...at, path: `${at.path}/review` }, by: lesson.review.by, askedAt: lesson.review.at })
  }
  if (papers.oldest !== null && isOldPaper(papers.oldest, now)) {
    entries.push({ kind: 'marking', at: { title: 'Answers that wait to be marked', path: 'marking' }, papers: papers.count, oldest: papers.oldest })
  }
  return { entries, countedAt }
}

/** Lessons that are not put away, by id, nor is their module or course. */
function livingLessons(courses: readonly TreeCourse[]): Map<string, { lesson: TreeLesson; at: Place }> {
  const found = new Map<string, { lesson: TreeLesson; at: Place }>()
  for (const { module, at } of livingModules(courses).values()) {
    for (const lesson of module.lessons) {
      if (!lesson.archived) found.set(lesson.id, { lesson, at: { title: lesson.title, path: `${at.path}/${lesson.slug}` } })
    }
  }
  return found
}

function livingModules(courses: readonly TreeCourse[]): Map<string, { module: TreeModule; at: Place }> {
  const living = courses.filter((course) => !course.archived)
  return new Map(
    living.flatMap((course) =>
      course.modules.filter((module) => !module.archived).map((module) => [module.id, { module, at: { title: module.title, path: `${course.id}/${module.slug}` } }] as const),
    ),
  )
}
