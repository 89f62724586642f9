import { Form, useNavigation } from '@remix-run/react'
import { Button } from '../button'
import { FormFault } from '../field'
import { Card, Section } from '../page'
import { TextArea } from '../text-area'
import { DisputeFileFields } from './dispute-file-fields'

type Refusal = { faults: Record<string, string>; values: Record<string, string> } | null

/** What who raised it may still do: add, ask for a second look, take it back. `seen`: how many acts the page shows. */
export function OwnDisputeForm({ mayEscalate, seen, refusal }: { mayEscalate: boolean; seen: number; refusal: Refusal }) {
  const busy = useNavigation().state !== 'idle'
  return (
    <Section id="add" title="Add to it">
      <Card className="max-w-[720px]">
        <Form method="post" encType="multipart/form-data" className="space-y-5">
          <input type="hidden" name="seen" value={seen} />
          {refusal?.faults.form ? <FormFault>{refusal.faults.form}</FormFault> : null}
          <TextArea label="Your words" name="words" rows={4} required maxLength={2000} defaultValue={refusal?.values.words} fault={refusal?.faults.words} />
          <DisputeFileFields faults={refusal?.faults ?? {}} again={refusal !== null} folded />
          <div className="flex flex-wrap gap-3">
            <Button look="primary" name="act" value="comment" disabled={busy}>Add</Button>
            {mayEscalate ? <Button name="act" value="escalated" disabled={busy}>Ask for a second look</Button> : null}
            <Button look="danger" name="act" value="withdrawn" disabled={busy}>Take it back</Button>
          </div>
        </Form>
      </Card>
    </Section>
  )
}
