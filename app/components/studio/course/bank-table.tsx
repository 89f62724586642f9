import { Link } from '@remix-run/react'
import { TriangleAlert } from 'lucide-react'
import type { BankItem } from '#db/queries/course-settings'
import { leastSittings } from '../../../domain/quiz/statistics/figure'
import { Badge } from '../../badge'
import { Table, Td, Th } from '../../table'
import { percentWords } from '../../words'
import { flagWords, itemPath, plainStem } from '../bank/bank-words'

/** The questions of a module with what was counted of their present wording. */
export function BankTable({ items, all, bank }: { items: BankItem[]; all: number; bank: string }) {
  if (items.length === 0) return <p className="text-ink-quiet">There are none yet.</p>
  const head = (
    <>
      <Th>Question</Th>
      <Th align="right">Answers</Th>
      <Th align="right">Right</Th>
      <Th align="right">With the rest</Th>
      <Th>Sign</Th>
    </>
  )
  return (
    <>
      <p className="mb-3 max-w-[72ch] text-sm text-ink-quiet">
        {`Of the newest 5,000 first attempts at its quiz, for each question as it is worded now. “With the rest” is its correlation with the other answers of the same attempt, from −1 to 1: below 0 the better ones get it wrong. It is told from ${leastSittings} answers on. Open one to see it as a rep, and to change it.`}
      </p>
      <Table caption="Questions of this module" head={head}>
        {items.map(({ id, stem, counted }) => (
          <tr key={id}>
            <Td head>
              <Link to={itemPath(id)} className="link line-clamp-3 inline-flex min-h-11 min-w-[24ch] items-center">
                {plainStem(stem)}
              </Link>
              <span className="block font-mono text-xs font-normal text-ink-quiet">{id.slice(id.lastIndexOf('/') + 1)}</span>
            </Td>
            <Td align="right">{counted?.n ?? 0}</Td>
            <Td align="right">{counted ? percentWords(counted.facility) : '–'}</Td>
            <Td align="right">{restWords(counted)}</Td>
            <Td>
              {counted?.problem ? (
                <Badge tone="warn" icon={TriangleAlert}>
                  {flagWords(counted.problem)}
                </Badge>
              ) : (
                <span className="text-ink-quiet">–</span>
              )}
            </Td>
          </tr>
        ))}
      </Table>
      {all > items.length ? <p className="mt-2 text-sm text-ink-quiet">{`The first ${items.length} of ${all} are shown.`}</p> : null}
      <Link to={`/studio/bank?bank=${encodeURIComponent(bank)}`} className="link mt-2 inline-flex min-h-11 items-center">
        Find and change them in the bank
      </Link>
    </>
  )
}

function restWords(counted: BankItem['counted']): string {
  if (counted === null || counted.discrimination === null || counted.n < leastSittings) return '–'
  return counted.discrimination.toFixed(2).replace('-', '\u2212')
}
