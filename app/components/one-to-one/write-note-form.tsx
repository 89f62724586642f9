import { Form, useNavigation } from '@remix-run/react'
import { Button } from '../button'
import { FormFault } from '../field'
import { TextArea } from '../text-area'
import { mostWords } from './note-words'

type Props = { sentId: string; other: { id: string; name: string }; from?: 'sheet'; faults?: Record<string, string>; words?: string | undefined }

/** A note to one other person; `from` says to which page to come back. A new `sentId` empties it. */
export function WriteNoteForm({ sentId, other, from, faults = {}, words }: Props) {
  const busy = useNavigation().state !== 'idle'
  return (
    <Form key={sentId} method="post" action={`/one-to-one/${other.id}`} noValidate className="max-w-[720px] space-y-4">
      <FormFault>{faults.form ?? faults.sentId ?? faults.intent}</FormFault>
      <input type="hidden" name="intent" value="write" />
      <input type="hidden" name="sentId" value={sentId} />
      {from ? <input type="hidden" name="from" value={from} /> : null}
      <TextArea
        label="A new note"
        name="words"
        rows={4}
        required
        maxLength={mostWords}
        defaultValue={words}
        fault={faults.words}
        help={`Only you and ${other.name} can read it. Plain words; it stands with today’s date.`}
      />
      <Button disabled={busy}>Add the note</Button>
    </Form>
  )
}
