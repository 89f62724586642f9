import { Form, Link } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { Fields } from '../../../library/item-form/fields'
import type { PartKind } from '../../../library/plan-document/part-kinds'
import { Button } from '../../button'
import { FormFault } from '../../field'
import { ItemFields } from '../../studio/bank/edit/item-fields'
import { KindFields, type PlanChoices } from './kind-fields'

type Props = {
  kind: PartKind
  isNew: boolean
  currency: string
  choices: PlanChoices
  start: { fields: Fields; faults: Record<string, string> }
  /** What is sent along: the plan's text as it is written now, and which part this is. */
  sent: Record<string, string>
  back: string
  busy: boolean
  onWritten: () => void
}

/** The form of one part of a plan. It is saved into the text. */
export function PartForm({ kind, isNew, currency, choices, start, sent, back, busy, onWritten }: Props) {
  const wrong = Object.keys(start.faults).length
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (wrong > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [wrong])
  return (
    <Form ref={form} method="post" noValidate className="space-y-6" onInput={onWritten} onChange={onWritten}>
      <button type="submit" name="intent" value="part" tabIndex={-1} aria-hidden="true" className="sr-only">
        Save
      </button>
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormFault>{wrong > 0 ? 'Not saved yet. What has to be mended is said below; everything you wrote is here.' : null}</FormFault>
      <ItemFields start={start}>
        <KindFields kind={kind} currency={currency} choices={choices} />
      </ItemFields>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button look="primary" name="intent" value="part" disabled={busy}>{isNew ? 'Add it and save' : 'Save the change'}</Button>
        <Link to={back} className="link inline-flex min-h-11 items-center text-sm">Leave it as it is</Link>
      </div>
    </Form>
  )
}
