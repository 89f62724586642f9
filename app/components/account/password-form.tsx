import { Form } from '@remix-run/react'
import { Button } from '../button'
import { Field, FormFault } from '../field'
import { AccountOfPassword, NewPasswordField } from './new-password-field'

export function PasswordForm({ email, faults, busy }: { email: string; faults: Record<string, string>; busy: boolean }) {
  return (
    <Form method="post" action="/account" noValidate className="max-w-[440px] space-y-5">
      <input type="hidden" name="intent" value="password" />
      <AccountOfPassword email={email} />
      <FormFault>{faults.password}</FormFault>
      <Field
        label="Current password"
        name="currentPassword"
        type="password"
        autoComplete="current-password"
        required
        fault={faults.currentPassword}
      />
      <NewPasswordField name="newPassword" label="New password" fault={faults.newPassword} />
      <Button disabled={busy}>Change the password</Button>
    </Form>
  )
}
