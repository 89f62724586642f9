import type { CourseFiles, ModuleFiles } from './read-courses'
import { courseHead, moduleHead } from './write-course'
import { writtenQuestion } from './write-question'

export type PartKind = 'course' | 'module' | 'lesson' | 'question'
/** One part of a course and what becomes of it. `id` is whole. */
export type PartChange = { kind: PartKind; id: string; title: string; state: 'added' | 'changed' | 'unchanged' }

/**
 * What would become of a course if `after` were put over `before`. Parts that `after` does not name stay and are in `kept`. An order
 * that differs changes what is ordered.
 */
export function compareCourses(before: CourseFiles | null, after: CourseFiles): { changes: PartChange[]; kept: string[] } {
  const changes: PartChange[] = []
  const kept: string[] = []
  const old = new Map(before?.modules.map((module) => [module.slug, module]))
  const head = before && courseHead({ ...before, modules: sharedIn(before.modules, after.modules) })
  const same = head && equal(head, courseHead({ ...after, modules: sharedIn(after.modules, before.modules) }))
  changes.push({ kind: 'course', id: after.id, title: after.title, state: !before ? 'added' : same ? 'unchanged' : 'changed' })
  for (const module of after.modules) compareModules(`${after.id}/${module.slug}`, old.get(module.slug) ?? null, module, changes, kept)
  const named = new Set(after.modules.map((module) => module.slug))
  for (const module of before?.modules ?? []) if (!named.has(module.slug)) kept.push(`${after.id}/${module.slug}`)
  return { changes, kept }
}

function compareModules(id: string, before: ModuleFiles | null, after: ModuleFiles, changes: PartChange[], kept: string[]): void {
  const slugsOf = (module: ModuleFiles, other: ModuleFiles) => sharedIn(module.lessons, other.lessons).map(({ slug }) => slug)
  const idsOf = (module: ModuleFiles, other: ModuleFiles) => module.questions.map((item) => item.id).filter((one) => other.questions.some((item) => item.id === one))
  const same = before && equal([moduleHead(before), slugsOf(before, after), idsOf(before, after)], [moduleHead(after), slugsOf(after, before), idsOf(after, before)])
  changes.push({ kind: 'module', id, title: after.title, state: !before ? 'added' : same ? 'unchanged' : 'changed' })

  const sources = new Map(before?.lessons.map((lesson) => [lesson.slug, lesson.source]))
  for (const { slug, source } of after.lessons) {
    const there = sources.get(slug)
    changes.push({ kind: 'lesson', id: `${id}/${slug}`, title: slug, state: there === undefined ? 'added' : there === source ? 'unchanged' : 'changed' })
    sources.delete(slug)
  }
  const names = new Map([...(before?.lessons ?? []), ...after.lessons].map(({ slug }) => [slug, slug]))
  const items = new Map(before?.questions.map((item) => [item.id, writtenQuestion(item, names)]))
  for (const item of after.questions) {
    const there = items.get(item.id)
    const state = there === undefined ? 'added' : equal(there, writtenQuestion(item, names)) ? 'unchanged' : 'changed'
    changes.push({ kind: 'question', id: `${id}/${item.id}`, title: item.id, state })
    items.delete(item.id)
  }
  kept.push(...[...sources.keys(), ...items.keys()].map((name) => `${id}/${name}`))
}

const sharedIn = <T extends { slug: string }>(some: readonly T[], others: readonly { slug: string }[]): T[] =>
  some.filter(({ slug }) => others.some((other) => other.slug === slug))

const equal = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
