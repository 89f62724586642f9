import type { AskedBodies } from '../../../domain/quiz/asked'
import type { ItemType } from '../../../domain/quiz/item'

/** Take a new answer, whole. `typing`: more may follow at once, so it can wait a moment before it is sent. */
export type OnPick = (picks: string[], pace?: 'typing') => void

/** What the fields of one question are called, as `picks.ts` says: `plain` gives a pick as it is, `of(place)` gives `place=value`. */
export type FieldNames = { plain: string; of: (place: string) => string }

/**
 * One question of a type, drawn to be answered. Without `onPick` it is plain form fields that a form without scripts sends; with it
 * the answer is `picks` and every change is told.
 */
export type AskProps<T extends ItemType> = {
  versionId: string
  asked: AskedBodies[T]
  names: FieldNames
  picks: readonly string[]
  onPick?: OnPick | undefined
}

export function fieldNames(versionId: string): FieldNames {
  return { plain: `picks-${versionId}`, of: (place) => `picks-${versionId}.${place}` }
}

/** The fields of one part of a case. */
export function partNames(versionId: string, part: string): FieldNames {
  return { plain: `picks-${versionId}.${part}:`, of: (place) => `picks-${versionId}.${part}:${place}` }
}
