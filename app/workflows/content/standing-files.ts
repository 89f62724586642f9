import type { StandingCourse, StandingModule } from '#db/queries/course-export'
import { courseFile, moduleFile, questionsFile } from '../../library/content-schema'
import type { ChoiceBody } from '../../domain/quiz/item'
import type { CourseFiles, ModuleFiles } from '../../library/read-courses'

/** A course that is out, in the form that its files would have. Throws where something in it could not be read back. */
export function filesOf(course: StandingCourse): CourseFiles {
  const { title, summary, audience } = courseFile.parse({ title: course.title, summary: course.summary, audience: course.audience })
  return { id: course.id, title, summary, audience, modules: course.modules.map((module) => moduleFilesOf(course.id, module)) }
}

function moduleFilesOf(courseId: string, module: StandingModule): ModuleFiles {
  const { title, summary, requires, quiz, slug } = module
  const slugs = new Map(module.lessons.map((lesson) => [lesson.id, lesson.slug]))
  const head = moduleFile.parse({ title, summary, requires, ...(quiz ? { quiz: quizFile(quiz) } : {}) })
  const { items } = questionsFile.parse({
    items: module.items.map(({ itemId, type, skills, clauseTypes, difficulty, lessonId, body, askedIn }) => ({
      id: itemId.slice(itemId.lastIndexOf('/') + 1), type, stem: body.stem,
      ...(body.excerpt ? { excerpt: { text: body.excerpt.text, ...(body.excerpt.attribution ? { attribution: body.excerpt.attribution } : {}) } } : {}),
      skills, clauseTypes, ...(lessonId && slugs.has(lessonId) ? { lesson: `01-${slugs.get(lessonId)}` } : {}), difficulty, options: (body as ChoiceBody).options,
      ...(body.feedback ? { feedback: body.feedback } : {}),
      use: askedIn,
    })),
  })
  const lessons = module.lessons.map((lesson, position) => ({ slug: lesson.slug, position, source: lesson.source, file: `courses/${courseId}/${slug}/${lesson.slug}.mdx` }))
  return { ...head, slug, lessons, questions: items }
}

function quizFile({ title, policy }: NonNullable<StandingModule['quiz']>) {
  const { passMark, attempts, feedback, shuffle, draw } = policy
  return { title, passMark, attempts, feedback, shuffle, draw: draw === 'all' ? draw : draw.random }
}
