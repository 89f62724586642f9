import type { Role } from '../people/person'
import { type SearchKind, searchKinds } from './search-tokens'

/** How somebody opens a lesson: a rep reads it, a trainer edits it, nobody else does. */
export type LessonDoor = 'learn' | 'studio' | null

export function lessonDoor(roles: readonly Role[]): LessonDoor {
  if (roles.includes('rep')) return 'learn'
  return roles.includes('trainer') ? 'studio' : null
}

/** What somebody may find: everyone who signed in looks up terms and clause types, lessons only who can open one. */
export function findableKinds(roles: readonly Role[]): SearchKind[] {
  return searchKinds.filter((kind) => kind !== 'lesson' || lessonDoor(roles) !== null)
}
