import { Check } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { ListOption } from '../../list-option'
import { longestQuery } from '../../../domain/content/search-limits'
import { countWords } from '../../words'
import type { FixedQuestion } from './fixed-question'
import { factWords } from './question-words'
import { type QuestionSearch, useQuestionSearch } from './use-question-search'

type Props = { module: string; chosen: readonly string[]; fault: string | undefined; onChoose: (question: FixedQuestion) => void }

/** Look for a question by its words: arrows choose, Enter adds it and leaves the list open for the next, Escape closes it. */
export function FindQuestion({ module, chosen, fault, onChoose }: Props) {
  const [typed, setTyped] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const [at, setAt] = useState(0)
  const search = useQuestionSearch(module, typed, isOpen)
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const isListed = isOpen && search.questions.length > 0
  const active = isListed ? search.questions[Math.min(at, search.questions.length - 1)] : undefined
  const optionId = (question: FixedQuestion) => `${id}option-${search.questions.indexOf(question)}`
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const choose = (question: FixedQuestion | undefined) => {
    if (question && !chosen.includes(question.name)) onChoose(question)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const count = search.questions.length
    if (step !== undefined && !isOpen) setIsOpen(true)
    else if (step !== undefined && count > 0) setAt((Math.min(at, count - 1) + step + count) % count)
    // What is chosen answers what is typed: while the answer is under way, Enter adds nothing.
    else if (event.key === 'Enter') choose(search.asked === typed.trim() ? active : undefined)
    else if (event.key === 'Escape' && isOpen) setIsOpen(false)
    else return
    event.preventDefault()
  }

  return (
    <div className="scripted-only relative space-y-1.5" onBlur={({ currentTarget, relatedTarget }) => (currentTarget.contains(relatedTarget) ? undefined : setIsOpen(false))}>
      <label htmlFor={id} className="block text-sm font-semibold">Find a question to add</label>
      <input
        id={id} type="text" role="combobox" aria-expanded={isListed} aria-controls={`${id}list`} aria-autocomplete="list" autoComplete="off" enterKeyHint="done"
        aria-activedescendant={active ? optionId(active) : undefined} aria-invalid={fault ? true : undefined} aria-describedby={`${fault ? `${id}fault ` : ''}${id}said`}
        maxLength={longestQuery} value={typed} placeholder="Words of the question" onFocus={() => setIsOpen(true)} onClick={() => setIsOpen(true)} onKeyDown={onKeyDown}
        onChange={(event) => { setTyped(event.target.value); setAt(0); setIsOpen(true) }}
        className="block min-h-11 w-full rounded-[8px] border border-line-strong bg-raised px-3 py-2 text-base text-ink placeholder:text-ink-quiet aria-invalid:border-bad"
      />
      {fault ? <p id={`${id}fault`} className="text-sm font-medium text-bad"><span aria-hidden="true">✕ </span>{fault}</p> : null}
      <p id={`${id}said`} role="status" className="min-h-5 text-sm text-ink-quiet">{isOpen ? searchWords(search) : 'Enter or a click adds it at the end.'}</p>
      <div
        ref={list} id={`${id}list`} role="listbox" aria-label="Questions of the bank" hidden={!isListed}
        className="absolute inset-x-0 top-full z-20 mt-1 max-h-80 overflow-y-auto rounded-[8px] border border-line-strong bg-raised p-1 shadow-[var(--shadow)]"
      >
        {search.questions.map((question) => (
          <Option key={question.name} id={optionId(question)} question={question} isActive={question === active} isChosen={chosen.includes(question.name)} onChoose={choose} />
        ))}
      </div>
    </div>
  )
}

function searchWords({ state, questions, total }: QuestionSearch): string {
  if (state === 'failed') return 'The bank could not be searched just now. What is chosen is kept.'
  if (state !== 'found') return 'Searching the bank…'
  if (total === 0) return 'No question of this bank has these words.'
  return total > questions.length ? `The first ${questions.length} of ${total}. More words find fewer.` : `${countWords(total, 'question')} found.`
}

type OptionProps = { id: string; question: FixedQuestion; isActive: boolean; isChosen: boolean; onChoose: (question: FixedQuestion) => void }

function Option({ id, question, isActive, isChosen, onChoose }: OptionProps) {
  return (
    <ListOption id={id} isActive={isActive} isDisabled={isChosen} onChoose={() => onChoose(question)} className="hover:bg-sunk">
      <span className="line-clamp-2 text-sm font-medium">{question.stem}</span>
      <span className="flex flex-wrap gap-x-3 text-xs text-ink-quiet">
        {factWords(question)}
        {isChosen ? <span className="inline-flex items-center gap-1 font-semibold"><Check aria-hidden="true" className="size-3.5" />In this section</span> : null}
      </span>
    </ListOption>
  )
}
