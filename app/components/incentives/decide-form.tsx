import { Form, useNavigation } from '@remix-run/react'
import { Button } from '../button'
import { Field, FormFault } from '../field'
import { Card, Section } from '../page'
import { TextArea } from '../text-area'
import { DisputeFileFields } from './dispute-file-fields'

type Refusal = { faults: Record<string, string>; values: Record<string, string> } | null

/** How a dispute is answered. `currency`: of the amount that is granted of a line; null where an outcome is questioned. `seen`: how many acts the page shows. */
export function DecideForm({ currency, seen, refusal }: { currency: string | null; seen: number; refusal: Refusal }) {
  const busy = useNavigation().state !== 'idle'
  return (
    <Section id="decide" title="Answer it" lead={currency === null ? 'What is granted is told as a newer version of the event. The figures and the next period follow by themselves.' : 'What is granted is brought by the next period of the plan as a line of its own. Nothing closed is changed.'}>
      <Card className="max-w-[720px]">
        <Form method="post" encType="multipart/form-data" className="space-y-5">
          <input type="hidden" name="seen" value={seen} />
          {refusal?.faults.form ? <FormFault>{refusal.faults.form}</FormFault> : null}
          <TextArea label="Your reasons" name="words" rows={4} required maxLength={2000} defaultValue={refusal?.values.words} fault={refusal?.faults.words} help="Who raised it reads this." />
          {currency === null ? null : (
            <Field label={`Granted, in ${currency}`} name="amount" inputMode="decimal" placeholder="120.00" defaultValue={refusal?.values.amount} fault={refusal?.faults.amount} help="Only where you approve, whole or in part. Below nought takes back." />
          )}
          <DisputeFileFields faults={refusal?.faults ?? {}} again={refusal !== null} folded />
          <div className="flex flex-wrap gap-3">
            <Button look="primary" name="act" value="approved" disabled={busy}>Approve</Button>
            <Button name="act" value="partly" disabled={busy}>Approve in part</Button>
            <Button look="danger" name="act" value="denied" disabled={busy}>Deny</Button>
            <Button look="quiet" name="act" value="comment" disabled={busy}>Only add this</Button>
          </div>
        </Form>
      </Card>
    </Section>
  )
}
