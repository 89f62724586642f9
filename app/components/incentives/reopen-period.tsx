import { Form } from '@remix-run/react'
import { Button } from '../button'
import { Card, Section } from '../page'
import { TextArea } from '../text-area'

type Props = { askedBy: string | null; reason: string | null; own: boolean; fault: string | undefined; busy: boolean }

/** Opening a closed period again takes a reason, and a second person. */
export function ReopenPeriod({ askedBy, reason, own, fault, busy }: Props) {
  return (
    <Section id="reopen" title="Reopen" lead="What was written stays. Closing it once more adds what differs, with the reason.">
      <Card className="max-w-[720px]">
        {askedBy === null ? (
          <Form method="post" className="space-y-5">
            <TextArea label="Why should it be reopened?" name="reason" required maxLength={1000} fault={fault} help="Another administrator reads this and approves it, or does not." />
            <Button name="intent" value="ask" disabled={busy}>Ask for it</Button>
          </Form>
        ) : (
          <>
            <p>{`${own ? 'You' : askedBy} asked to reopen it: ${reason ?? ''}`}</p>
            {own ? (
              <p className="mt-2 text-sm text-ink-quiet">Another administrator has to approve it.</p>
            ) : (
              <Form method="post" className="mt-4">
                <Button look="danger" name="intent" value="approve" disabled={busy}>Approve and reopen</Button>
              </Form>
            )}
          </>
        )}
      </Card>
    </Section>
  )
}
