import { Form } from '@remix-run/react'
import { Button } from '../button'
import { Field } from '../field'

type Props = { sentId: string; faults: Record<string, string>; values: Record<string, string>; busy: boolean }

/** A key for a program: what it is called, and as which source it writes. */
export function MakeKeyForm({ sentId, faults, values, busy }: Props) {
  return (
    <Form method="post" noValidate className="space-y-5">
      <input type="hidden" name="intent" value="make" />
      <input type="hidden" name="sentId" value={sentId} />
      <Field label="Name" name="name" defaultValue={values.name ?? ''} fault={faults.name} maxLength={80} required help="Who will use it, as in Salesforce, production." />
      <Field
        label="Source" name="source" defaultValue={values.source ?? ''} fault={faults.source} maxLength={40} autoCapitalize="none" spellCheck={false} required
        help="Under this name stands all that it tells, as in salesforce. A key writes as one source and no other."
      />
      <Button look="primary" disabled={busy}>
        Make the key
      </Button>
    </Form>
  )
}
