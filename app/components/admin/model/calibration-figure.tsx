import { lazy, Suspense, useEffect, useState } from 'react'
import type { CalibrationReport } from '../../../domain/insight/calibration-report'
import { leastAnswers } from '../../../domain/insight/calibration'
import { Card } from '../../page'
import { BinTable } from './calibrated-table'
import { shareWords, verdictWords } from './model-words'
import { StandingMark } from './standing-mark'

const CalibrationChart = lazy(() => import('./calibration-chart').then((chart) => ({ default: chart.CalibrationChart })))

/** Does what the model says come true? Drawn in the browser alone; the table of the same numbers stands below it. */
export function CalibrationFigure({ report: { whole, error, bins } }: { report: CalibrationReport }) {
  const [inBrowser, setInBrowser] = useState(false)
  useEffect(() => setInBrowser(true), [])
  const points = bins.flatMap((figures, bin) => (figures === null ? [] : [{ bin, figures }]))
  if (whole === null || error === null) return null
  return (
    <>
      <p className="max-w-[72ch]">
        {`On the whole ${shareWords(whole.predicted)} was predicted and ${shareWords(whole.observed)} came: ${verdictWords(whole)}. `}
        {`A bin is off by ${(error * 100).toFixed(1)}\u00a0points on average, each weighed by its answers (expected calibration error).`}
      </p>
      <Card className="mt-4 mb-6">
        <h3 className="text-base font-semibold">Of what was predicted, how much came?</h3>
        <div className="mt-3 grid gap-x-8 gap-y-4 lg:grid-cols-[3fr_2fr]">
          <div className="h-[340px] min-w-0" aria-hidden="true">
            {inBrowser ? (
              <Suspense fallback={null}>
                <CalibrationChart points={points} />
              </Suspense>
            ) : null}
          </div>
          <Key />
        </div>
      </Card>
      <BinTable bins={bins} />
    </>
  )
}

const marks = [
  { standing: 'within', words: 'comes as predicted, as far as chance lets one tell' },
  { standing: 'off', words: 'is off by more than chance' },
  { standing: 'too-few', words: `has fewer than ${leastAnswers} answers, too few to tell` },
] as const

/** How the figure is read. */
function Key() {
  return (
    <div className="space-y-3 text-sm text-ink-quiet lg:pt-3">
      <p>
        A point is the answers of one bin: what was predicted of them to the right, how many were right upwards. The line through it is where the true share may lie, 95 times
        in a hundred.
      </p>
      <p>On the dashed line predictions come true. Below it too much was expected, above it too little.</p>
      <ul className="space-y-1">
        {marks.map(({ standing, words }) => (
          <li key={standing} className="flex items-center gap-2">
            <svg viewBox="0 0 20 20" className="size-5 shrink-0" aria-hidden="true">
              <StandingMark cx={10} cy={10} standing={standing} />
            </svg>
            {words}
          </li>
        ))}
      </ul>
    </div>
  )
}
