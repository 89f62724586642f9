import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { parse as parseYaml } from 'yaml'
import type { z } from 'zod'
import {
  clauseTypesFile, courseFile, glossaryFile, incentivePlansFile, moduleFile, questionsFile, roleProfilesFile, skillsFile,
} from './content-schema'

type Questions = z.infer<typeof questionsFile>['items']

export type LessonFile = { slug: string; position: number; source: string; file: string }
export type ModuleFiles = z.infer<typeof moduleFile> & { slug: string; lessons: LessonFile[]; questions: Questions }
export type CourseFiles = z.infer<typeof courseFile> & { id: string; modules: ModuleFiles[] }

export type ContentFiles = {
  areas: z.infer<typeof skillsFile>['areas']
  clauseTypes: z.infer<typeof clauseTypesFile>
  glossary: z.infer<typeof glossaryFile>
  roleProfiles: z.infer<typeof roleProfilesFile>
  incentivePlans: z.infer<typeof incentivePlansFile>
  courses: CourseFiles[]
  drills: Questions
}

/** One hash over every file's path and bytes: equal when, and only when, nothing below the folder changed. */
export function hashContent(folder: string): string {
  const hash = createHash('sha256')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const file of files) hash.update(relative(folder, file).split(sep).join('/')).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

const folders = (path: string): string[] =>
  existsSync(path) ? readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort() : []

/** Read content/ whole. All faults of form are gathered, each with its file, before anything is answered. */
export function readContent(folder: string): { content: ContentFiles } | { faults: string[] } {
  const faults: string[] = []

  function read<S extends z.ZodType>(file: string, schema: S, missing: z.infer<S> | null): z.infer<S> | null {
    const path = join(folder, file)
    if (!existsSync(path)) {
      if (missing === null) faults.push(`${file} is missing.`)
      return missing
    }
    try {
      const parsed = schema.safeParse(parseYaml(readFileSync(path, 'utf8')))
      if (parsed.success) return parsed.data
      for (const issue of parsed.error.issues) faults.push(`${file}: ${issue.path.join('.') || 'the file'} ${issue.message}.`)
    } catch (error) {
      faults.push(`${file}: ${(error as Error).message}`)
    }
    return null
  }

  function readModule(course: string, slug: string): ModuleFiles | null {
    const path = `courses/${course}/${slug}`
    const module = read(`${path}/module.yaml`, moduleFile, null)
    const questions = read(`${path}/questions.yaml`, questionsFile, { items: [] })
    const lessons = readdirSync(join(folder, path))
      .filter((name) => name.endsWith('.mdx'))
      .sort()
      .map((name, position) => ({ slug: slugOf(name), position, source: readFileSync(join(folder, path, name), 'utf8'), file: `${path}/${name}` }))
    return module && questions ? { ...module, slug, lessons, questions: questions.items } : null
  }

  const courses = folders(join(folder, 'courses')).flatMap((id) => {
    const course = read(`courses/${id}/course.yaml`, courseFile, null)
    const modules = folders(join(folder, 'courses', id)).flatMap((slug) => readModule(id, slug) ?? [])
    return course ? [{ ...course, id, modules }] : []
  })
  const skills = read('skills.yaml', skillsFile, null)
  const clauseTypes = read('clause-types.yaml', clauseTypesFile, null)
  const glossary = read('glossary.yaml', glossaryFile, [])
  const roleProfiles = read('role-profiles.yaml', roleProfilesFile, null)
  const incentivePlans = read('incentive-plans.yaml', incentivePlansFile, [])
  const drills = read('drills/clauses.yaml', questionsFile, { items: [] })
  if (faults.length > 0 || !skills || !clauseTypes || !glossary || !roleProfiles || !incentivePlans || !drills) return { faults }
  return { content: { areas: skills.areas, clauseTypes, glossary, roleProfiles, incentivePlans, courses, drills: drills.items } }
}

/** `02-indemnity.mdx` is the lesson `indemnity`; the number only orders. */
export function slugOf(fileName: string): string {
  return fileName.replace(/\.mdx$/, '').replace(/^\d+-/, '')
}
