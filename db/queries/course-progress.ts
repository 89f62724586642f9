import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../client.server'

/** How many lessons and quizzes a course holds now, as a part of a query that has the table course. */
export const lessonsHeld = sql<number>`(select count(*) from lesson join module as part on part.id = lesson.module_id where part.course_id = course.id
  and part.archived_at is null and lesson.archived_at is null and lesson.current_version_id is not null)`
export const quizzesHeld = sql<number>`(select count(*) from quiz join module as part on part.id = quiz.module_id where part.course_id = course.id and part.archived_at is null)`

/** Lessons that count as done: all of a module whose quiz was passed in their stead. */
const lessonsCounted = sql`case when progress.tested_out = 1 then (select count(*) from lesson where lesson.module_id = progress.module_id
  and lesson.archived_at is null and lesson.current_version_id is not null) else progress.lessons_done end`

const lastRead = sql`(select max(reading.finished_at) from reading join lesson on lesson.id = reading.lesson_id join module as part on part.id = lesson.module_id
  where reading.person_id = progress.person_id and part.course_id = course.id and part.archived_at is null and lesson.archived_at is null)`

/** Count what people did in courses from what they did in modules, over what stands there. In the order of people, so that two at once wait for each other one way only. */
async function count(tx: Db, which: RawBuilder<unknown>): Promise<void> {
  await sql`insert into course_progress (person_id, course_id, lessons_done, lessons, quizzes_passed, quizzes, best_score, passed_at, finished_at)
    select did.person_id, did.course_id, did.lessons_done, did.lessons, did.quizzes_passed, did.quizzes, did.best_score, did.passed_at,
      case when did.lessons + did.quizzes = 0 or did.lessons_done < did.lessons or did.quizzes_passed < did.quizzes then null
        when did.read_at is null then did.passed_at when did.passed_at is null then did.read_at when did.passed_at > did.read_at then did.passed_at else did.read_at end
    from (
      select progress.person_id, course.id as course_id, sum(${lessonsCounted}) as lessons_done, ${lessonsHeld} as lessons, count(progress.passed_at) as quizzes_passed,
        ${quizzesHeld} as quizzes, max(progress.best_score) as best_score, max(progress.passed_at) as passed_at, ${lastRead} as read_at
      from module_progress as progress
      join module on module.id = progress.module_id
      join course on course.id = module.course_id
      where module.archived_at is null and ${which}
      group by progress.person_id, course.id
    ) as did
    where true
    order by did.person_id, did.course_id
    on conflict (person_id, course_id) do update set lessons_done = excluded.lessons_done, lessons = excluded.lessons, quizzes_passed = excluded.quizzes_passed,
      quizzes = excluded.quizzes, best_score = excluded.best_score, passed_at = excluded.passed_at, finished_at = excluded.finished_at`.execute(tx)
}

/** Rows of people who have done nothing in a module of the course any more. */
const drop = (tx: Db, which: RawBuilder<unknown>) =>
  sql`delete from course_progress where ${which} and not exists (
    select 1 from module_progress join module on module.id = module_progress.module_id
    where module_progress.person_id = course_progress.person_id and module.course_id = course_progress.course_id and module.archived_at is null)`.execute(tx)

/** How far one person is in the course of a module, inside the transaction that moved it. */
export const countModuleOf = (tx: Db, personId: string, moduleId: string): Promise<void> =>
  count(tx, sql`progress.person_id = ${personId} and course.id = (select held.course_id from module as held where held.id = ${moduleId})`)

/** The same in every course. */
export async function countCoursesOf(tx: Db, personId: string): Promise<void> {
  await drop(tx, sql`person_id = ${personId}`)
  await count(tx, sql`progress.person_id = ${personId}`)
}

/** The same for everyone in one course, whose steps are others now. */
export async function countEveryoneIn(tx: Db, courseId: string): Promise<void> {
  await drop(tx, sql`course_id = ${courseId}`)
  await count(tx, sql`course.id = ${courseId}`)
}

/** Courses of which somebody's row says another number of lessons or quizzes than they hold now. */
export async function listMiscounted(db: Db): Promise<string[]> {
  const held = await db.selectFrom('course').select(['course.id', lessonsHeld.as('lessons'), quizzesHeld.as('quizzes')]).execute()
  const said = await db.selectFrom('course_progress').select(['course_id', 'lessons', 'quizzes']).groupBy(['course_id', 'lessons', 'quizzes']).execute()
  const sizes = new Map(held.map(({ id, lessons, quizzes }) => [id, `${Number(lessons)} ${Number(quizzes)}`]))
  return [...new Set(said.flatMap((row) => (sizes.get(row.course_id) === `${row.lessons} ${row.quizzes}` ? [] : [row.course_id])))].sort()
}
