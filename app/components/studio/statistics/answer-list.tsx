import { Check, X } from 'lucide-react'
import type { CountedItem } from '../../../domain/quiz/statistics/counted'
import { Table, Td, Th } from '../../table'
import { countWords, percentWords } from '../../words'
import { inPercent } from './figure-words'

const head = (
  <>
    <Th>Answer</Th>
    <Th>Right</Th>
    <Th align="right">Count</Th>
    <Th align="right">Share</Th>
    <Th align="right">Score on the rest</Th>
    <Th align="right">Of the best third</Th>
  </>
)

/** What was answered: who picked what, how they did on the rest, and how many of the best third they were. */
export function AnswerList({ counted, caption }: { counted: CountedItem; caption: string }) {
  const { rows, open, bestThird } = counted.table
  if (rows.length === 0) return <p className="text-ink-quiet">People mark this question, so its answers are not counted one by one.</p>
  return (
    <>
      <Table caption={caption} head={head}>
        {rows.map((row) => (
          <tr key={row.pick}>
            <Td head>
              <span className="block min-w-[18ch] break-words">{row.words}</span>
              {row.near ? <span className="block text-xs font-normal text-warn">Nearly “{row.near}”</span> : null}
              {row.pick === counted.rival ? <span className="block text-xs font-normal text-warn">More of the best third chose this than the right one</span> : null}
            </Td>
            <Td>
              {row.right === null ? <span className="text-ink-quiet">–</span> : row.right ? <Mark icon={Check} words="right" tone="text-good" /> : <Mark icon={X} words="wrong" tone="text-ink-quiet" />}
            </Td>
            <Td align="right">{row.count}</Td>
            <Td align="right">{percentWords(row.share)}</Td>
            <Td align="right">{inPercent(row.rest)}</Td>
            <Td align="right">{row.best}</Td>
          </tr>
        ))}
      </Table>
      <p className="mt-2 text-sm text-ink-quiet">
        {`${open === 0 ? 'Nobody' : countWords(open, 'person', 'people')} left it open. The best third are the ${bestThird} who did best on the other questions.`}
      </p>
    </>
  )
}

function Mark({ icon: Icon, words, tone }: { icon: typeof Check; words: string; tone: string }) {
  return (
    <span className={`inline-flex items-center gap-1 ${tone}`}>
      <Icon aria-hidden="true" className="size-4" />
      {words}
    </span>
  )
}
