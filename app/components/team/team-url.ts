import type { CompletionSort, CompletionState, PersonSort, Whom } from '../../domain/insight/completion'
import type { TeamSort } from '../../domain/insight/sort-rows'

/** What a manager's list of people and their work shows; all of it stands in the URL. `currency`: null for the usual one; `page` counts from 1. */
export type TeamView = { team: string | null; sort: TeamSort; currency: string | null; page: number }

/** The same of people by skills: `sort` is one of the known orders or the id of a skill. */
export type HeatView = { team: string | null; role: string | null; sort: string; page: number }

const workParts = ({ team, sort, currency, page }: TeamView) => ({
  team, sort: sort === 'value' ? null : sort, currency: sort === 'value' ? currency : null, page: page > 1 ? String(page) : null,
})

/** The address of a list of people and their work, and that of all of it as a file; what is usual is left out. */
export const teamUrl = (view: TeamView): string => address({ view: 'work', ...workParts(view) })
export const workFileUrl = (view: TeamView): string => address(workParts({ ...view, page: 1 }), '/team/people.csv')

const heatParts = ({ team, role, sort, page }: HeatView) => ({ team, role, sort: sort === 'weakest' ? null : sort, page: page > 1 ? String(page) : null })

/** The same of people by skills. */
export const heatUrl = (view: HeatView): string => address(heatParts(view))
export const heatFileUrl = (view: HeatView): string => address(heatParts({ ...view, page: 1 }), '/team/skills.csv')

/** What the list of courses with how far people are shows. `words`: a part of a title. */
export type CompletionView = { team: string | null; whom: Whom; words: string; sort: CompletionSort; page: number }

const completionParts = ({ team, whom, words, sort, page }: CompletionView) => ({
  team, whom: whom === 'everyone' ? null : whom, q: words || null, sort: sort === 'overdue' ? null : sort, page: page > 1 ? String(page) : null,
})

export const completionUrl = (view: CompletionView): string => address(completionParts(view), '/team/courses')
export const completionFileUrl = (view: CompletionView): string => address(completionParts({ ...view, page: 1 }), '/team/courses.csv')

/** What the list of people in one course shows. */
export type CourseView = { course: string; team: string | null; whom: Whom; state: CompletionState | null; sort: PersonSort; page: number }

const courseParts = ({ team, whom, state, sort, page }: CourseView) => ({
  team, whom: whom === 'everyone' ? null : whom, state, sort: sort === 'progress' ? null : sort, page: page > 1 ? String(page) : null,
})

export const courseUrl = (view: CourseView): string => address(courseParts(view), `/team/courses/${view.course}`)
export const courseFileUrl = (view: CourseView): string => address(courseParts({ ...view, page: 1 }), `/team/courses/${view.course}/people.csv`)

function address(parts: Record<string, string | null>, page = '/team'): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parts)) if (value !== null) search.set(name, value)
  return search.size === 0 ? page : `${page}?${search}`
}
