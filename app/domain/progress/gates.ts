import type { LessonOutline, ModuleOutline, QuizOutline } from './outline'

/** As much of the catalogue as gates depend on. Only what a person can meet is in it: nothing put away, nothing unpublished. */
export type GatedCourse = { id: string; modules: GatedModule[] }
export type GatedModule = Pick<ModuleOutline, 'id' | 'slug' | 'title' | 'requires'> & { lessons: GatedLesson[]; quiz: GatedQuiz | null }
export type GatedLesson = Pick<LessonOutline, 'id' | 'slug' | 'title' | 'minutes' | 'requires' | 'startedAt' | 'finishedAt'>
export type GatedQuiz = Pick<QuizOutline, 'title' | 'minutes' | 'passed' | 'testedOut' | 'openAttemptId' | 'attemptsLeft' | 'awaitingSince' | 'untold'>

/** The first thing to finish on the way to what is locked; not locked itself. */
export type Opener = { courseId: string; moduleSlug: string; title: string; minutes: number } & (
  | { kind: 'lesson'; lessonSlug: string }
  | { kind: 'quiz'; attemptsLeft: number | null; awaitingSince: number | null; untold: boolean }
)

/** `needs`: the titles of what has to be done first. */
export type Gate = { needs: string[]; opener: Opener }

/** What locks a lesson, or the quiz and the lessons of a module, by its id; null for what is open. */
export type Gates = { lesson: (id: string) => Gate | null; quiz: (moduleId: string) => Gate | null }

type Node = { id: string; title: string; needs: readonly string[]; leadsTo: readonly string[]; done: boolean; open: boolean; opener: () => Opener }

/**
 * What is locked for one person. A lesson needs what its version and its module require; a module is done when all its lessons are
 * finished and its quiz, if any, is passed, or when its quiz was passed that stands for them. What was started stays open. A requirement that is not in the catalogue asks for nothing,
 * and neither does one that itself depends on what it locks: so whoever goes on gets everywhere.
 */
export function gatesOf(courses: readonly GatedCourse[]): Gates {
  const nodes = new Map<string, Node>()
  for (const course of courses) for (const module of course.modules) addModule(nodes, course.id, module, (id) => gateOf(id))
  const reached = new Map<string, ReadonlySet<string>>()

  function reachOf(id: string): ReadonlySet<string> {
    const known = reached.get(id)
    if (known) return known
    const found = new Set<string>()
    const queue = [id]
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const node = nodes.get(next)
      if (!node || found.has(next)) continue
      found.add(next)
      queue.push(...node.leadsTo)
    }
    reached.set(id, found)
    return found
  }

  function gateOf(id: string): Gate | null {
    const node = nodes.get(id)
    if (!node || node.open) return null
    const unmet = [...new Set(node.needs)].flatMap((need) => {
      const needed = nodes.get(need)
      return needed && !needed.done && !reachOf(need).has(id) ? [needed] : []
    })
    const [first] = unmet
    return first ? { needs: unmet.map(({ title }) => title), opener: first.opener() } : null
  }

  return { lesson: gateOf, quiz: gateOf }
}

function addModule(nodes: Map<string, Node>, courseId: string, module: GatedModule, gateOf: (id: string) => Gate | null): void {
  const { lessons, quiz } = module
  const place = { courseId, moduleSlug: module.slug }
  for (const lesson of lessons) {
    const needs = [...lesson.requires, ...module.requires]
    const self: Opener = { ...place, kind: 'lesson', lessonSlug: lesson.slug, title: lesson.title, minutes: lesson.minutes }
    nodes.set(lesson.id, {
      id: lesson.id, title: lesson.title, needs, leadsTo: needs, done: lesson.finishedAt !== null || quiz?.testedOut === true, open: lesson.startedAt !== null,
      opener: () => gateOf(lesson.id)?.opener ?? self,
    })
  }
  const unread = quiz?.testedOut ? [] : lessons.filter((lesson) => lesson.finishedAt === null)
  nodes.set(module.id, {
    id: module.id, title: module.title, needs: module.requires, leadsTo: [...module.requires, ...lessons.map(({ id }) => id)],
    done: unread.length === 0 && (quiz === null || quiz.passed), open: quiz !== null && (quiz.passed || quiz.openAttemptId !== null),
    opener: () => {
      const [next] = unread
      if (next) return nodes.get(next.id)?.opener() as Opener
      const self: Opener = {
        ...place, kind: 'quiz', title: quiz?.title ?? module.title, minutes: quiz?.minutes ?? 0, attemptsLeft: quiz?.attemptsLeft ?? null,
        awaitingSince: quiz?.awaitingSince ?? null, untold: quiz?.untold === true && quiz.openAttemptId === null,
      }
      return gateOf(module.id)?.opener ?? self
    },
  })
}
