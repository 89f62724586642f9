import type { PeriodPlan } from '../../domain/incentives/statement/period-plan'
import type { DocumentPath } from './edit-document'

export const partLists = ['gates', 'elements', 'multipliers'] as const
export type PartList = (typeof partLists)[number]

/**
 * Which part of a plan a form is about: what every plan has, or one of a list, `key` its id, of a gate its number, `_new` (which no id can be) for one to be added.
 * `owner`: the element whose own it is; null for the plan's.
 */
export type PartAddress = { part: 'basics' | 'who' | 'limits' } | { owner: string | null; list: PartList; key: string }

export const newKey = '_new'

const form = /^(?:elements\/([a-z0-9-]+)\/(gates|multipliers)|(gates|elements|multipliers))\/([a-z0-9-]+|_new)$/

/** `who`, `gates/0`, `elements/new-business`, `elements/new-business/multipliers/_new`. */
export function readAddress(written: string): PartAddress | null {
  if (written === 'basics' || written === 'who' || written === 'limits') return { part: written }
  const [, owner, own, list, key] = form.exec(written) ?? []
  if (key === undefined) return null
  return { owner: owner ?? null, list: (own ?? list) as PartList, key }
}

export function writeAddress(address: PartAddress): string {
  if ('part' in address) return address.part
  return [...(address.owner === null ? [] : ['elements', address.owner]), address.list, address.key].join('/')
}

/** Where a list stands in a plan's document. Null where its owner is none of the plan's elements, or has no such list. */
export function listPath(plan: PeriodPlan, { owner, list }: { owner: string | null; list: PartList }): DocumentPath | null {
  if (owner === null) return [list]
  const at = plan.elements.findIndex(({ id }) => id === owner)
  const element = plan.elements[at]
  return element && list in element ? ['elements', at, list] : null
}

type Parted = { readonly [list in PartList]?: readonly object[] | undefined }

/** The parts of a list as a plan or its document has them. */
export function partsOf(plan: Omit<Parted, 'elements'> & { elements: readonly (Parted & { id: string })[] }, { owner, list }: { owner: string | null; list: PartList }): readonly object[] {
  const of: Parted | undefined = owner === null ? plan : plan.elements.find(({ id }) => id === owner)
  return of?.[list] ?? []
}

/** The number of a part in its list; -1 where there is none. */
export const placeIn = (parts: readonly object[], list: PartList, key: string): number =>
  list === 'gates' ? (/^\d{1,3}$/.test(key) && Number(key) < parts.length ? Number(key) : -1) : parts.findIndex((part) => 'id' in part && part.id === key)
