import type { Gate, Opener } from './gates'

/** Where to go after a lesson: never to what is locked, `course` when its module holds nothing more. */
export type WayOn = { courseId: string } & (
  | { kind: 'lesson'; moduleSlug: string; lessonSlug: string; title: string }
  | { kind: 'quiz'; moduleSlug: string; title: string }
  | { kind: 'course' }
)

type Following = { courseId: string; moduleSlug: string; lesson: { slug: string; title: string } | null; quiz: { title: string } | null }

/** The next lesson of the module, then its quiz; where that is locked by `gate`, what opens it. */
export function wayOn({ courseId, moduleSlug, lesson, quiz }: Following, gate: Gate | null): WayOn {
  if (gate) return throughGate(gate.opener)
  if (lesson) return { kind: 'lesson', courseId, moduleSlug, lessonSlug: lesson.slug, title: lesson.title }
  return quiz ? { kind: 'quiz', courseId, moduleSlug, title: quiz.title } : { kind: 'course', courseId }
}

export function throughGate(opener: Opener): WayOn {
  const { courseId, moduleSlug, title } = opener
  return opener.kind === 'lesson' ? { kind: 'lesson', courseId, moduleSlug, lessonSlug: opener.lessonSlug, title } : { kind: 'quiz', courseId, moduleSlug, title }
}
