import type { StandingCourse, StandingModule } from '#db/queries/course-export'
import { courseFile, moduleFile, questionsFile } from '../../library/content-schema'
import type { Question } from '../../library/question-schema'
import { quizOf } from '../../library/quiz-schema'
import type { CourseFiles, ModuleFiles } from '../../library/read-courses'
import { writtenQuestion } from '../../library/write-question'

/** A course that is out, in the form that its files would have. Throws where something in it could not be read back. */
export function filesOf(course: StandingCourse): CourseFiles {
  const { title, summary, audience } = courseFile.parse({ title: course.title, summary: course.summary, audience: course.audience })
  return { id: course.id, title, summary, audience, modules: course.modules.map((module) => moduleFilesOf(course.id, module)) }
}

function moduleFilesOf(courseId: string, module: StandingModule): ModuleFiles {
  const { title, summary, requires, quiz, slug } = module
  const slugs = new Map(module.lessons.map((lesson) => [lesson.id, lesson.slug]))
  const head = moduleFile.parse({ title, summary, requires, ...(quiz ? { quiz: quizOf(quiz.title, quiz.policy, `${courseId}/${slug}`) } : {}) })
  const { items } = questionsFile.parse({ items: module.items.map((item) => questionOf(item, slugs)) })
  const lessons = module.lessons.map((lesson, position) => ({ slug: lesson.slug, position, source: lesson.source, file: `courses/${courseId}/${slug}/${lesson.slug}.mdx` }))
  return { ...head, slug, lessons, questions: items }
}

/** An item as its file would write it. */
function questionOf({ itemId, lessonId, askedIn, ...item }: StandingModule['items'][number], slugs: ReadonlyMap<string, string>): object {
  const lesson = lessonId && slugs.get(lessonId)
  const question = { ...item, id: itemId.slice(itemId.lastIndexOf('/') + 1), use: askedIn, ...(lesson ? { lesson } : {}) } as Question
  return writtenQuestion(question, new Map(lesson ? [[lesson, `01-${lesson}`]] : []))
}
