import { stringify } from 'yaml'
import type { CourseFiles, ModuleFiles } from './read-courses'
import { writtenQuestion } from './write-question'

/**
 * A course as files in the layout of content/, by path: always the same texts for the same course. Reading them again gives the same
 * course, and writing that the same texts.
 */
export function courseTexts(course: CourseFiles): Map<string, string> {
  const texts = new Map<string, string>()
  const folder = `courses/${course.id}`
  texts.set(`${folder}/course.yaml`, yaml(courseHead(course)))
  for (const module of course.modules) {
    const below = `${folder}/${module.slug}`
    texts.set(`${below}/module.yaml`, yaml(moduleHead(module)))
    const names = new Map(module.lessons.map((lesson, at) => [lesson.slug, lessonName(at, module.lessons.length, lesson.slug)]))
    for (const lesson of module.lessons) texts.set(`${below}/${names.get(lesson.slug)}.mdx`, lesson.source)
    if (module.questions.length > 0) texts.set(`${below}/questions.yaml`, yaml({ items: module.questions.map((item) => writtenQuestion(item, names)) }))
  }
  return new Map([...texts].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Wide enough that names sort as lessons stand. */
const lessonName = (at: number, lessons: number, slug: string): string => `${String(at + 1).padStart(lessons > 99 ? 3 : 2, '0')}-${slug}`

const yaml = (value: unknown): string => stringify(value, { lineWidth: 0 })

export function courseHead({ title, summary, audience, modules }: CourseFiles) {
  const order = modules.map((module) => module.slug)
  const byName = [...order].sort()
  return { title, summary, audience, ...(order.join() === byName.join() ? {} : { modules: order }) }
}

export function moduleHead({ title, summary, requires, quiz }: ModuleFiles) {
  return { title, summary, ...(requires.length > 0 ? { requires } : {}), ...(quiz ? { quiz } : {}) }
}
