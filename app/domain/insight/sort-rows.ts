import { inOrder } from './in-order'
import { labelOf, type Member } from './member'

/** The orders of a list that was read whole. */
export const rowSorts = ['readiness', 'name', 'completion'] as const
export type RowSort = (typeof rowSorts)[number]

/** `value`: who has a reason to be asked about, by what their open contracts are worth; the database alone makes this order. */
export const teamSorts = ['value', ...rowSorts] as const
export type TeamSort = (typeof teamSorts)[number]

type Ranked = Pick<Member, 'id' | 'name' | 'roleProfileId' | 'readiness'>

const labels = { 'not-yet': 0, unproven: 1, ready: 2 }

/** In the order asked for, who is furthest behind first; equals by name, then by id. `shareDone`: of a person's courses, 0 to 1. A new list. */
export function sortRows<T extends Ranked>(rows: readonly T[], sort: RowSort, shareDone: (row: T) => number): T[] {
  return inOrder(rows, { readiness: readinessRank, completion: shareDone, name: () => 0 }[sort])
}

/** By label and then by figure; no evidence comes first among the unproven, no role comes last of all. */
function readinessRank(row: Ranked): number {
  const label = labelOf(row)
  return label === null ? 4 : labels[label] + (row.readiness ? (1 + row.readiness.figure) / 3 : 0)
}

/** Which page of a list of `length` is shown, counted from 1: one that is not there is the nearest that is. `offset`: rows before it. */
export function nearestPage(length: number, page: number, size: number): { page: number; pages: number; offset: number } {
  const pages = Math.max(1, Math.ceil(length / size))
  const at = Math.min(Math.max(1, Math.floor(page) || 1), pages)
  return { page: at, pages, offset: (at - 1) * size }
}

/** One page of a list. */
export function pageOf<T>(rows: readonly T[], page: number, size: number): { rows: T[]; page: number; pages: number } {
  const { offset, ...at } = nearestPage(rows.length, page, size)
  return { rows: rows.slice(offset, offset + size), ...at }
}
