import { type Kysely, sql } from 'kysely'

/**
 * How far a person is in a course, one row each: lessons finished and quizzes passed of how many, and when the last of them was. Filled from what people did in
 * modules. A row whose numbers of steps are not the course's is to be counted again: the index finds it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table course_progress (
    person_id text not null references person (id), course_id text not null references course (id), lessons_done integer not null, lessons integer not null,
    quizzes_passed integer not null, quizzes integer not null, best_score double precision, passed_at text, finished_at text, primary key (person_id, course_id)
  )`.execute(db)
  await sql`create index course_progress_by_size on course_progress (course_id, lessons, quizzes)`.execute(db)
  await sql`insert into course_progress (person_id, course_id, lessons_done, lessons, quizzes_passed, quizzes, best_score, passed_at, finished_at)
    select did.person_id, did.course_id, did.lessons_done, did.lessons, did.quizzes_passed, did.quizzes, did.best_score, did.passed_at,
      case when did.lessons + did.quizzes = 0 or did.lessons_done < did.lessons or did.quizzes_passed < did.quizzes then null
        when did.read_at is null then did.passed_at when did.passed_at is null then did.read_at when did.passed_at > did.read_at then did.passed_at else did.read_at end
    from (
      select progress.person_id, course.id as course_id,
        sum(case when progress.tested_out = 1 then (select count(*) from lesson where lesson.module_id = progress.module_id and lesson.archived_at is null
          and lesson.current_version_id is not null) else progress.lessons_done end) as lessons_done,
        (select count(*) from lesson join module as part on part.id = lesson.module_id where part.course_id = course.id and part.archived_at is null
          and lesson.archived_at is null and lesson.current_version_id is not null) as lessons,
        count(progress.passed_at) as quizzes_passed,
        (select count(*) from quiz join module as part on part.id = quiz.module_id where part.course_id = course.id and part.archived_at is null) as quizzes,
        max(progress.best_score) as best_score, max(progress.passed_at) as passed_at,
        (select max(reading.finished_at) from reading join lesson on lesson.id = reading.lesson_id join module as part on part.id = lesson.module_id
          where reading.person_id = progress.person_id and part.course_id = course.id and part.archived_at is null and lesson.archived_at is null) as read_at
      from module_progress as progress
      join module on module.id = progress.module_id
      join course on course.id = module.course_id
      where module.archived_at is null
      group by progress.person_id, course.id
    ) as did`.execute(db)
}
