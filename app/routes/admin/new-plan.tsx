import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { findPlanText } from '#db/queries/plan-revisions'
import { Button } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { Field, FormFault, SelectField } from '../../components/field'
import { Card, PageHead } from '../../components/page'
import { isSlug, slugFrom } from '../../domain/content/slug'
import { isDay } from '../../domain/evidence/day'
import { requireAdmin } from '../../http/access.server'
import { line, parse } from '../../http/forms'
import { firstText } from '../../library/plan-document/first-text'
import { isCurrency } from '../../library/plan-document/written'
import { savePlan } from '../../workflows/incentives/save-plan.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Write a plan', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const form = z.object({
  id: z.string().trim().default(''),
  name: line('Enter a name.', 120),
  startsOn: z.string().refine(isDay, 'Enter a day.'),
  endsOn: z.string().refine(isDay, 'Enter a day.'),
  every: z.enum(['month', 'quarter']),
  currency: z.string().trim().toUpperCase().refine(isCurrency, 'Enter a currency such as EUR.'),
})
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'], message: 'The last day must not be before the first.' })
  .transform((head) => ({ ...head, id: head.id || slugFrom(head.name) }))
  .refine(({ id }) => isSlug(id) && id !== 'new', { path: ['id'], message: 'Use small letters, figures and hyphens, such as careful-growth, at most 60; not “new”.' })

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  const year = new Date().getUTCFullYear()
  return { year }
}

export async function action({ request }: ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  const parsed = parse(form, await request.formData())
  if (!parsed.success) return data({ faults: parsed.faults, values: parsed.values }, { status: 400 })
  const { id, ...head } = parsed.data
  if (await findPlanText(db, id)) return data({ faults: { id: 'There is a plan of this name already. Give this one another short name.' } as Record<string, string>, values: { id, ...head } }, { status: 409 })
  const saved = await savePlan(db, { planId: id, base: 0, text: firstText(head), actorId: admin.id, now: new Date() })
  if (!('number' in saved)) return data({ faults: { form: 'The plan could not be made as it is. Look at the days and the currency.' } as Record<string, string>, values: { id, ...head } }, { status: 400 })
  return redirect(`/admin/plans/${id}`)
}

export default function NewPlan() {
  const { year } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const values: Record<string, string> = refusal?.values ?? {}
  const faults: Record<string, string> = refusal?.faults ?? {}
  return (
    <>
      <PageHead title="Write a plan" lead="It begins with a commission of 1 %. You say on its own page what it pays, in forms or as text." back={{ to: '/admin/plans', label: 'Incentive plans' }} />
      <Card className="max-w-[560px]">
        <Form method="post" className="space-y-5">
          {faults.form ? <FormFault>{faults.form}</FormFault> : null}
          <Field label="Name" name="name" required maxLength={120} defaultValue={values.name} fault={faults.name} />
          <Field label="Short name" name="id" maxLength={60} defaultValue={values.id} fault={faults.id} help="For its address; it never changes. Empty: it is made from the name." />
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="First day" name="startsOn" type="date" required defaultValue={values.startsOn ?? `${year}-01-01`} fault={faults.startsOn} />
            <Field label="Last day" name="endsOn" type="date" required defaultValue={values.endsOn ?? `${year}-12-31`} fault={faults.endsOn} />
          </div>
          <SelectField label="Paid each" name="every" defaultValue={values.every ?? 'quarter'}>
            <option value="month">month</option>
            <option value="quarter">quarter</option>
          </SelectField>
          <Field label="Currency" name="currency" required maxLength={3} defaultValue={values.currency ?? 'EUR'} fault={faults.currency} />
          <Button look="primary" disabled={busy}>Go on to what it pays</Button>
        </Form>
      </Card>
    </>
  )
}
