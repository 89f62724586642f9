import { Form } from '@remix-run/react'
import { regradeKinds } from '../../../domain/quiz/regrading'
import type { Faults } from '../../../http/forms'
import type { Regrading } from '../../../workflows/regrading/show-regrading.server'
import { Button } from '../../button'
import { Choice, Field, FormFault } from '../../field'
import { kindWords } from './regrade-words'

/** What to do with a question's answers, to which of its versions, and why. */
export function AskForm({ item, faults, values, busy }: { item: Regrading; faults: Faults | undefined; values: Record<string, string> | undefined; busy: boolean }) {
  const older = item.versions.filter(({ present }) => !present)
  return (
    <Form method="post" noValidate className="max-w-[608px] space-y-6">
      <input type="hidden" name="intent" value="preview" />
      <FormFault>{faults?.form}</FormFault>
      <fieldset>
        <legend className="text-sm font-semibold">What</legend>
        {regradeKinds.map((kind) => (
          <Choice
            key={kind} type="radio" name="kind" value={kind} label={kindWords[kind].title} help={kindWords[kind].help} disabled={kind === 'key' && older.length === 0}
            defaultChecked={values ? values.kind === kind : kind === (older.length > 0 ? 'key' : 'void')}
          />
        ))}
        {older.length === 0 ? <p className="text-sm text-ink-quiet">There is one version only. To judge by another key, give the question its right key first and come back.</p> : null}
      </fieldset>
      <fieldset>
        <legend className="text-sm font-semibold">Whose answers</legend>
        {item.versions.map(({ id, number, present }) => (
          <Choice
            key={id} type="checkbox" name="versions" value={id} label={present ? `Version ${number}, asked now` : `Version ${number}`}
            defaultChecked={older.length === 0 || !present}
          />
        ))}
        {faults?.versions ? <p className="text-sm font-medium text-bad">✕ {faults.versions}</p> : null}
      </fieldset>
      <fieldset>
        <legend className="text-sm font-semibold">Passes</legend>
        <Choice type="radio" name="passes" value="keep" label="Who had passed has passed" help="The score follows. A pass is not taken away for a fault of ours." defaultChecked={values?.passes !== 'take'} />
        <Choice type="radio" name="passes" value="take" label="A pass goes where the new score does not reach the mark" defaultChecked={values?.passes === 'take'} />
      </fieldset>
      <Field label="Why" name="reason" maxLength={500} defaultValue={values?.reason} fault={faults?.reason} help="Everyone whose result changes reads this." />
      <Button look="primary" disabled={busy}>
        See whom it changes
      </Button>
    </Form>
  )
}
