import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { AllowedElement } from '../../../library/allowed'
import { Button } from '../../button'
import { SelectField } from '../../field'
import { AttributeField } from './attribute-field'
import type { StudioVocabulary } from './vocabulary'

type Props = {
  element: AllowedElement
  vocabulary: StudioVocabulary
  onBack: () => void
  onInsert: (values: Record<string, string>, count: number) => void
}

const mostParts = 8

/** One field for each attribute; what is required and missing is said beside its field. */
export function InsertForm({ element, vocabulary, onBack, onInsert }: Props) {
  const [values, setValues] = useState<Record<string, string>>(() => firstValues(element))
  const [faults, setFaults] = useState<Record<string, string>>({})
  const [count, setCount] = useState(element.parts?.least ?? 0)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, button')?.focus()
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const missing = element.attributes.filter(({ name, required }) => required && (values[name] ?? '').trim() === '')
    setFaults(Object.fromEntries(missing.map(({ name }) => [name, `${labelOf(name)} is required.`])))
    if (missing.length === 0) return onInsert(values, count)
    form.current?.querySelector<HTMLElement>(`[name="${missing[0]?.name}"]`)?.focus()
  }
  return (
    <form ref={form} onSubmit={submit} noValidate className="flex min-h-0 flex-col">
      <div className="min-h-0 space-y-4 overflow-auto p-5">
        <p className="text-sm text-ink-quiet">{element.purpose}</p>
        {element.attributes.map((attribute) => (
          <AttributeField
            key={attribute.name}
            attribute={attribute}
            label={labelOf(attribute.name)}
            value={values[attribute.name] ?? ''}
            fault={faults[attribute.name]}
            vocabulary={vocabulary}
            onValue={(value) => setValues((before) => ({ ...before, [attribute.name]: value }))}
          />
        ))}
        {element.parts ? <Count parts={element.parts} count={count} onCount={setCount} /> : null}
      </div>
      <div className="flex flex-wrap gap-3 border-t border-line p-4">
        <Button look="primary">Insert</Button>
        <Button type="button" onClick={onBack}>
          Another component
        </Button>
      </div>
    </form>
  )
}

function Count({ parts, count, onCount }: { parts: NonNullable<AllowedElement['parts']>; count: number; onCount: (count: number) => void }) {
  const most = Math.min(parts.most, Math.max(mostParts, parts.least))
  const counts = Array.from({ length: most - parts.least + 1 }, (_none, index) => parts.least + index)
  return (
    <SelectField label={`How many ${parts.name} parts`} help="More can be added in the text." value={count} onChange={(event) => onCount(Number(event.currentTarget.value))}>
      {counts.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </SelectField>
  )
}

const firstValues = ({ attributes }: AllowedElement) =>
  Object.fromEntries(attributes.map(({ name, required, value }) => [name, required && value.type === 'enum' ? (value.values[0] ?? '') : '']))

const labelOf = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`
