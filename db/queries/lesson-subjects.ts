import type { LessonPlace } from '~/domain/content/lesson-address'
import type { Db } from '../client.server'

/** What a lesson can be about: a term that its text uses, a clause type or a skill that it is tagged with. */
export type SubjectKind = 'term' | 'clause-type' | 'skill'
export type Subject = { kind: SubjectKind; id: string }
export type TeachingLesson = LessonPlace & { id: string; title: string; summary: string }

/** Bring what a lesson is about to these subjects. */
export async function putLessonSubjects(tx: Db, lessonId: string, subjects: readonly Subject[]): Promise<void> {
  await tx.deleteFrom('lesson_subject').where('lesson_id', '=', lessonId).execute()
  const rows = subjects.map(({ kind, id }) => ({ kind, subject_id: id, lesson_id: lessonId }))
  if (rows.length > 0) await tx.insertInto('lesson_subject').values(rows).onConflict((conflict) => conflict.doNothing()).execute()
}

/** The lessons that treat of something, in the order in which they are taught; none that is put away. */
export async function listLessonsAbout(db: Db, { kind, id }: Subject): Promise<TeachingLesson[]> {
  const rows = await db
    .selectFrom('lesson_subject as subject')
    .innerJoin('lesson', 'lesson.id', 'subject.lesson_id')
    .innerJoin('lesson_version as version', 'version.id', 'lesson.current_version_id')
    .innerJoin('module', 'module.id', 'lesson.module_id')
    .innerJoin('course', 'course.id', 'module.course_id')
    .select([
      'lesson.id', 'version.title', 'version.summary', 'course.id as courseId', 'course.title as courseTitle', 'module.slug as moduleSlug',
      'module.title as moduleTitle', 'lesson.slug as lessonSlug',
    ])
    .where('subject.kind', '=', kind)
    .where('subject.subject_id', '=', id)
    .where('lesson.archived_at', 'is', null)
    .where('module.archived_at', 'is', null)
    .where('course.archived_at', 'is', null)
    .orderBy('course.position')
    .orderBy('course.id')
    .orderBy('module.position')
    .orderBy('module.id')
    .orderBy('lesson.position')
    .orderBy('lesson.id')
    .execute()
  return rows
}

/** The terms that most lessons use, most used first. */
export async function listLeadingTerms(db: Db, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('lesson_subject as subject')
    .innerJoin('term', 'term.id', 'subject.subject_id')
    .select('term.name')
    .where('subject.kind', '=', 'term')
    .groupBy(['term.id', 'term.name'])
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .orderBy('term.id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.name)
}
