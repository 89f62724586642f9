import { lazy, Suspense, useEffect, useState } from 'react'
import type { CountedOfQuiz } from '#db/queries/quiz-statistics'
import { numberIn } from '../../../domain/quiz/statistics/figure'
import { Card } from '../../page'

const ItemChart = lazy(() => import('./item-chart').then((chart) => ({ default: chart.ItemChart })))

/** Which questions measure? Drawn in the browser alone; the table of the same numbers stands below it. */
export function ItemFigure({ items }: { items: CountedOfQuiz[] }) {
  const [inBrowser, setInBrowser] = useState(false)
  useEffect(() => setInBrowser(true), [])
  const points = items.flatMap(({ counted }) => {
    const [facility, discrimination] = [numberIn(counted.facility), numberIn(counted.discrimination)]
    return facility === null || discrimination === null ? [] : [{ facility, discrimination }]
  })
  if (points.length === 0) return null
  return (
    <Card className="mb-6">
      <h3 className="text-base font-semibold">Which questions measure?</h3>
      <p className="mt-1 text-sm text-ink-quiet">
        A dot is a question: how many get it right to the right, its correlation with the rest upwards. Between the two upright lines and above the level one it measures.
        The table below has the same numbers.
      </p>
      <div className="mt-3 h-[260px]" aria-hidden="true">
        {inBrowser ? (
          <Suspense fallback={null}>
            <ItemChart points={points} />
          </Suspense>
        ) : null}
      </div>
    </Card>
  )
}
