import type { TeamSort } from '../../domain/insight/sort-rows'

/** What a manager's list shows; all of it stands in the URL. `page` counts from 1. */
export type TeamView = { team: string | null; sort: TeamSort; page: number }

/** The address of a view; what is usual is left out. */
export function teamUrl({ team, sort, page }: TeamView): string {
  const search = new URLSearchParams()
  if (team !== null) search.set('team', team)
  if (sort !== 'readiness') search.set('sort', sort)
  if (page > 1) search.set('page', String(page))
  return search.size === 0 ? '/team' : `/team?${search}`
}
