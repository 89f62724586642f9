import type { QuizFigures } from '../../../domain/quiz/statistics/quiz-figures'
import { Table, Td, Th } from '../../table'
import { quizLines } from './figure-words'

const head = (
  <>
    <Th>Figure</Th>
    <Th align="right">Value</Th>
    <Th>What it means</Th>
    <Th>How to read it</Th>
  </>
)

/** The figures of a quiz with words of what they mean and the bounds to read them by. */
export function QuizTable({ figures }: { figures: QuizFigures }) {
  return (
    <Table caption="Figures of the quiz" head={head}>
      {quizLines.map(({ key, name, write, means, bounds }) => (
        <tr key={key}>
          <Td head>{name}</Td>
          <Td align="right">
            <span className="figures whitespace-nowrap">{write(figures[key])}</span>
          </Td>
          <Td>
            <span className="block min-w-[24ch]">{means}</span>
          </Td>
          <Td>
            <span className="block min-w-[24ch] text-ink-quiet">{bounds}</span>
          </Td>
        </tr>
      ))}
    </Table>
  )
}
