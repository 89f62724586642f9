import { useRef } from 'react'
import type { AskProps } from './ask'
import { ChoicePool } from './choice-pool'
import { PlaceSelect } from './place-select'
import { usePlacing } from './use-placing'

/** Each source with a place for its target; a target may stand with several. */
export function AskMatching({ asked: { sources, targets }, names, picks, onPick }: AskProps<'matching'>) {
  const root = useRef<HTMLDivElement>(null)
  const choices = targets.map((target) => ({ ...target, uses: 0 }))
  const placing = usePlacing({ root, choices, places: sources.map(({ id }) => id), picks, onPick })
  return (
    <div ref={root}>
      <p className="mb-2 text-sm text-ink-quiet">Choose what belongs to each{onPick ? ', or drag it there; a click on it and one on its place does the same.' : '.'}</p>
      <ChoicePool label="What can belong" choices={choices} picks={picks} placing={placing} />
      <ul className="mt-4 divide-y divide-line border-y border-line">
        {sources.map(({ id, text }) => (
          <li key={id} className="grid items-center gap-x-4 gap-y-1 py-2 sm:grid-cols-2">
            <span className="font-medium wrap-anywhere">{text}</span>
            <PlaceSelect name={names.of(id)} place={id} label={`What belongs to “${text}”`} choices={targets} placing={placing} />
          </li>
        ))}
      </ul>
    </div>
  )
}
