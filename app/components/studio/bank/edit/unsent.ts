import type { Fields } from '../../../../library/item-form/fields'
import { findIn, keepIn, type Store } from '../../../../offline/browser-store'

/** A form of a question that was not saved: whose it is, what stood in it, and when that was, in ms epoch. */
export type Unsent = { owner: string; fields: Fields; at: number }

/** One for each address; what an address says of a save that is done does not count. */
function keyOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://here')
  searchParams.delete('done')
  searchParams.delete('_data')
  searchParams.sort()
  return `question:${pathname.replace(/\.data$/, '')}?${searchParams}`
}

export const keepUnsent = (store: Store, address: string, unsent: Unsent): void => keepIn(store, keyOf(address), unsent)

export const dropUnsent = (store: Store, address: string): void => store?.removeItem(keyOf(address))

/** What this person left unsaved at an address, if it can be read. */
export function findUnsent(store: Store, address: string, owner: string): Unsent | null {
  const kept = findIn(store, keyOf(address), isUnsent)
  return kept?.owner === owner ? kept : null
}

function isUnsent(value: unknown): value is Unsent {
  if (typeof value !== 'object' || value === null) return false
  const { owner, fields, at } = value as Partial<Unsent>
  return typeof owner === 'string' && typeof at === 'number' && typeof fields === 'object' && fields !== null && Object.values(fields).every((words) => typeof words === 'string')
}
