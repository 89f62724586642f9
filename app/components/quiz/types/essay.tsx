import { useId } from 'react'
import { countWords } from '../../words'
import type { AskProps } from './ask'
import { CriteriaLine } from './criteria-line'
import { writingField } from './writing-field'

/** A text to write, with its words counted as they come. */
export function AskEssay({ asked: { minWords, maxWords, criteria }, names, picks, onPick }: AskProps<'essay'>) {
  const id = useId()
  const text = picks[0] ?? ''
  const write = (words: string) => onPick?.(words.trim() === '' ? [] : [words], 'typing')
  return (
    <div className="space-y-1.5">
      <CriteriaLine criteria={criteria} />
      <label htmlFor={id} className="block text-sm font-semibold">
        Your text
      </label>
      <textarea
        id={id}
        name={names.plain}
        rows={10}
        maxLength={20_000}
        aria-describedby={`${id}-count`}
        {...(onPick ? { value: text, onChange: (event) => write(event.currentTarget.value) } : { defaultValue: text })}
        className={`${writingField} leading-relaxed`}
      />
      <p id={`${id}-count`} className="figures text-sm text-ink-quiet">
        {onPick ? `${countWords(wordsIn(text), 'word')}. ` : ''}
        {boundWords(minWords, maxWords)}
      </p>
    </div>
  )
}

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length

function boundWords(least: number, most: number | null): string {
  if (most !== null) return least > 0 ? `Write ${least} to ${most} words.` : `Write at most ${most} words.`
  return least > 0 ? `Write at least ${least} words.` : 'As long as it needs to be.'
}
