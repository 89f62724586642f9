import type { LessonDoor } from './search-access'

/** Where a lesson stands: what its address is made of, and what people call it. */
export type LessonPlace = { courseId: string; courseTitle: string; moduleSlug: string; moduleTitle: string; lessonSlug: string }

/** Where somebody opens a lesson, null for who opens none. Only a reader can be led to a block of it by its `anchor`. */
export function lessonAddress({ courseId, moduleSlug, lessonSlug }: LessonPlace, door: LessonDoor, anchor: string | null = null): string | null {
  if (door === null) return null
  return `/${door}/${courseId}/${moduleSlug}/${lessonSlug}${anchor && door === 'learn' ? `#${anchor}` : ''}`
}
