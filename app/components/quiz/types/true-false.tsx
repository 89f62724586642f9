import { useState } from 'react'
import { joinPair, pairsOf } from '../../../domain/quiz/picks'
import type { AskProps } from './ask'
import { OptionRow } from './option-row'

const verdicts = [['true', 'True'], ['false', 'False']] as const

/** Two radios and, where there are reasons, why. A reason chosen first waits for the verdict that it belongs to. */
export function AskTrueFalse({ asked, names, picks, onPick }: AskProps<'truefalse'>) {
  const verdict = picks.find((pick) => pick === 'true' || pick === 'false')
  const [early, setEarly] = useState<string | null>(null)
  const reason = pairsOf(picks).get('reason') ?? (verdict === undefined ? early : null)
  const pick = (said: string | undefined, because: string | null) => {
    setEarly(because)
    if (said !== undefined) onPick?.([said, ...(because === null ? [] : [joinPair('reason', because)])])
  }
  return (
    <>
      <div className="space-y-1">
        {verdicts.map(([value, words]) => (
          <OptionRow key={value} kind="radio" name={names.plain} value={value} words={words} picked={verdict === value} onChange={onPick && (() => pick(value, reason))} />
        ))}
      </div>
      {asked.reasons.length > 0 ? (
        <fieldset className="mt-4 border-t border-line pt-4">
          <legend className="float-left mb-2 w-full font-semibold">Because</legend>
          <div className="clear-both space-y-1">
            {asked.reasons.map(({ id, text }) => (
              <OptionRow key={id} kind="radio" name={names.of('reason')} value={id} words={text} picked={reason === id} onChange={onPick && (() => pick(verdict, id))} />
            ))}
          </div>
        </fieldset>
      ) : null}
    </>
  )
}
