import { Form } from '@remix-run/react'
import { Button } from '../button'
import { SelectField } from '../field'
import { TextArea } from '../text-area'

type Props = { revision: number; able: readonly { id: string; name: string }[]; again: boolean; typed: Record<string, string>; faults: Record<string, string> }

/** Ask another trainer to look at the draft as it is now. */
export function AskReview({ revision, able, again, typed, faults }: Props) {
  if (able.length === 0) {
    return <p className="text-ink-quiet">It takes a second trainer, one who did not write this draft. There is none yet; an admin gives people that role.</p>
  }
  return (
    <Form method="post" className="max-w-[560px] space-y-4">
      <input type="hidden" name="revision" value={revision} />
      {again ? <p className="text-sm text-ink-quiet">The review that is open is about an older text. Asking anew withdraws it; its comments stay readable.</p> : null}
      <SelectField label="Who" name="of" defaultValue={typed.of ?? ''} fault={faults.of}>
        <option value="">Anyone who teaches</option>
        {able.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextArea label="What they should look at (may be left empty)" name="note" maxLength={2000} defaultValue={typed.note ?? ''} fault={faults.note} />
      <Button look="primary" name="intent" value="ask">
        Ask for a review
      </Button>
    </Form>
  )
}
