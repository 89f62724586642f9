import { Form, useNavigation } from '@remix-run/react'
import type { ShownStep } from '../../workflows/programmes/show-programme.server'
import { Button } from '../button'
import { Choice, FormFault } from '../field'

/** The choice of a step such as two of four; folded away once it was made. */
export function ChooseParts({ step, fault, folded }: { step: ShownStep; fault: string | null; folded: boolean }) {
  const busy = useNavigation().state !== 'idle'
  const form = (
    <Form method="post" noValidate className="mt-2 max-w-[560px] space-y-3">
      <FormFault>{fault}</FormFault>
      <input type="hidden" name="step" value={step.at} />
      <fieldset>
        <legend className="text-sm font-semibold">{`Choose ${step.choose} of ${step.parts.length}`}</legend>
        {step.parts.map(({ key, kind, title, chosen, doneOn }) => (
          <Choice
            key={key} type="checkbox" name="part" value={key} defaultChecked={chosen || doneOn !== null} label={kind === 'quiz' ? `Quiz: ${title}` : title}
            help={doneOn === null ? undefined : 'Done already, so it counts.'}
          />
        ))}
      </fieldset>
      <Button look={folded ? 'plain' : 'primary'} disabled={busy}>
        {step.choose === 1 ? 'Take this one' : 'Take these'}
      </Button>
    </Form>
  )
  if (!folded) return form
  return (
    <details>
      <summary className="min-h-11 py-3 text-sm font-medium text-accent">Choose differently</summary>
      {form}
    </details>
  )
}
