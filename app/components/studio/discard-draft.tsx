import { Button } from '../button'

/** Throwing the draft away asks once: the button stands behind its name. */
export function DiscardDraft({ form }: { form: string }) {
  return (
    <details className="mt-8 max-w-[560px] rounded-[8px] border border-line">
      <summary className="min-h-11 px-4 py-2.5 text-sm font-semibold text-ink-quiet">Discard this draft</summary>
      <div className="border-t border-line p-4">
        <p className="text-sm">The draft goes, with everything written since the last published version. What is published stays as it is.</p>
        <Button form={form} look="danger" name="intent" value="discard" className="mt-3">
          Discard the draft
        </Button>
      </div>
    </details>
  )
}
