import type { Bodies } from '../../domain/quiz/body'
import type { ItemType } from '../../domain/quiz/item'
import type { Fields } from './fields'

/** How a type's own part of a body stands in a form. `read` takes tidied fields and judges nothing: what is wrong is kept, so that it is refused in words. */
export type TypeForm<T extends ItemType> = {
  read: (fields: Fields) => Record<string, unknown>
  write: (body: Bodies[T]) => Fields
  /** The field for a path of the body, where the two differ. */
  fieldOf?: (path: readonly PropertyKey[], fields: Fields) => string | null
}

/** As a form keeps it. */
export const tick = (on: boolean): string => (on ? '1' : '')
export const number = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value))
