import { useId, useState } from 'react'
import type { AllowedAttribute } from '../../../library/allowed'
import { Choice, Field } from '../../field'
import { rank } from './rank'
import { namesFor, type StudioVocabulary } from './vocabulary'

type Props = {
  attribute: AllowedAttribute
  label: string
  value: string
  fault: string | undefined
  vocabulary: StudioVocabulary
  onValue: (value: string) => void
}

const mostShown = 100

/** The field an attribute is filled in with: words, one of a few, or one of many to search in. */
export function AttributeField({ attribute, label, value, fault, vocabulary, onValue }: Props) {
  const { name, required } = attribute
  const words = required ? `${label} (required)` : label
  if (attribute.value.type === 'enum') {
    return (
      <fieldset>
        <legend className="text-sm font-semibold">{words}</legend>
        <div className="flex flex-wrap gap-x-6">
          {attribute.value.values.map((one) => (
            <Choice key={one} type="radio" name={name} value={one} label={one} checked={value === one} onChange={() => onValue(one)} />
          ))}
        </div>
        {fault ? <p className="text-sm font-medium text-bad">{fault}</p> : null}
      </fieldset>
    )
  }
  const names = namesFor(attribute, vocabulary)
  if (!names) return <Field label={words} name={name} value={value} fault={fault} required={required} autoComplete="off" onChange={(event) => onValue(event.currentTarget.value)} />
  return <NameField label={words} search={`Search ${label.toLowerCase()}`} name={name} value={value} fault={fault} names={names} onValue={onValue} />
}

type NameProps = { label: string; search: string; name: string; value: string; fault: string | undefined; names: { id: string; label: string }[]; onValue: (value: string) => void }

/** A list to choose from, narrowed by what is typed above it. */
function NameField({ label, search, name, value, fault, names, onValue }: NameProps) {
  const [typed, setTyped] = useState('')
  const id = useId()
  if (names.length === 0) return <Field label={label} name={name} value={value} fault={fault} help="There is none to choose from yet. A name typed here has to be there before the lesson is published." onChange={(event) => onValue(event.currentTarget.value)} />
  const found = rank(names, typed.trim())
  const shown = found.slice(0, mostShown)
  const chosen = names.find((one) => one.id === value)
  const listed = chosen && !shown.includes(chosen) ? [chosen, ...shown] : shown
  return (
    <div className="space-y-2">
      <Field label={search} type="search" value={typed} autoComplete="off" onChange={(event) => setTyped(event.currentTarget.value)} />
      <label htmlFor={id} className="block text-sm font-semibold">
        {label}
      </label>
      <select
        id={id}
        name={name}
        size={6}
        value={value}
        aria-invalid={fault ? true : undefined}
        aria-describedby={`${id}-help`}
        onChange={(event) => onValue(event.currentTarget.value)}
        className="block min-h-11 w-full rounded-[8px] border border-line-strong bg-raised px-1 py-1 text-sm text-ink aria-invalid:border-bad"
      >
        <option value="" hidden />
        {listed.map((one) => (
          <option key={one.id} value={one.id} className="px-2 py-1">
            {one.label ? `${one.id}: ${one.label}` : one.id}
          </option>
        ))}
      </select>
      <p id={`${id}-help`} className={fault ? 'text-sm font-medium text-bad' : 'text-sm text-ink-quiet'}>
        {fault ?? (found.length > mostShown ? `The first ${mostShown} of ${found.length}; type to narrow them down.` : `${found.length} to choose from.`)}
      </p>
    </div>
  )
}
