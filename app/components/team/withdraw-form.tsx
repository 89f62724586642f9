import { Form, useNavigation } from '@remix-run/react'
import { Button } from '../button'
import { Field } from '../field'
import { mostReason } from './verify-words'

/** Taking back an observation of one's own, behind a fold: a reason, and the button that does it. */
export function WithdrawForm({ observationId, refusal }: { observationId: string; refusal: { faults: Record<string, string>; values: Record<string, string> } | null }) {
  const busy = useNavigation().state !== 'idle'
  const own = refusal?.values.observationId === observationId ? refusal : null
  return (
    <details open={own !== null}>
      <summary className="min-h-11 py-3 text-sm font-medium text-accent">Take this back</summary>
      <Form method="post" noValidate className="max-w-[560px] space-y-4 pb-2">
        <input type="hidden" name="observationId" value={observationId} />
        <Field label="Why" name="reason" required maxLength={mostReason} defaultValue={own?.values.reason} fault={own?.faults.reason} help="It stays to be read with the observation, which counts no more." />
        <Button look="danger" disabled={busy}>
          Take it back
        </Button>
      </Form>
    </details>
  )
}
