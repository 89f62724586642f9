import { Form } from '@remix-run/react'
import { Button } from '../button'
import { whenWords } from '../words'

type Props = { number: number; draft: { by: string; at: number; revision: number } | null; now: number }

/** Begin a draft with an older text. Where a draft lies, its writer is named and replacing it asks once. */
export function StartDraft({ number, draft, now }: Props) {
  if (!draft) {
    return (
      <Form method="post">
        <input type="hidden" name="intent" value="restore" />
        <input type="hidden" name="number" value={number} />
        <Button>Start a draft from this version</Button>
      </Form>
    )
  }
  return (
    <details className="max-w-[560px] rounded-[8px] border border-line">
      <summary className="min-h-11 px-4 py-2.5 text-sm font-semibold">Start a draft from this version</summary>
      <Form method="post" className="border-t border-line p-4">
        <input type="hidden" name="intent" value="restore" />
        <input type="hidden" name="number" value={number} />
        <input type="hidden" name="over" value={draft.revision} />
        <p className="text-sm">{`${draft.by} saved a draft of this lesson ${whenWords(draft.at, now)}. A new one takes its place, and the text of that draft is gone.`}</p>
        <Button look="danger" className="mt-3">
          {`Replace the draft of ${draft.by}`}
        </Button>
      </Form>
    </details>
  )
}
