import type { RulePerson } from '#db/queries/rule-reached'
import type { Sheet } from '../../../library/formats/csv/csv-pieces'
import { stateWords } from '../completion-words'
import { dayCell } from './cells'

/** Those whom a rule reached, as a file. `today`: an ISO day. */
export function ruleSheet(today: string): Sheet<RulePerson> {
  return {
    head: ['Person', 'Team', 'Due', 'Was given longer', 'How far', 'Overdue', 'Finished'],
    cells: ({ name, teamName, dueOn, longer, begun, finishedAt }) => [
      name, teamName, dueOn ?? '', longer ? 'yes' : 'no', stateWords[finishedAt !== null ? 'finished' : begun ? 'under-way' : 'not-begun'],
      finishedAt === null && dueOn !== null && dueOn < today ? 'yes' : 'no', dayCell(finishedAt),
    ],
  }
}
