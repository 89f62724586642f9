import { type CompletionSort, completionSorts, type CompletionState, completionStates, type PersonSort, personSorts, type Whom, whoms } from '../domain/insight/completion'

const oneOf = <T extends string>(all: readonly T[], given: string | null, usual: T): T => all.find((one) => one === given) ?? usual

type Courses = { team: string | null; whom: Whom; words: string; sort: CompletionSort; page: number }

/** What the address of the list of courses asks for; what it does not know is as usual. */
export function coursesAsked(search: URLSearchParams): Courses {
  return {
    team: search.get('team') || null, whom: oneOf(whoms, search.get('whom'), 'everyone'), words: (search.get('q') ?? '').trim().slice(0, 100),
    sort: oneOf(completionSorts, search.get('sort'), 'overdue'), page: Number(search.get('page')),
  }
}

type People = { team: string | null; whom: Whom; state: CompletionState | null; sort: PersonSort; page: number }

/** The same of the list of people in one course. */
export function coursePeopleAsked(search: URLSearchParams): People {
  return {
    team: search.get('team') || null, whom: oneOf(whoms, search.get('whom'), 'everyone'), state: completionStates.find((one) => one === search.get('state')) ?? null,
    sort: oneOf(personSorts, search.get('sort'), 'progress'), page: Number(search.get('page')),
  }
}
