import { createHash } from 'node:crypto'
import type { Db, Tx } from '#db/client.server'
import { listTreeHashes, putCourses, putModules, putQuizzes, takeFileOrder } from '#db/queries/publishing'
import { claimTree, listOrder, listSlugs, putOrder, type TreeKind } from '#db/queries/tree-order'
import { followFiles } from '../../domain/content/sibling-order'
import { policyOf } from '../../library/quiz-schema'
import type { CourseFiles, ModuleFiles } from '../../library/read-courses'

/**
 * Put courses, modules and quizzes of content/ whose own file says something else than the last time. What a trainer changed since stands
 * until that file changes, and nobody's place moves here.
 */
export async function putCourseTree(tx: Tx, courses: readonly CourseFiles[]): Promise<void> {
  await claimTree(tx)
  const known = await listTreeHashes(tx)
  const changed = courses.map((course, position) => ({ course, position, hash: hashOf(course) })).filter(({ course, hash }) => known.get(course.id) !== hash)
  await putCourses(tx, changed.map(({ course: { id, title, summary, audience }, position, hash }) => ({ id, title, summary, audience, position, file_hash: hash })))
  const modules = modulesOf(courses).map((one) => ({ ...one, hash: hashOf(one.module) })).filter(({ id, hash }) => known.get(id) !== hash)
  await putModules(
    tx,
    modules.map(({ id, courseId, module, position, hash }) => ({
      id, course_id: courseId, slug: module.slug, title: module.title, summary: module.summary, position, requires: JSON.stringify(module.requires),
      file_hash: hash,
    })),
  )
  await putQuizzes(tx, modules.flatMap(({ id, module }) => quizOf(id, module) ?? []))
}

/** Take over the order of files where it is another than the last time; what was made or moved in the studio stays behind its neighbour. */
export async function putFileOrder(tx: Tx, courses: readonly CourseFiles[], now: Date): Promise<void> {
  const follow = async (kind: TreeKind, parentId: string, files: readonly string[]) => {
    if (!(await takeFileOrder(tx, parentId, files, now))) return
    await putOrder(tx, kind, parentId, followFiles(await listOrder(tx, kind, parentId), files))
  }
  await follow('course', '', courses.map((course) => course.id))
  for (const course of courses) await follow('module', course.id, course.modules.map((module) => `${course.id}/${module.slug}`))
  for (const { id, module } of modulesOf(courses)) await follow('lesson', id, module.lessons.map((lesson) => `${id}/${lesson.slug}`))
}

/** A sentence for each new file whose address a lesson of the studio has already. */
export async function findClashes(db: Db, courses: readonly CourseFiles[]): Promise<string[]> {
  const standing = await listSlugs(db)
  const ids = new Set(standing.map((lesson) => lesson.id))
  const holders = new Map(standing.map((lesson) => [`${lesson.moduleId}/${lesson.slug}`, lesson.id]))
  return modulesOf(courses).flatMap(({ id, module }) =>
    module.lessons.flatMap(({ slug, file }) => {
      const holder = holders.get(`${id}/${slug}`)
      if (ids.has(`${id}/${slug}`) || holder === undefined) return []
      return [`${file}: the lesson “${holder}” was moved to this address in the studio. Give the file another name.`]
    }),
  )
}

const modulesOf = (courses: readonly CourseFiles[]) =>
  courses.flatMap((course) => course.modules.map((module, position) => ({ id: `${course.id}/${module.slug}`, courseId: course.id, module, position })))

function hashOf(file: CourseFiles | ModuleFiles): string {
  const { title, summary } = file
  const says = 'audience' in file ? [title, summary, file.audience] : [title, summary, file.requires, file.quiz ?? null]
  return createHash('sha256').update(JSON.stringify(says)).digest('hex')
}

function quizOf(moduleId: string, { quiz }: ModuleFiles) {
  return quiz ? { id: moduleId, moduleId, title: quiz.title, bank: moduleId, policy: policyOf(quiz, moduleId) } : null
}
