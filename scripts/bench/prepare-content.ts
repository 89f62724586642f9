import { resolve } from 'node:path'
import type { Database } from '#db/client.server'
import { putCourses, putModules, putQuizzes } from '#db/queries/publishing'
import { listCandidates } from '#db/queries/candidates'
import type { ChoiceBody } from '~/domain/quiz/item'
import { plainPolicy } from '~/domain/quiz/policy'
import { compileLesson } from '../../app/library/compile.server'
import { readFolder } from '../../app/library/content-source.server'
import { readContent } from '../../app/library/read-content.server'
import { lessonContext, publishContent } from '../../app/workflows/content/publish-content.server'
import { publishLessonVersion } from '../../app/workflows/content/publish-lesson-version.server'
import { putItems } from '../../app/workflows/content/put-items.server'
import { requireItems } from '../../app/workflows/quiz/item-cache.server'
import { lessonSource } from './lesson-source'
import type { Prepared, Question } from './prepared'
import { quizItems } from './quiz-items'

const courseId = 'measured'
const moduleId = `${courseId}/pages`
const lesson = { id: `${moduleId}/long`, moduleId, slug: 'long', position: 0 }

export type MeasuredContent = { quizId: string; lessonId: string; versionId: string; lesson: Prepared['lesson']; questions: Question[] }

/** Publish content/ and beside it a course with one lesson of this many words and a quiz of this many questions. */
export async function prepareContent(db: Database, words: number, questions: number, now: Date): Promise<MeasuredContent> {
  const folder = resolve('content')
  await publishContent(db, folder, now)
  const read = readContent(readFolder(folder))
  const source = lessonSource(words)
  const compiled = await compileLesson(source, 'content' in read ? lessonContext(read.content) : {})
  if (!compiled.ok) throw new Error(`The measured lesson does not compile: ${JSON.stringify(compiled.problems)}`)
  const { artifact, frontMatter } = compiled
  const versionId = await db.transaction().execute(async (tx) => {
    await putCourses(tx, [{ id: courseId, title: 'Measured', summary: 'Made to be measured.', audience: 'Nobody.', position: 99 }])
    const module = { id: moduleId, course_id: courseId, slug: 'pages', title: 'Measured pages', summary: 'Made to be measured.', position: 0 }
    await putModules(tx, [module])
    await putQuizzes(tx, [{ id: moduleId, moduleId, title: 'Measured quiz', bank: moduleId, policy: plainPolicy }])
    await putItems(tx, moduleId, 'measured', quizItems(questions), now)
    return (await publishLessonVersion(tx, { lesson, source, artifact, frontMatter, publishedBy: null, fileHash: null }, now)).id
  })
  return {
    quizId: moduleId, lessonId: lesson.id, versionId,
    lesson: { path: `/learn/${moduleId}/${lesson.slug}`, words: artifact.words },
    questions: await listQuestions(db),
  }
}

async function listQuestions(db: Database): Promise<Question[]> {
  const versions = (await listCandidates(db, moduleId)).map((candidate) => candidate.versionId)
  return (await requireItems(db, versions)).map(({ id, body }) => ({
    id,
    options: (body as ChoiceBody).options.map((option) => option.id),
    right: (body as ChoiceBody).options.filter((option) => option.right).map((option) => option.id),
  }))
}
