import { Form } from '@remix-run/react'
import { Button } from '../button'
import { Choice, Field, FormFault } from '../field'

type Props = {
  roles: readonly { id: string; name: string; mandatory: number }[]
  set: { roleIds: readonly string[]; days: number; windowDays: number }
  isExam: boolean
  refusal: { faults: Record<string, string>; values: Record<string, string> } | null
  busy: boolean
}

/** For which roles a quiz certifies, and for how long. */
export function CertificationForm({ roles, set, isExam, refusal, busy }: Props) {
  const chosen = refusal ? (refusal.values.roles ?? '').split(',') : set.roleIds
  return (
    <Form method="post" noValidate className="max-w-[560px] space-y-5">
      <input type="hidden" name="intent" value="certify" />
      <FormFault>{refusal?.faults.form}</FormFault>
      {isExam ? null : <p className="font-medium">Set a pass mark and one sitting above, with nothing told after each answer. Until then this quiz certifies nobody.</p>}
      <fieldset>
        <legend className="text-sm font-semibold">It certifies for</legend>
        {refusal?.faults.roles ? (
          <p className="mt-1 text-sm font-medium text-bad">
            <span aria-hidden="true">✕ </span>
            {refusal.faults.roles}
          </p>
        ) : null}
        {roles.map(({ id, name, mandatory }) => (
          <Choice key={id} type="checkbox" name="roles" value={id} defaultChecked={chosen.includes(id)} label={name} help={mandatory === 0 ? 'Has no mandatory skill, so nobody can be certified.' : undefined} />
        ))}
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Valid for, in days" name="days" inputMode="numeric" autoComplete="off" defaultValue={refusal?.values.days ?? String(set.days)} fault={refusal?.faults.days} />
        <Field label="Renewable before its end, in days" name="windowDays" inputMode="numeric" autoComplete="off" defaultValue={refusal?.values.windowDays ?? String(set.windowDays)} fault={refusal?.faults.windowDays} />
      </div>
      <Button disabled={busy}>Save whom it certifies</Button>
    </Form>
  )
}
