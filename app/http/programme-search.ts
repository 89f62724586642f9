import { runStates, type ShownRunState } from '../domain/progress/programme/run-state'

/** What the address of the people in a programme asks for; what it does not know is as usual. */
export function runsAsked(search: URLSearchParams): { team: string | null; state: ShownRunState | null; page: number } {
  return { team: search.get('team') || null, state: runStates.find((one) => one === search.get('state')) ?? null, page: Number(search.get('page')) }
}
