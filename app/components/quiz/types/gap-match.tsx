import { useRef } from 'react'
import type { AskProps } from './ask'
import { ChoicePool } from './choice-pool'
import { PlaceSelect } from './place-select'
import { PlacedText } from './placed-text'
import { usePlacing } from './use-placing'

/** A clause to put together: pieces in a pool, and gaps to put them in. */
export function AskGapMatch({ asked: { text, gaps, choices }, names, picks, onPick }: AskProps<'gapmatch'>) {
  const root = useRef<HTMLDivElement>(null)
  const placing = usePlacing({ root, choices, places: gaps.map(({ id }) => id), picks, onPick })
  return (
    <div ref={root}>
      <p className="mb-2 text-sm text-ink-quiet">
        {onPick ? 'Fill the gaps: choose in each, drag a piece there, or click a piece and then its gap. Not every piece has to fit.' : 'Choose a piece for each gap. Not every piece has to fit.'}
      </p>
      <ChoicePool label="Pieces" choices={choices} picks={picks} placing={placing} />
      <div className="mt-4">
        <PlacedText roomy text={text} draw={(gap, number) => <PlaceSelect inline name={names.of(gap)} place={gap} label={`Gap ${number}`} choices={choices} placing={placing} />} />
      </div>
    </div>
  )
}
