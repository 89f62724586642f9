import { Form } from '@remix-run/react'
import { Button } from '../button'
import { Field, SelectField } from '../field'

type Props = { sentId: string; mappings: readonly { id: string; name: string; about: string }[]; faults: Record<string, string>; values: Record<string, string>; busy: boolean }

/** Where a program will send, as which source, and how its words are read. */
export function MakeWebhookForm({ sentId, mappings, faults, values, busy }: Props) {
  return (
    <Form method="post" noValidate className="space-y-5">
      <input type="hidden" name="intent" value="make" />
      <input type="hidden" name="sentId" value={sentId} />
      <Field label="Name" name="name" defaultValue={values.name ?? ''} fault={faults.name} maxLength={80} required help="Who will send, as in HubSpot, production." />
      <Field
        label="Source" name="source" defaultValue={values.source ?? ''} fault={faults.source} maxLength={40} autoCapitalize="none" spellCheck={false} required
        help="Under this name stands all that it tells, as in hubspot."
      />
      <SelectField label="Mapping" name="mapping" defaultValue={values.mapping ?? ''} fault={faults.mapping} required help="How what it sends is read: the files below content/webhook-mappings.">
        <option value="">Choose a mapping</option>
        {mappings.map(({ id, name, about }) => <option key={id} value={id}>{`${name}: ${about}`}</option>)}
      </SelectField>
      <Button look="primary" disabled={busy}>Make the webhook</Button>
    </Form>
  )
}
