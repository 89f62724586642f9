import type { ShownRunState } from '../../domain/progress/programme/run-state'
import type { ProgrammeFault } from '../../workflows/programmes/begin-programme.server'
import { countWords } from '../words'

/** What cannot be begun, as the field it belongs to and the words that mend it. */
export const programmeFaults: Record<ProgrammeFault, Record<string, string>> = {
  'not-a-day': { startsOn: 'Enter a day, such as 2027-03-31.' },
  past: { startsOn: 'This day has passed. Choose today or later.' },
  'too-far': { startsOn: 'Choose a day within the next two years.' },
  'unknown-programme': { programmeId: 'Choose a programme from the list.' },
  'unknown-target': { to: 'Choose one of your teams or people from the list.' },
  nobody: { to: 'Everyone there is in this programme already, so nothing was begun. Choose another team or person.' },
}

export const runStateWords: Record<ShownRunState, string> = { late: 'Overdue', running: 'Under way', done: 'Done', left: 'Taken out' }

/** How many stand how, in a sentence; `none` where nobody is in it. */
export function countsWords({ late, running, done, left }: Record<ShownRunState, number>): string {
  const parts = [
    late > 0 ? `${late} overdue` : '', running > 0 ? `${running} under way` : '', done > 0 ? `${done} done` : '', left > 0 ? `${left} taken out` : '',
  ].filter(Boolean)
  return parts.length === 0 ? 'Nobody is in it yet.' : `${countWords(late + running + done + left, 'person', 'people')}: ${parts.join(', ')}.`
}

export type RunsView = { programme: string; team: string | null; state: ShownRunState | null; page: number }

/** The address of the people in a programme, or of the file of them; what is usual is left out. */
export function runsUrl({ programme, team, state, page }: RunsView, file = false): string {
  const search = new URLSearchParams()
  if (team !== null) search.set('team', team)
  if (state !== null) search.set('state', state)
  if (page > 1 && !file) search.set('page', String(page))
  const path = `/team/programmes/${programme}${file ? '/people.csv' : ''}`
  return search.size === 0 ? path : `${path}?${search}`
}
