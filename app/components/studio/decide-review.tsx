import { Form } from '@remix-run/react'
import { Button } from '../button'
import { TextArea } from '../text-area'

type Props = { reviewId: string; may: { decide: boolean; withdraw: boolean }; typed: string; fault: string | undefined }

/** Approve the text, or ask for changes; who asked may take the review back. Nobody decides on their own text. */
export function DecideReview({ reviewId, may, typed, fault }: Props) {
  if (!may.decide) {
    return (
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <p className="text-ink-quiet">You wrote this text or asked for its review, so another trainer decides on it.</p>
        {may.withdraw ? (
          <Form method="post">
            <input type="hidden" name="review" value={reviewId} />
            <Button name="intent" value="withdraw">
              Withdraw the review
            </Button>
          </Form>
        ) : null}
      </div>
    )
  }
  return (
    <Form method="post" className="max-w-[720px] space-y-4">
      <input type="hidden" name="review" value={reviewId} />
      <TextArea
        label="What you think of it"
        help="When you ask for changes, say which: here, or beside the lines."
        name="note"
        maxLength={2000}
        defaultValue={typed}
        fault={fault}
      />
      <div className="flex flex-wrap gap-3">
        <Button look="primary" name="intent" value="approved">
          Approve this text
        </Button>
        <Button name="intent" value="changes">
          Ask for changes
        </Button>
      </div>
    </Form>
  )
}
