import type { ReactNode } from 'react'
import type { Question } from '../../domain/quiz/asked'
import type { Excerpt } from '../../domain/quiz/item'

type Props = {
  number: number
  question: Question
  name: string
  picks: readonly string[]
  onPick?: (picks: string[]) => void
  status?: ReactNode
}

/** One open question: radios or boxes in a field set whose legend is the question. */
export function QuestionCard({ number, question, name, picks, onPick, status }: Props) {
  const { stem, excerpt, type } = question
  const options = 'options' in question.asked ? question.asked.options : []
  const change = (id: string, on: boolean) => {
    if (!onPick) return
    if (type === 'single') onPick([id])
    else onPick(on ? [...picks.filter((pick) => pick !== id), id] : picks.filter((pick) => pick !== id))
  }
  return (
    <fieldset className="rounded-[8px] border border-line bg-raised p-5 sm:p-6">
      <legend className="float-left mb-3 w-full text-lg font-semibold">
        <span className="figures mr-2 text-ink-quiet">{number}.</span>
        {stem}
      </legend>
      <div className="clear-both">
        {excerpt ? <ExcerptQuote excerpt={excerpt} /> : null}
        {type === 'multiple' ? <p className="mb-1 text-sm text-ink-quiet">Several may be right. A wrong pick costs.</p> : null}
        <div className="space-y-1">
          {options.map((option) => (
            <label
              key={option.id}
              className="flex min-h-11 cursor-pointer items-start gap-3 rounded-[8px] border border-transparent px-3 py-2.5 hover:bg-sunk has-checked:border-accent has-checked:bg-accent-quiet"
            >
              <input
                type={type === 'single' ? 'radio' : 'checkbox'}
                name={name}
                value={option.id}
                {...(onPick
                  ? { checked: picks.includes(option.id), onChange: (event) => change(option.id, event.currentTarget.checked) }
                  : { defaultChecked: picks.includes(option.id) })}
                className="mt-0.5 size-5 shrink-0 accent-accent"
              />
              <span>{option.text}</span>
            </label>
          ))}
        </div>
        {status !== undefined ? <div className="mt-2 min-h-5 px-3 text-sm text-ink-quiet">{status}</div> : null}
      </div>
    </fieldset>
  )
}

/** Clause text in the face of contracts, with where it comes from. */
export function ExcerptQuote({ excerpt }: { excerpt: Excerpt }) {
  return (
    <figure className="mb-4">
      <blockquote className="rounded-[8px] border-l-4 border-line-strong bg-sunk px-4 py-3 font-serif text-base leading-relaxed">
        {excerpt.text}
      </blockquote>
      {excerpt.attribution ? <figcaption className="mt-1.5 text-xs text-ink-quiet">{excerpt.attribution}</figcaption> : null}
    </figure>
  )
}
