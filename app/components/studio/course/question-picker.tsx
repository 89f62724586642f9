import { ArrowDown, ArrowUp, type LucideIcon, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { namesIn } from '../../../library/quiz-form/names'
import { Passage } from '../bank/edit/inputs'
import { useItemField } from '../bank/edit/item-fields'
import { FindQuestion } from './find-question'
import type { FixedQuestion } from './fixed-question'
import { factWords } from './question-words'

type Act = 'up' | 'down' | 'remove'
type Props = { module: string; known: readonly FixedQuestion[] }

/** The questions that a section asks by name: found in the bank, put in order and taken away. Sent as their names; without scripts they are typed. */
export function QuestionPicker({ module, known }: Props) {
  const field = useItemField('items')
  const [names, setNames] = useState(() => namesIn(field.value))
  const [met, setMet] = useState(() => new Map(known.map((question) => [question.name, question])))
  const [said, setSaid] = useState('')
  const list = useRef<HTMLFieldSetElement>(null)
  const done = useRef<{ act: Act; at: number } | null>(null)
  useEffect(() => {
    const last = done.current
    done.current = null
    if (!last) return
    const row = list.current?.querySelectorAll('li').item(last.act === 'remove' ? Math.min(last.at, names.length - 1) : last.at)
    const button = row?.querySelector<HTMLElement>(`[data-act=${last.act}]:not(:disabled)`) ?? row?.querySelector<HTMLElement>('button:not(:disabled)')
    ;(button ?? list.current?.querySelector<HTMLElement>('[role=combobox]'))?.focus()
  }, [names])

  const add = (question: FixedQuestion) => {
    setMet(new Map(met).set(question.name, question))
    setNames([...names, question.name])
    setSaid(`Added in place ${names.length + 1}.`)
  }
  const change = (act: Act, at: number) => {
    const to = act === 'up' ? at - 1 : at + 1
    done.current = { act, at: act === 'remove' ? at : to }
    setNames(act === 'remove' ? names.filter((_, place) => place !== at) : names.map((name, place) => (place === at ? names[to] : place === to ? names[at] : name) ?? name))
    setSaid(act === 'remove' ? `Question ${at + 1} taken away.` : `Now in place ${to + 1} of ${names.length}.`)
  }

  return (
    <fieldset ref={list} className="min-w-0" data-own-keys="">
      <legend className="text-sm font-semibold">Questions, in the order in which they are asked</legend>
      <input type="hidden" name={field.name} value={names.join('\n')} />
      <noscript>
        <Passage name="items" label="Names, one on each line" rows={5} help="Every name is in the list at the end of this page." />
      </noscript>
      {names.length === 0 ? <p className="scripted-only py-2 text-sm text-ink-quiet">None yet. Find the first one below.</p> : null}
      <ol className="scripted-only mb-4 divide-y divide-line">
        {names.map((name, at) => (
          <li key={`${name} ${names.slice(0, at).filter((other) => other === name).length}`} className="flex flex-wrap items-start gap-x-2 py-2 sm:flex-nowrap">
            <span className="figures w-6 shrink-0 pt-2.5 text-right text-sm text-ink-quiet">{at + 1}</span>
            <Named name={name} question={met.get(name)} />
            <span className="flex w-full shrink-0 justify-end sm:w-auto">
              <ActButton act="up" icon={ArrowUp} label={`Ask question ${at + 1} earlier`} disabled={at === 0} onDo={() => change('up', at)} />
              <ActButton act="down" icon={ArrowDown} label={`Ask question ${at + 1} later`} disabled={at === names.length - 1} onDo={() => change('down', at)} />
              <ActButton act="remove" icon={Trash2} label={`Take question ${at + 1} away`} onDo={() => change('remove', at)} />
            </span>
          </li>
        ))}
      </ol>
      <FindQuestion module={module} chosen={names} fault={field.fault} onChoose={add} />
      <p role="status" className="sr-only">{said}</p>
    </fieldset>
  )
}

function Named({ name, question }: { name: string; question: FixedQuestion | undefined }) {
  return (
    <span className="min-w-0 flex-1 py-1.5 text-sm">
      {question ? <span className="line-clamp-3 wrap-anywhere">{question.stem}</span> : <span className="font-medium text-bad">No question that a quiz may ask has this name.</span>}
      <span className="block text-xs wrap-anywhere text-ink-quiet">{question ? factWords(question) : name}</span>
    </span>
  )
}

type ActProps = { act: Act; icon: LucideIcon; label: string; disabled?: boolean; onDo: () => void }

function ActButton({ act, icon: Icon, label, disabled = false, onDo }: ActProps) {
  return (
    <button
      type="button" data-act={act} aria-label={label} disabled={disabled} onClick={onDo}
      className="inline-grid size-11 place-items-center rounded-[8px] text-ink-quiet hover:bg-sunk hover:text-ink disabled:opacity-40"
    >
      <Icon aria-hidden="true" className="size-4" />
    </button>
  )
}
