import { lazy, Suspense, useEffect, useState } from 'react'
import type { CountedOfQuiz } from '#db/queries/quiz-statistics'
import { numberIn } from '../../../domain/quiz/statistics/figure'
import { Card } from '../../page'
import { flagWords, shortStem } from '../bank/bank-words'

const ItemChart = lazy(() => import('./item-chart').then((chart) => ({ default: chart.ItemChart })))

/** `items` in their places. Which questions measure? Drawn in the browser alone; the table of the same numbers stands below it. */
export function ItemFigure({ items }: { items: CountedOfQuiz[] }) {
  const [inBrowser, setInBrowser] = useState(false)
  useEffect(() => setInBrowser(true), [])
  const points = items.flatMap(({ stem, counted }, at) => {
    const [facility, discrimination] = [numberIn(counted.facility), numberIn(counted.discrimination)]
    return facility === null || discrimination === null ? [] : [{ place: at + 1, stem: shortStem(stem), facility, discrimination, flags: counted.flags.map(flagWords) }]
  })
  if (points.length === 0) return null
  return (
    <Card className="mb-6">
      <h3 className="text-base font-semibold">Which questions measure?</h3>
      <p className="mt-1 text-sm text-ink-quiet">
        A dot is a question by its number in the table below: its facility to the right, its correlation with the rest upwards. Between the two upright lines and above
        the level one it measures; a triangle is flagged. The table has the same figures.
      </p>
      <div className="mt-3 h-[300px]" aria-hidden="true">
        {inBrowser ? (
          <Suspense fallback={null}>
            <ItemChart points={points} />
          </Suspense>
        ) : null}
      </div>
    </Card>
  )
}
