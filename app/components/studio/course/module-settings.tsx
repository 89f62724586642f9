import { Form } from '@remix-run/react'
import type { ModuleChoice, StudioModule } from '#db/queries/course-settings'
import { Button } from '../../button'
import { Choice, Field } from '../../field'
import { Card } from '../../page'

export type Refusal = { faults: Record<string, string>; values: Record<string, string> } | undefined

type ModuleSettingsProps = { module: StudioModule; choices: ModuleChoice[]; refusal: Refusal; busy: boolean }

/** What a module is called, what it says, and what comes before it. */
export function ModuleSettings({ module, choices, refusal, busy }: ModuleSettingsProps) {
  const chosen = refusal ? (refusal.values.requires ?? '').split(' ') : module.requires
  const lessons = module.requires.filter((id) => id.split('/').length > 2)
  return (
    <Card className="max-w-[608px]">
      <Form method="post" noValidate className="space-y-5">
        <input type="hidden" name="intent" value="settings" />
        <Field label="Title" name="title" autoComplete="off" required maxLength={200} defaultValue={refusal?.values.title ?? module.title} fault={refusal?.faults.title} />
        <Field label="Summary" name="summary" required maxLength={500} defaultValue={refusal?.values.summary ?? module.summary} fault={refusal?.faults.summary} />
        <fieldset aria-describedby="requires-words">
          <legend className="text-sm font-semibold">These come first</legend>
          <p id="requires-words" className="text-sm text-ink-quiet">
            A rep begins this module once all lessons of the chosen ones are finished and their quizzes passed.
          </p>
          {refusal?.faults.requires ? (
            <p role="alert" className="mt-1 text-sm font-medium text-bad">
              <span aria-hidden="true">✕ </span>
              {refusal.faults.requires}
            </p>
          ) : null}
          {choices.length === 0 ? <p className="mt-2 text-sm">There is no other module yet.</p> : null}
          <div className="mt-1 max-h-72 overflow-y-auto">
            {choices.map((one) => (
              <Choice key={one.id} type="checkbox" name="requires" value={one.id} defaultChecked={chosen.includes(one.id)} label={one.title} help={one.courseTitle} />
            ))}
          </div>
          {lessons.length > 0 ? <p className="text-sm text-ink-quiet">{`Its file asks for lessons too: ${lessons.join(', ')}.`}</p> : null}
        </fieldset>
        <Button disabled={busy}>Save</Button>
      </Form>
    </Card>
  )
}
