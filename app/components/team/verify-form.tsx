import { Form, useNavigation } from '@remix-run/react'
import { observedLevels } from '../../domain/evidence/rubric'
import { Button, ButtonLink } from '../button'
import { Choice, Field, FormFault } from '../field'
import { TextArea } from '../text-area'
import { mostWords } from './verify-words'

type Props = { sentId: string; firstName: string; back: string; firstDay: string; lastDay: string; faults: Record<string, string>; values: Record<string, string> }

/** How it went, what was seen and when: written once, under the manager's name. */
export function VerifyForm({ sentId, firstName, back, firstDay, lastDay, faults, values }: Props) {
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" noValidate className="max-w-[560px] space-y-6">
      <FormFault>{faults.form}</FormFault>
      <input type="hidden" name="sentId" value={sentId} />
      <fieldset aria-describedby={faults.level ? 'level-fault' : undefined} className="rounded-[8px] border border-line bg-raised px-4 pt-1 pb-2">
        <legend className="px-1 font-semibold">How did {firstName} do it?</legend>
        {faults.level ? <Fault id="level-fault">{faults.level}</Fault> : null}
        {observedLevels.map(({ id, words }) => (
          <Choice key={id} type="radio" name="level" value={id} required defaultChecked={values.level === id} label={words} />
        ))}
      </fieldset>
      <TextArea
        label="What you saw"
        name="words"
        rows={5}
        required
        maxLength={mostWords}
        defaultValue={values.words}
        fault={faults.words}
        help={`The deal, the moment, what ${firstName} said or did. ${firstName} reads these words.`}
      />
      <Field label="On which day" name="observedOn" type="date" required min={firstDay} max={lastDay} defaultValue={values.observedOn ?? lastDay} fault={faults.observedOn} />
      <div>
        {faults.confirm ? <Fault id="confirm-fault">{faults.confirm}</Fault> : null}
        <Choice
          type="checkbox"
          name="confirm"
          value="yes"
          required
          defaultChecked={values.confirm === 'yes'}
          aria-invalid={faults.confirm ? true : undefined}
          aria-describedby={faults.confirm ? 'confirm-fault' : undefined}
          label="I saw this myself"
          help={`It counts as evidence with your name, half as much as a quiz answer. ${firstName} is told. You can take it back within seven days.`}
        />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button look="primary" disabled={busy}>
          Write it down
        </Button>
        <ButtonLink to={back}>Leave it</ButtonLink>
      </div>
    </Form>
  )
}

function Fault({ id, children }: { id: string; children: string }) {
  return (
    <p id={id} className="text-sm font-medium text-bad">
      <span aria-hidden="true">✕ </span>
      {children}
    </p>
  )
}
