import { pairsOf } from '../../../domain/quiz/picks'
import type { AskProps } from './ask'
import { PlacedText } from './placed-text'
import { put } from './placing'

/** A clause with a line to write on at each gap. */
export function AskGapText({ asked: { text, gaps }, names, picks, onPick }: AskProps<'gaptext'>) {
  const filled = pairsOf(picks)
  const places = gaps.map(({ id }) => id)
  const write = (place: string, value: string) => onPick?.(put(picks, places, { place, value: value.trim() === '' ? '' : value, uses: 0 }), 'typing')
  return (
    <>
      <p className="mb-2 text-sm text-ink-quiet">Write the words that belong in each gap.</p>
      <PlacedText
        roomy
        text={text}
        draw={(gap, number) => {
          const given = filled.get(gap) ?? ''
          const state = onPick ? { value: given, onChange: (event: { currentTarget: HTMLInputElement }) => write(gap, event.currentTarget.value) } : { defaultValue: given }
          return (
            <input
              type="text"
              name={names.of(gap)}
              aria-label={`Gap ${number}`}
              autoComplete="off"
              maxLength={1000}
              {...state}
              className="inline-block min-h-11 w-44 max-w-full rounded-[8px] border border-line-strong bg-raised px-2 align-middle font-sans text-base text-ink"
            />
          )
        }}
      />
    </>
  )
}
