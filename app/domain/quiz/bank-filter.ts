import type { ItemType } from './item'

/** Where an item stands: asked, put aside by a person or its file, or in the trash. Neither of the latter is ever drawn. */
export const itemStates = ['in-use', 'retired', 'trash'] as const
export type ItemState = (typeof itemStates)[number]

export const stateOf = (item: { retired: boolean; trashed: boolean }): ItemState => (item.trashed ? 'trash' : item.retired ? 'retired' : 'in-use')

export const bankOrders = ['place', 'changed', 'easiest', 'hardest', 'answered', 'fewest-right'] as const
export type BankOrder = (typeof bankOrders)[number]

/** Which items of the bank are looked for; empty or null asks nothing of that kind. `difficulty` bounds are logits, both ends included. */
export type BankFilter = {
  bank: string
  type: ItemType | null
  skill: string
  clauseType: string
  tag: string
  from: number | null
  to: number | null
  use: 'quiz' | 'checkpoint' | null
  state: ItemState | 'any'
  q: string
  flagged: boolean
}

export const plainFilter: BankFilter = {
  bank: '', type: null, skill: '', clauseType: '', tag: '', from: null, to: null, use: null, state: 'in-use', q: '', flagged: false,
}

/** A filter as the fields of a form or an address have it: only what asks something. */
export function filterFields(filter: BankFilter): [string, string][] {
  const { state, flagged, ...rest } = filter
  const said = Object.entries(rest).flatMap(([name, value]): [string, string][] => (value === null || value === '' ? [] : [[name, String(value)]]))
  return [...said, ...(state === 'in-use' ? [] : [['state', state] as [string, string]]), ...(flagged ? [['flagged', '1'] as [string, string]] : [])]
}

/** Whether a filter asks anything besides that items be in use. */
export const asksSomething = (filter: BankFilter): boolean => filterFields(filter).length > 0
