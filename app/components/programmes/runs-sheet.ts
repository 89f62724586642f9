import type { Sheet } from '../../library/formats/csv/csv-pieces'
import type { RunLine } from '../../workflows/programmes/read-programmes.server'
import { runStateWords } from './team-programme-words'

/** People as they stand in a programme, as a file. */
export const runsSheet: Sheet<RunLine> = {
  head: ['Person', 'Team', 'State', 'Round', 'Step', 'Steps done', 'Steps', 'Due', 'Began', 'Done', 'Certified until'],
  cells: (one) => [
    one.name, one.teamName, runStateWords[one.shown], String(one.round), one.atStep, String(one.stepsDone), String(one.steps), one.dueOn ?? '', one.startsOn, one.doneOn ?? '',
    one.certifiedUntil ?? one.renewsUntil ?? '',
  ],
}
