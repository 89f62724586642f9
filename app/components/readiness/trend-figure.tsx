import { lazy, Suspense, useEffect, useState } from 'react'
import { isForgetting, type TrendPoint } from '../../domain/readiness/trend'
import { Card, Section } from '../page'
import { Table, Td, Th } from '../table'
import { countWords, dateWords, percentWords } from '../words'
import { forgettingWords } from './trend-words'

const TrendChart = lazy(() => import('./trend-chart').then((chart) => ({ default: chart.TrendChart })))

/** How many falls are told in words; the table has them all. */
const falls = 3

/** How the probability of passing went, and where forgetting moved it. Drawn in the browser alone; a table of the same numbers stands behind it. */
export function TrendFigure({ points, readyFrom }: { points: TrendPoint[]; readyFrom: number }) {
  const [inBrowser, setInBrowser] = useState(false)
  useEffect(() => setInBrowser(true), [])
  if (points.length < 2) return null
  const forgot = points.filter(({ pause }) => isForgetting(pause)).toReversed()
  return (
    <Section
      title="How did it go, and where did forgetting move it?" id="trend"
      lead={`The probability of passing after each day on which something was observed. An open mark is a fall without a wrong answer: nobody practised. On the dashed line is ${percentWords(readyFrom)}, what Ready asks for.`}
    >
      <Card>
        <div className="h-[240px] min-w-0" aria-hidden="true">
          {inBrowser ? (
            <Suspense fallback={null}>
              <TrendChart points={points} readyFrom={readyFrom} />
            </Suspense>
          ) : null}
        </div>
        {forgot.length > 0 ? (
          <ul className="mt-4 space-y-1 text-sm">
            {forgot.slice(0, falls).map(({ at, pause }) =>
              pause ? (
                <li key={at}>
                  <strong className="figures">{forgettingWords(pause)}</strong> <span className="text-ink-quiet">{`from ${dateWords(pause.since)} to ${dateWords(at)}`}</span>
                </li>
              ) : null,
            )}
          </ul>
        ) : null}
        <details className="mt-2">
          <summary className="min-h-11 py-3 text-sm font-medium text-accent">{`The same numbers as a table, ${countWords(points.length, 'day')}`}</summary>
          <TrendTable points={points} />
        </details>
      </Card>
    </Section>
  )
}

function TrendTable({ points }: { points: TrendPoint[] }) {
  const head = (
    <>
      <Th>Day</Th>
      <Th align="right">Probability</Th>
      <Th align="right">Answers</Th>
      <Th>Forgetting</Th>
    </>
  )
  return (
    <Table caption="Probability of passing by day" head={head}>
      {points.toReversed().map(({ at, figure, answers, pause }) => (
        <tr key={at}>
          <Td head>{dateWords(at)}</Td>
          <Td align="right">{percentWords(figure)}</Td>
          <Td align="right">{answers}</Td>
          <Td>{isForgetting(pause) ? forgettingWords(pause) : '–'}</Td>
        </tr>
      ))}
    </Table>
  )
}
