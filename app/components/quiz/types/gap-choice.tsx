import { useRef } from 'react'
import type { AskProps } from './ask'
import { PlaceSelect } from './place-select'
import { PlacedText } from './placed-text'
import { usePlacing } from './use-placing'

/** A clause with a select at each gap. */
export function AskGapChoice({ asked: { text, gaps }, names, picks, onPick }: AskProps<'gapchoice'>) {
  const root = useRef<HTMLDivElement>(null)
  const placing = usePlacing({ root, choices: [], places: gaps.map(({ id }) => id), picks, onPick })
  const optionsOf = (gap: string) => gaps.find(({ id }) => id === gap)?.options ?? []
  return (
    <div ref={root}>
      <p className="mb-2 text-sm text-ink-quiet">Choose the words for each gap.</p>
      <PlacedText roomy text={text} draw={(gap, number) => <PlaceSelect inline name={names.of(gap)} place={gap} label={`Gap ${number}`} choices={optionsOf(gap)} placing={placing} />} />
    </div>
  )
}
