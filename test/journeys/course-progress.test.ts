import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.server'
import { up } from '#db/migrations/0033-course-progress'
import { archiveBranch } from '~/workflows/courses/archive-branch.server'
import { recountCourses } from '~/workflows/courses/recount-courses.server'
import { copyBase, type Copy } from '../databases/copy'

let copy: Copy
let db: Database

beforeAll(async () => {
  copy = await copyBase()
  db = openDatabase({ url: copy.url, file: copy.file })
})
afterAll(async () => {
  await db?.destroy()
  await copy?.drop()
})

const rows = () => db.selectFrom('course_progress').selectAll().orderBy('person_id').orderBy('course_id').execute()

/** The same from what people did in modules, counted here. */
async function counted() {
  const modules = await db.selectFrom('module').select(['id', 'course_id']).where('archived_at', 'is', null).execute()
  const lessons = await db.selectFrom('lesson').select(['id', 'module_id']).where('archived_at', 'is', null).where('current_version_id', 'is not', null).execute()
  const quizzes = await db.selectFrom('quiz').select('module_id').execute()
  const progress = await db.selectFrom('module_progress').selectAll().execute()
  const readings = await db.selectFrom('reading').select(['person_id', 'lesson_id', 'finished_at']).where('finished_at', 'is not', null).execute()
  const people = [...new Set(progress.map(({ person_id }) => person_id))]
  const courses = [...new Set(modules.map(({ course_id }) => course_id))]
  return people.sort().flatMap((personId) => courses.sort().flatMap((courseId) => {
    const within = new Set(modules.filter(({ course_id }) => course_id === courseId).map(({ id }) => id))
    const did = progress.filter((row) => row.person_id === personId && within.has(row.module_id))
    if (did.length === 0) return []
    const held = lessons.filter(({ module_id }) => within.has(module_id))
    const lessonsDone = did.reduce((sum, row) => sum + (row.tested_out === 1 ? held.filter(({ module_id }) => module_id === row.module_id).length : row.lessons_done), 0)
    const read = readings.filter((row) => row.person_id === personId && held.some(({ id }) => id === row.lesson_id)).map(({ finished_at }) => finished_at ?? '')
    const passed = did.flatMap(({ passed_at }) => passed_at ?? [])
    const [lessonsHeld, quizzesHeld] = [held.length, quizzes.filter(({ module_id }) => within.has(module_id ?? '')).length]
    const done = lessonsDone >= lessonsHeld && passed.length >= quizzesHeld && lessonsHeld + quizzesHeld > 0
    const scores = did.flatMap(({ best_score }) => best_score ?? [])
    return [{
      person_id: personId, course_id: courseId, lessons_done: lessonsDone, lessons: lessonsHeld, quizzes_passed: passed.length, quizzes: quizzesHeld,
      best_score: scores.length === 0 ? null : Math.max(...scores), passed_at: passed.sort().at(-1) ?? null, finished_at: done ? ([...read, ...passed].sort().at(-1) ?? null) : null,
    }]
  }))
}

test('how far everyone is in a course is what they did in its modules, as live work left it', async () => {
  expect((await rows()).length).toBeGreaterThan(3)
  expect(await rows()).toEqual(await counted())
})

test('a course that loses a lesson, or a module, is counted again for everyone, and as before once it is back', async () => {
  const before = await rows()
  const { id: lesson } = await db.selectFrom('lesson').innerJoin('reading', 'reading.lesson_id', 'lesson.id').select('lesson.id').where('reading.finished_at', 'is not', null)
    .orderBy('lesson.id').executeTakeFirstOrThrow()
  const { module_id: module } = await db.selectFrom('lesson').select('module_id').where('id', '=', lesson).executeTakeFirstOrThrow()
  const tess = await db.selectFrom('person').select('id').where('email', '=', 'tess@countersign.example').executeTakeFirstOrThrow()
  for (const branch of [{ kind: 'lesson', id: lesson }, { kind: 'module', id: module }] as const) {
    await archiveBranch(db, { ...branch, trainerId: tess.id, away: true, now: new Date() })
    expect(await rows()).not.toEqual(before)
    expect(await rows()).toEqual(await counted())
    await archiveBranch(db, { ...branch, trainerId: tess.id, away: false, now: new Date() })
    expect(await rows()).toEqual(before)
  }
})

test('a row that was counted from the steps of before is found and put right', async () => {
  const before = await rows()
  const wrong = before[0]
  await db.updateTable('course_progress').set({ lessons: 1, lessons_done: 1, finished_at: '2026-01-01T00:00:00.000Z' })
    .where('person_id', '=', wrong?.person_id ?? '').where('course_id', '=', wrong?.course_id ?? '').execute()
  expect(await db.transaction().execute(recountCourses)).toEqual([wrong?.course_id])
  expect(await rows()).toEqual(before)
  expect(await db.transaction().execute(recountCourses)).toEqual([])
})

test('the migration fills it from what people did before', async () => {
  const before = await rows()
  await db.schema.dropTable('course_progress').execute()
  await up(db as never)
  expect(await rows()).toEqual(before)
})
