import { Form } from '@remix-run/react'
import { Button } from '../button'
import { Field } from '../field'

/** Whether a secret opens anything, without sending an event. */
export function TryKeyForm({ fault, busy }: { fault: string | undefined; busy: boolean }) {
  return (
    <Form method="post" noValidate className="space-y-4">
      <input type="hidden" name="intent" value="try" />
      <Field label="Secret" name="secret" type="password" autoComplete="off" maxLength={200} fault={fault} required help="Nothing is sent or changed." />
      <Button disabled={busy}>Try it</Button>
    </Form>
  )
}
