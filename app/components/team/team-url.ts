import type { TeamSort } from '../../domain/insight/sort-rows'

/** What a manager's list of people and their work shows; all of it stands in the URL. `page` counts from 1. */
export type TeamView = { team: string | null; sort: TeamSort; page: number }

/** The same of people by skills: `sort` is one of the known orders or the id of a skill. */
export type HeatView = { team: string | null; role: string | null; sort: string; page: number }

/** The address of a list of people and their work; what is usual is left out. */
export function teamUrl({ team, sort, page }: TeamView): string {
  return address({ view: 'work', team, sort: sort === 'readiness' ? null : sort, page: page > 1 ? String(page) : null })
}

/** The address of people by skills; what is usual is left out. */
export function heatUrl({ team, role, sort, page }: HeatView): string {
  return address({ view: null, team, role, sort: sort === 'weakest' ? null : sort, page: page > 1 ? String(page) : null })
}

/** The address of the file of all people of a team, or of all teams. */
export const peopleFileUrl = (team: string | null): string => address({ team }, '/team/people.csv')

function address(parts: Record<string, string | null>, page = '/team'): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parts)) if (value !== null) search.set(name, value)
  return search.size === 0 ? page : `${page}?${search}`
}
