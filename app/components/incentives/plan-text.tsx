import { Form } from '@remix-run/react'
import { Button } from '../button'

type Props = { base: number; written: string; isDirty: boolean; faults: readonly string[]; busy: boolean; withPart: boolean; onWrite: (text: string) => void }

/** The text of a plan, which is what counts. While a part is open it is saved along with that. */
export function PlanText({ base, written, isDirty, faults, busy, withPart, onWrite }: Props) {
  return (
    <Form method="post" className="min-w-0 space-y-4 self-start xl:sticky xl:top-6">
      <input type="hidden" name="base" value={base} />
      {faults.length > 0 ? (
        <div role="alert" className="rounded-[8px] border border-bad bg-bad-quiet px-4 py-3 text-sm text-bad" id="plan-faults">
          <ul className="space-y-1">
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <label className="block space-y-1.5">
        <span className="block text-sm font-semibold">Text (YAML)</span>
        <textarea
          name="text" rows={28} spellCheck={false} required value={written} onChange={(event) => onWrite(event.target.value)}
          aria-invalid={faults.length > 0 || undefined} aria-describedby={faults.length > 0 ? 'plan-faults' : 'plan-text-state'}
          className="block w-full rounded-[8px] border border-line-strong bg-raised px-3 py-2 font-mono text-sm leading-6 text-ink"
        />
      </label>
      <p id="plan-text-state" role="status" className="text-sm text-ink-quiet">{stateWords(isDirty, withPart)}</p>
      <noscript>
        <p className="text-sm text-ink-quiet">Save the text before you open a part of the plan: without scripts, what is not saved is left behind.</p>
      </noscript>
      {withPart ? null : <Button look={isDirty ? 'primary' : 'plain'} name="intent" value="save" disabled={busy}>Save the text</Button>}
    </Form>
  )
}

function stateWords(isDirty: boolean, withPart: boolean): string {
  if (!isDirty) return withPart ? 'What you change in the form is written into it; your comments stay.' : 'This is the plan as it is saved.'
  return withPart ? 'You changed the text. It is saved along with the form.' : 'You changed the text, and it is not saved yet.'
}
