import { type TeamSort, teamSorts } from '../domain/insight/sort-rows'

type Work = { team: string | null; sort: TeamSort; currency: string | null; page: number }

/** What the address of people and their work asks for; what it does not know is as usual. */
export function workAsked(search: URLSearchParams): Work {
  return {
    team: search.get('team') || null, sort: teamSorts.find((one) => one === search.get('sort')) ?? 'value', currency: search.get('currency'), page: Number(search.get('page')),
  }
}

type Skills = { team: string | null; role: string | null; sort: string; page: number }

/** The same of people by skills: any other `sort` may be the id of a skill. */
export function skillsAsked(search: URLSearchParams): Skills {
  return { team: search.get('team') || null, role: search.get('role') || null, sort: search.get('sort') ?? '', page: Number(search.get('page')) }
}
