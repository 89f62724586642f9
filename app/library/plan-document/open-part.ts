import type { PeriodPlan } from '../../domain/incentives/statement/period-plan'
import type { Fields } from '../item-form/fields'
import type { DocumentPath } from './edit-document'
import { listPath, newKey, type PartAddress, partsOf, placeIn, writeAddress } from './part-address'
import { writePart } from './part-fields'
import { firstOf, isPartKind, kindsOf, type PartKind, shapes } from './part-kinds'
import { documentOf } from './write-plan'

/** `kind`: null while it is to be chosen, of `kinds`. `name`: what the part is called, where it has a name. `owner`: the name of the element whose own it is. */
export type OpenPart = { address: string; isNew: boolean; kind: PartKind | null; kinds: readonly PartKind[]; name: string | null; owner: string | null; fields: Fields; path: DocumentPath }

/** A part of a plan with what its form begins from. `kind`: of one that is to be added. Null where the plan has no such part. */
export function openPart(plan: PeriodPlan, address: PartAddress, kind: string | null): OpenPart | null {
  const document = documentOf(plan)
  if ('part' in address) {
    const { part: kind } = address
    const part = kind === 'who' ? (document.who ?? {}) : Object.fromEntries(Object.entries(document).filter(([field]) => field in shapes[kind]))
    return { address: kind, isNew: false, kind, kinds: [], name: null, owner: null, fields: writePart(kind, part), path: kind === 'who' ? ['who'] : [] }
  }
  const { owner, list, key } = address
  const path = listPath(plan, address)
  if (path === null) return null
  const ownerName = owner === null ? null : (plan.elements.find(({ id }) => id === owner)?.name ?? null)
  const shown = { address: writeAddress(address), owner: ownerName, kinds: kindsOf[list] }
  if (key === newKey) {
    const only = kindsOf[list].length === 1 ? kindsOf[list][0] : undefined
    const chosen = only ?? (kind !== null && isPartKind(kind) && kindsOf[list].includes(kind) ? kind : null)
    return { ...shown, isNew: true, kind: chosen, name: null, fields: chosen ? writePart(chosen, firstOf(chosen, plan.currency)) : {}, path }
  }
  const at = placeIn(partsOf(plan, address), list, key)
  const part = partsOf(document, address)[at]
  if (!part) return null
  const own = 'kind' in part ? (part.kind as PartKind) : 'multiplier'
  return { ...shown, isNew: false, kind: own, name: 'name' in part ? String(part.name) : null, fields: writePart(own, part), path: [...path, at] }
}
