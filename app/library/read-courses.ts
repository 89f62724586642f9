import type { z } from 'zod'
import { isSlug, isTakenByPage, slugLength } from '../domain/content/slug'
import { type ContentFault, faultIn } from './content-fault'
import { courseFile, moduleFile, questionsFile } from './content-schema'
import { type PlaceOf, readYaml } from './read-yaml'

export type Questions = z.infer<typeof questionsFile>['items']
export type LessonFile = { slug: string; position: number; source: string; file: string }
export type ModuleFiles = z.infer<typeof moduleFile> & { slug: string; lessons: LessonFile[]; questions: Questions }
export type CourseFiles = Omit<z.infer<typeof courseFile>, 'modules'> & { id: string; modules: ModuleFiles[] }

/** Reads one YAML file of a source, gathering its faults; `missing` stands in where there is no such file, null makes that a fault. */
export type YamlReader = <S extends z.ZodType>(file: string, schema: S, missing: z.infer<S> | null) => z.infer<S> | null

export type Gathered = { faults: ContentFault[]; places: Map<string, PlaceOf>; read: YamlReader }

export function yamlReader(texts: ReadonlyMap<string, string>): Gathered {
  const faults: ContentFault[] = []
  const places = new Map<string, PlaceOf>()
  return {
    faults,
    places,
    read(file, schema, missing) {
      const text = texts.get(file)
      if (text === undefined) {
        if (missing === null) faults.push(faultIn(file, 'This file is missing.'))
        return missing
      }
      const read = readYaml(file, text, schema)
      if ('faults' in read) {
        faults.push(...read.faults)
        return null
      }
      places.set(file, read.placeOf)
      return read.data
    },
  }
}

/** Names that stand in addresses: some are taken by pages. */
function refusalOfName(name: string, what: string): string | null {
  if (!isSlug(name)) return `${what} is named in lower-case words joined by hyphens, at most ${slugLength} letters in all.`
  return isTakenByPage(name) ? `A page has the name “${name}” already. Choose another.` : null
}

const lessonForm = /^\d{2,3}-[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/

/** Every course of a source, its modules in the order that course.yaml gives them, else by name. */
export function readCourses(texts: ReadonlyMap<string, string>, { faults, places, read }: Gathered): CourseFiles[] {
  const paths = [...texts.keys()].filter((path) => path.startsWith('courses/')).sort()
  const names = (depth: number, below: string) => [
    ...new Set(paths.flatMap((path) => (path.startsWith(below) && path.split('/').length > depth + 1 ? (path.split('/')[depth] ?? []) : []))),
  ]

  function readModule(course: string, slug: string): ModuleFiles | null {
    const path = `courses/${course}/${slug}`
    const module = read(`${path}/module.yaml`, moduleFile, null)
    const questions = read(`${path}/questions.yaml`, questionsFile, { items: [] })
    const files = paths.filter((file) => file.startsWith(`${path}/`) && file.endsWith('.mdx'))
    const lessons = files.map((file, position) => ({ slug: slugOf(file.slice(path.length + 1)), position, source: texts.get(file) ?? '', file }))
    const refused = refusalOfName(slug, 'A module’s folder')
    if (refused) faults.push(faultIn(`${path}/module.yaml`, refused))
    for (const [at, { slug: name, file }] of lessons.entries()) {
      const wrong = lessonForm.test(file.slice(path.length + 1)) ? refusalOfName(name, 'A lesson') : 'A lesson’s file is named like 01-name-in-words.mdx.'
      if (wrong) faults.push(faultIn(file, wrong))
      const twin = lessons.slice(0, at).find((other) => other.slug === name)
      if (twin) faults.push(faultIn(file, `This is the lesson “${name}”, and so is ${twin.file}.`))
    }
    return module && questions ? { ...module, slug, lessons, questions: questions.items } : null
  }

  return names(1, 'courses/').flatMap((id) => {
    const file = `courses/${id}/course.yaml`
    const course = read(file, courseFile, null)
    const refused = refusalOfName(id, 'A course’s folder')
    if (refused) faults.push(faultIn(file, refused))
    const slugs = names(2, `courses/${id}/`)
    const order = course?.modules ?? slugs
    for (const [at, slug] of order.entries()) {
      if (!slugs.includes(slug)) faults.push(faultIn(file, `There is no module “${slug}” in this course.`, places.get(file)?.(['modules', at])))
    }
    const ordered = [...order.filter((slug) => slugs.includes(slug)), ...slugs.filter((slug) => !order.includes(slug))]
    const modules = ordered.flatMap((slug) => readModule(id, slug) ?? [])
    return course ? [{ ...course, id, modules }] : []
  })
}

/** `02-indemnity.mdx` is the lesson `indemnity`; the number only orders. */
export function slugOf(fileName: string): string {
  return fileName.replace(/\.mdx$/, '').replace(/^\d+-/, '')
}
