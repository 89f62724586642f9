import { Form, useNavigation } from '@remix-run/react'
import { Button } from '../button'
import { Field } from '../field'

type Props = { code: string; refusal: { faults: Record<string, string>; values: Record<string, string> } | null }

/** Withdrawing a certificate, behind a fold: a reason, and the button that does it. */
export function WithdrawForm({ code, refusal }: Props) {
  const busy = useNavigation().state !== 'idle'
  const own = refusal?.values.code === code ? refusal : null
  return (
    <details open={own !== null}>
      <summary className="min-h-11 py-3 text-sm font-medium text-bad">Withdraw it</summary>
      <Form method="post" noValidate className="max-w-[560px] space-y-4 pb-2">
        <input type="hidden" name="code" value={code} />
        <p className="text-sm">It is withdrawn for good: whoever checks its code reads that. Its person is told by mail, with the reason, and can earn another.</p>
        <Field label="Reason" name="reason" required maxLength={300} autoComplete="off" defaultValue={own?.values.reason} fault={own?.faults.reason} help="Its person reads it, and the audit keeps it. Who checks the code does not." />
        <Button look="danger" disabled={busy} aria-label={`Withdraw this certificate, ${code}`}>
          Withdraw this certificate
        </Button>
      </Form>
    </details>
  )
}
