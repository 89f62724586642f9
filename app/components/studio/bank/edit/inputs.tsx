import type { ReactNode } from 'react'
import { Choice, Field, SelectField } from '../../../field'
import { TextArea } from '../../../text-area'
import { useItemField } from './item-fields'

type Named = { name: string; label: string; help?: string }

/** A line of words. */
export function Line({ name, label, help, number = false, first = '', ...rest }: Named & { number?: boolean; first?: string; type?: 'datetime-local' | 'date' }) {
  const field = useItemField(name)
  return (
    <Field {...rest} label={label} help={help} name={field.name} defaultValue={field.value || first} fault={field.fault} autoComplete="off" inputMode={number ? 'decimal' : undefined} className={number ? 'figures' : ''} />
  )
}

/** Several lines of words. */
export function Passage({ name, label, help, rows = 3, serif = false, onText }: Named & { rows?: number; serif?: boolean; onText?: (text: string) => void }) {
  const field = useItemField(name)
  return (
    <TextArea label={label} {...(help && { help })} name={field.name} rows={rows} defaultValue={field.value} fault={field.fault}
      {...(serif && { 'data-serif': '' })} {...(onText && { onInput: (event) => onText(event.currentTarget.value) })}
    />
  )
}

/** A box that is ticked or not. `alone`: to tick it clears the others of its list. */
export function Tick({ name, label, help, alone = false }: Named & { alone?: boolean }) {
  const field = useItemField(name)
  return <Choice type="checkbox" name={field.name} value="1" defaultChecked={field.value === '1'} label={label} help={help} {...(alone && { 'data-alone': '' })} />
}

export type PickFrom = readonly { id: string; label: string }[]

/** One of several. What it holds stays choosable even if it is not among them any more. */
export function Pick({ name, label, help, from, none, first = '' }: Named & { from: PickFrom; none?: string; first?: string }) {
  const field = useItemField(name)
  const value = field.value || first
  const known = value === '' || from.some(({ id }) => id === value)
  return (
    <SelectField label={label} help={help} name={field.name} defaultValue={value} fault={field.fault}>
      {none !== undefined ? <option value="">{none}</option> : null}
      {known ? null : <option value={value}>{value}</option>}
      {from.map(({ id, label: words }) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </SelectField>
  )
}

export function Hidden({ name, first = '' }: { name: string; first?: string }) {
  const field = useItemField(name)
  return <input type="hidden" name={field.name} defaultValue={field.value || first} />
}

/** What is wrong with a whole list. */
export function ListFault({ children }: { children: ReactNode }) {
  if (!children) return null
  return (
    <p className="mt-2 text-sm font-medium text-bad">
      <span aria-hidden="true">✕ </span>
      {children}
    </p>
  )
}
