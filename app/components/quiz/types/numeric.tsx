import { useId, useState } from 'react'
import { joinPair, pairsOf } from '../../../domain/quiz/picks'
import type { AskProps } from './ask'
import { writingField } from './writing-field'

/** A number as it is typed, and its unit where units are asked. A unit chosen first waits for its number. */
export function AskNumeric({ asked: { units, unitRequired }, names, picks, onPick }: AskProps<'numeric'>) {
  const id = useId()
  const typed = picks.find((pick) => !pick.startsWith('unit=')) ?? ''
  const [early, setEarly] = useState('')
  const unit = pairsOf(picks).get('unit') ?? (typed === '' ? early : '')
  const pick = (number: string, of: string, pace?: 'typing') => {
    setEarly(of)
    if (number !== '' || typed !== '') onPick?.(number.trim() === '' ? [] : [number, ...(of === '' ? [] : [joinPair('unit', of)])], pace)
  }
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="w-44 max-w-full space-y-1.5">
        <label htmlFor={id} className="block text-sm font-semibold">
          Your number
        </label>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          name={names.plain}
          autoComplete="off"
          maxLength={40}
          {...(onPick ? { value: typed, onChange: (event) => pick(event.currentTarget.value, unit, 'typing') } : { defaultValue: typed })}
          className={`${writingField} figures`}
        />
      </div>
      {units.length > 0 ? (
        <div className="w-44 max-w-full space-y-1.5">
          <label htmlFor={`${id}-unit`} className="block text-sm font-semibold">
            {unitRequired ? 'Unit' : 'Unit, if you want to name it'}
          </label>
          <select
            id={`${id}-unit`}
            name={names.of('unit')}
            {...(onPick ? { value: unit, onChange: (event) => pick(typed, event.currentTarget.value) } : { defaultValue: unit })}
            className={writingField}
          >
            <option value="">Choose</option>
            {units.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </div>
      ) : null}
    </div>
  )
}
