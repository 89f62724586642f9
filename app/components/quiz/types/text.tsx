import { useId } from 'react'
import { writingField } from './writing-field'
import type { AskProps } from './ask'

export function AskText({ names, picks, onPick }: AskProps<'text'>) {
  const id = useId()
  const given = picks[0] ?? ''
  const write = (words: string) => onPick?.(words.trim() === '' ? [] : [words], 'typing')
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block text-sm font-semibold">
        Your answer
      </label>
      <input
        id={id}
        type="text"
        name={names.plain}
        autoComplete="off"
        maxLength={1000}
        {...(onPick ? { value: given, onChange: (event) => write(event.currentTarget.value) } : { defaultValue: given })}
        className={writingField}
      />
    </div>
  )
}
