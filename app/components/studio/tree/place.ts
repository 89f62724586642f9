import type { TreeCourse, TreeModule } from '#db/queries/course-tree'

export type BranchKind = 'course' | 'module' | 'lesson'

/** A branch with all that says where it stands: its parent (empty for a course) and the siblings around it, in order. */
export type Standing = { kind: BranchKind; id: string; parent: string; siblings: readonly string[] }

/** What a form sends to give a branch a place: before a sibling of the new place, or last where that is null. Ids hold no blanks. */
export const placeValue = (kind: BranchKind, id: string, to: string, before: string | null): string => [kind, id, to, before ?? ''].join(' ')

/** The place one step up or down; null at the end of the way. */
export function stepValue({ kind, id, parent, siblings }: Standing, step: 'up' | 'down'): string | null {
  const at = siblings.indexOf(id)
  if (step === 'up') return at > 0 ? placeValue(kind, id, parent, siblings[at - 1] ?? null) : null
  return at < siblings.length - 1 ? placeValue(kind, id, parent, siblings[at + 2] ?? null) : null
}

export type PlaceOption = { value: string; words: string }
export type PlaceGroup = { title: string; options: PlaceOption[] }

type Sibling = { id: string; title: string }

/** Every other place that a branch may have, by the thing it would be in. */
export function placesFor(courses: readonly TreeCourse[], { kind, id, parent, siblings }: Standing): PlaceGroup[] {
  const group = (title: string, to: string, all: readonly Sibling[]): PlaceGroup => {
    const others = all.filter((one) => one.id !== id)
    const options = [{ value: placeValue(kind, id, to, others[0]?.id ?? null), words: others.length === 0 ? 'As the only one' : 'First' }]
    for (const [index, one] of others.entries()) {
      options.push({ value: placeValue(kind, id, to, others[index + 1]?.id ?? null), words: `After ${one.title}` })
    }
    if (to === parent) options.splice(siblings.indexOf(id), 1)
    return { title, options }
  }
  const course = courses.find((one) => one.modules.some((module) => module.id === parent || module.id === id))
  const groups =
    kind === 'course' ? [group('Courses', '', courses)]
    : kind === 'module' ? [group(course?.title ?? '', parent, course?.modules ?? [])]
    : (course?.modules ?? []).map((module) => group(module.title, module.id, module.lessons))
  return groups.filter(({ options }) => options.length > 0)
}

/** Where a branch of the tree stands, by its id; null when there is none. Ids of courses, modules and lessons differ by their slashes. */
export function standingOf(courses: readonly TreeCourse[], id: string): Standing | null {
  const ids = (all: readonly { id: string }[]) => all.map((one) => one.id)
  if (courses.some((course) => course.id === id)) return { kind: 'course', id, parent: '', siblings: ids(courses) }
  for (const course of courses) {
    if (course.modules.some((module) => module.id === id)) return { kind: 'module', id, parent: course.id, siblings: ids(course.modules) }
    const module = course.modules.find((one: TreeModule) => one.lessons.some((lesson) => lesson.id === id))
    if (module) return { kind: 'lesson', id, parent: module.id, siblings: ids(module.lessons) }
  }
  return null
}
