import type { Sheet } from '../../../library/formats/csv/csv-pieces'
import type { SkillsFileLine } from '../../../workflows/team/export-skills.server'
import { dayCell, labelCell, percentCell } from './cells'

const head = ['Person', 'Team', 'Readiness', 'Chance of passing, %', 'Last evidence']

/** People by skills as a file: what the map says, a word and a figure for each skill; of what was never observed there is no figure. */
export function skillsSheet(columns: readonly { name: string }[]): Sheet<SkillsFileLine> {
  return {
    head: [...head, ...columns.flatMap(({ name }) => [name, `${name}, %`])],
    cells: ({ teamName, observedAt, line: { name, label, figure, cells } }) => [
      name, teamName, labelCell(label), percentCell(figure), dayCell(observedAt),
      ...cells.flatMap((cell) => [labelCell(cell.label), percentCell(cell.n > 0 ? cell.figure : null)]),
    ],
  }
}
