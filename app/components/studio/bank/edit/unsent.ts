import type { Fields } from '../../../../library/item-form/fields'

/** A form of a question that was not saved: whose it is, what stood in it, and when that was, in ms epoch. */
export type Unsent = { owner: string; fields: Fields; at: number }

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** One for each address; what an address says of a save that is done does not count. */
function keyOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://here')
  searchParams.delete('done')
  searchParams.delete('_data')
  searchParams.sort()
  return `question:${pathname.replace(/\.data$/, '')}?${searchParams}`
}

/** Keep this form. A full or forbidden store keeps none. */
export function keepUnsent(store: Store | null, address: string, unsent: Unsent): void {
  try {
    store?.setItem(keyOf(address), JSON.stringify(unsent))
  } catch {
    dropUnsent(store, address)
  }
}

export function dropUnsent(store: Store | null, address: string): void {
  store?.removeItem(keyOf(address))
}

/** What this person left unsaved at an address, if it can be read. */
export function findUnsent(store: Store | null, address: string, owner: string): Unsent | null {
  try {
    const kept: unknown = JSON.parse(store?.getItem(keyOf(address)) ?? 'null')
    return isUnsent(kept) && kept.owner === owner ? kept : null
  } catch {
    return null
  }
}

function isUnsent(value: unknown): value is Unsent {
  if (typeof value !== 'object' || value === null) return false
  const { owner, fields, at } = value as Partial<Unsent>
  return typeof owner === 'string' && typeof at === 'number' && typeof fields === 'object' && fields !== null && Object.values(fields).every((words) => typeof words === 'string')
}

/** The store of this tab, which a crash leaves and signing out empties; null where it may not be used. */
export function tabStore(): Store | null {
  try {
    return window.sessionStorage
  } catch {
    return null
  }
}
