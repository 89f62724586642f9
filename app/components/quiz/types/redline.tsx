import { pairsOf } from '../../../domain/quiz/picks'
import type { AskedBodies } from '../../../domain/quiz/asked'
import type { AskProps } from './ask'
import { OptionRow } from './option-row'
import { PlacedText } from './placed-text'
import { put } from './placing'

/** A clause with the other side's changes in it, each numbered, and below what to do with each. */
export function AskRedline({ asked: { text, changes }, names, picks, onPick }: AskProps<'redline'>) {
  const decided = pairsOf(picks)
  const places = changes.map(({ id }) => id)
  return (
    <>
      <RedlineText text={text} changes={changes} />
      <div className="mt-4 space-y-4">
        {changes.map(({ id, decisions }, index) => (
          <fieldset key={id} className="border-t border-line pt-3">
            <legend className="float-left mb-1 w-full font-semibold">Change {index + 1}</legend>
            <div className="clear-both space-y-1">
              {decisions.map((decision) => (
                <OptionRow
                  key={decision.id}
                  kind="radio"
                  name={names.of(id)}
                  value={decision.id}
                  words={decisionWords(decision)}
                  picked={decided.get(id) === decision.id}
                  onChange={onPick && (() => onPick(put(picks, places, { place: id, value: decision.id, uses: 0 })))}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </>
  )
}

export function decisionWords({ id, text }: { id: string; text: string }): string {
  if (id === 'accept') return 'Accept the change'
  if (id === 'reject') return 'Reject it and keep the words as they were'
  return `Amend it to: “${text}”`
}

type Changes = AskedBodies['redline']['changes']

/** The clause with what goes struck out, what comes underlined, and the number of each change. */
export function RedlineText({ text, changes }: { text: string; changes: Changes }) {
  return (
    <PlacedText
      text={text}
      draw={(place, number) => {
        const change = changes.find(({ id }) => id === place)
        return (
          <>
            {change?.before ? (
              <del className="bg-bad-quiet px-0.5 text-bad line-through decoration-2">
                <span className="sr-only"> deleted: </span>
                {change.before}
              </del>
            ) : null}
            {change?.after ? (
              <ins className="bg-good-quiet px-0.5 text-good underline decoration-double decoration-1 underline-offset-4">
                <span className="sr-only"> inserted: </span>
                {change.after}
              </ins>
            ) : null}
            <sup className="ml-0.5 rounded-full border border-line-strong bg-raised px-1.5 font-sans text-xs font-semibold text-ink">
              <span className="sr-only">Change </span>
              {number}
            </sup>
          </>
        )
      }}
    />
  )
}
