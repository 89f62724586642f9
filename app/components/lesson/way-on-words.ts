import type { WayOn } from '../../domain/progress/way-on'

/** Where a way on leads and what its button says. */
export function wayOnWords(way: WayOn): { to: string; label: string } {
  const course = `/learn/${way.courseId}`
  if (way.kind === 'course') return { to: course, label: 'Back to the course' }
  if (way.kind === 'quiz') return { to: `${course}/${way.moduleSlug}/quiz`, label: `Take the quiz: ${way.title}` }
  return { to: `${course}/${way.moduleSlug}/${way.lessonSlug}`, label: `Next: ${way.title}` }
}
