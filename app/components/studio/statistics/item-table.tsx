import { Link } from '@remix-run/react'
import { TriangleAlert } from 'lucide-react'
import type { CountedOfQuiz } from '#db/queries/quiz-statistics'
import { leastSittings, numberIn } from '../../../domain/quiz/statistics/figure'
import { Badge } from '../../badge'
import { Table, Td, Th } from '../../table'
import { percentWords } from '../../words'
import { flagWords, plainStem } from '../bank/bank-words'
import { inDigits, inPercent, inSeconds } from './figure-words'

type Numbered = CountedOfQuiz & { place: number }

const orders = { place: 'Place', facility: 'Facility', discrimination: 'With the rest', flags: 'Flags' } as const
export type ItemOrder = keyof typeof orders

export const orderIn = (asked: string | null): ItemOrder => (asked !== null && asked in orders ? (asked as ItemOrder) : 'flags')

/** In their places, or the worst first; what has no figure comes last. */
function sorted(items: Numbered[], by: ItemOrder): Numbered[] {
  if (by === 'place') return items
  if (by === 'flags') return [...items].sort((a, b) => b.counted.flags.length - a.counted.flags.length)
  const value = ({ counted }: CountedOfQuiz) => numberIn(counted[by]) ?? Infinity
  return [...items].sort((a, b) => value(a) - value(b))
}

export const analysisPath = (itemId: string): string => `/studio/bank/item/analysis?id=${encodeURIComponent(itemId)}`

/** The questions of a quiz, given in their places and numbered by them, with their figures, each version for itself; sorted by a link, so that the order can be sent. */
export function ItemTable({ items, by }: { items: CountedOfQuiz[]; by: ItemOrder }) {
  return (
    <>
      <p className="mb-3 flex flex-wrap items-center gap-x-4 text-sm">
        <span className="text-ink-quiet">Sort by</span>
        {Object.entries(orders).map(([order, words]) => (
          <Link key={order} to={`?sort=${order}#questions`} preventScrollReset className="link inline-flex min-h-11 min-w-11 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline" aria-current={order === by ? 'true' : undefined}>
            {words}
          </Link>
        ))}
      </p>
      <Table
        caption="Questions of this quiz"
        head={
          <>
            <Th>Question</Th>
            <Th align="right">Asked</Th>
            <Th align="right">Facility</Th>
            <Th align="right">SD</Th>
            <Th align="right">With the rest</Th>
            <Th align="right">Efficiency</Th>
            <Th align="right">Weight meant</Th>
            <Th align="right">Weight had</Th>
            <Th align="right">Time</Th>
            <Th>Flags</Th>
          </>
        }
      >
        {sorted(items.map((item, at) => ({ ...item, place: at + 1 })), by).map(({ place, itemId, versionId, number, present, stem, counted }) => (
          <tr key={versionId}>
            <Td head>
              <Link to={analysisPath(itemId)} className="link block min-h-11 min-w-[22ch] content-center">
                <span className="line-clamp-2">{`${place}. ${plainStem(stem)}`}</span>
              </Link>
              {present ? null : <span className="text-xs font-normal text-ink-quiet">Version {number}, asked no more</span>}
            </Td>
            <Td align="right">{counted.n}</Td>
            {counted.n < leastSittings ? (
              <td colSpan={8} className="px-2.5 py-3 text-ink-quiet sm:px-4">
                n too small for figures
              </td>
            ) : (
              <Figures counted={counted} />
            )}
          </tr>
        ))}
      </Table>
    </>
  )
}

function Figures({ counted }: Pick<CountedOfQuiz, 'counted'>) {
  return (
    <>
      <Td align="right">{inPercent(counted.facility)}</Td>
      <Td align="right">{inPercent(counted.sd)}</Td>
      <Td align="right">{inDigits(counted.discrimination)}</Td>
      <Td align="right">{inPercent(counted.efficiency)}</Td>
      <Td align="right">{percentWords(counted.intended)}</Td>
      <Td align="right">{inPercent(counted.effective)}</Td>
      <Td align="right">{inSeconds(counted.seconds)}</Td>
      <Td>
        <span className="flex flex-col items-start gap-1">
          {counted.flags.length === 0 ? <span className="text-ink-quiet">–</span> : null}
          {counted.flags.map((flag) => (
            <Badge key={flag} tone="warn" icon={TriangleAlert}>
              {flagWords(flag)}
            </Badge>
          ))}
        </span>
      </Td>
    </>
  )
}
