import { decimalCell } from '../../../library/formats/csv/decimal-cell'
import type { Sheet } from '../../../library/formats/csv/csv-pieces'
import { digitsOf } from '../../../library/plan-document/written'
import type { TeamFileLine } from '../../../workflows/team/export-team.server'
import { reasonWords } from '../reason-words'
import { dayCell, labelCell, percentCell } from './cells'

const before = ['Person', 'Team', 'Role', 'What needs you', 'Open contracts']
const after = [
  'Of unknown value', 'Readiness', 'Chance of passing, %', 'Last observed', 'Weakest mandatory skill', 'Steps done', 'Steps in all', 'Overdue', 'Quizzes passed',
  'Quizzes in all', 'Best quiz score, %', 'Last active',
]

/** People and their work as a file: what the table says, each figure in a cell of its own. `currencies`: a column each for what open contracts are worth. */
export function workSheet(currencies: readonly string[]): Sheet<TeamFileLine> {
  const money = currencies.map((currency) => ({ currency, digits: digitsOf(currency) }))
  const worthOf = ({ contracts }: TeamFileLine['line']) => money.map(({ currency, digits }) => {
    const worth = contracts?.worth.find((one) => one.currency === currency)
    return worth ? decimalCell(worth.amount, digits) : ''
  })
  return {
    head: [...before, ...currencies.map((currency) => `Worth, ${currency}`), ...after],
    cells: ({ role, line }) => [line.name, line.teamName, role, reasonsCell(line), countCell(line.contracts?.open), ...worthOf(line), ...afterOf(line)],
  }
}

/** Of whose contracts nothing was ever told is empty. */
const countCell = (count: number | undefined): string => (count === undefined ? '' : String(count))

function reasonsCell({ reasons }: TeamFileLine['line']): string {
  return reasons.map((reason) => {
    const { name, about } = reasonWords(reason)
    return `${name}: ${about}`
  }).join('; ')
}

function afterOf({ contracts, label, figure, takenAt, weakest, steps, reasons, lastActiveOn }: TeamFileLine['line']): string[] {
  const overdue = reasons.flatMap((reason) => (reason.kind === 'overdue' ? reason.works : []))
  const unknown = contracts ? contracts.open - contracts.worth.reduce((sum, one) => sum + one.contracts, 0) : undefined
  return [
    countCell(unknown), labelCell(label), percentCell(figure), dayCell(takenAt), weakest ?? '', String(steps.done), String(steps.total), overdue.join('; '),
    String(steps.quiz.passed), String(steps.quiz.total), percentCell(steps.quiz.bestScore), lastActiveOn ?? '',
  ]
}
