import { inOrder } from './in-order'
import { labelOf } from './member'
import type { TeamRow } from './summarise'

export const teamSorts = ['readiness', 'name', 'completion'] as const
export type TeamSort = (typeof teamSorts)[number]

const labels = { 'not-yet': 0, unproven: 1, ready: 2 }

/** In the order asked for, who is furthest behind first; equals by name, then by id. A new list. */
export function sortRows(rows: readonly TeamRow[], sort: TeamSort): TeamRow[] {
  return inOrder(rows, { readiness: readinessRank, completion: completionRank, name: () => 0 }[sort])
}

/** By label and then by figure; no evidence comes first among the unproven, no role comes last of all. */
function readinessRank(row: TeamRow): number {
  const label = labelOf(row)
  return label === null ? 4 : labels[label] + (row.readiness ? (1 + row.readiness.figure) / 3 : 0)
}

function completionRank({ steps }: TeamRow): number {
  return steps.total === 0 ? 1 : steps.done / steps.total
}

/** One page of a list, counted from 1; a page that is not there is the nearest that is. */
export function pageOf<T>(rows: readonly T[], page: number, size: number): { rows: T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / size))
  const at = Math.min(Math.max(1, Math.floor(page) || 1), pages)
  return { rows: rows.slice((at - 1) * size, at * size), page: at, pages }
}
