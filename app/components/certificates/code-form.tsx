import { Form } from '@remix-run/react'
import { Button } from '../button'
import { Field } from '../field'

/** Where a code is entered; it needs nothing but the address it leads to. */
export function CodeForm({ typed = '', fault }: { typed?: string; fault?: string | undefined }) {
  return (
    <Form method="get" action="/verify" noValidate className="mt-8 space-y-5">
      <Field
        label="Code of the certificate" name="code" defaultValue={typed} fault={fault} required maxLength={60} autoComplete="off" autoCapitalize="characters" spellCheck={false}
        className="font-mono" help="Sixteen letters and digits, in four groups. Capitals, blanks and dashes do not matter."
      />
      <Button look="primary" className="w-full">
        Check it
      </Button>
    </Form>
  )
}
