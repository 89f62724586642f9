import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react'
import { db } from '#db/client.server'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { FormFault } from '../../components/field'
import { PeriodList } from '../../components/incentives/period-list'
import { PlanForm } from '../../components/incentives/plan-form'
import { PlanSummary } from '../../components/incentives/plan-summary'
import { Notice, PageHead, Section } from '../../components/page'
import { requireAdmin } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { showPlan } from '../../workflows/incentives/show-plans.server'
import { changePlan } from './change-plan.server'

export const meta: MetaFunction<typeof loader> = ({ data: loaded, error }) => pageTitle(loaded?.plan?.name ?? 'Incentive plan', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAdmin(request)
  return found(await showPlan(db, params.plan ?? '', Date.now()))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  const planId = params.plan ?? ''
  found(await showPlan(db, planId, Date.now()))
  const reply = await changePlan(await request.formData(), { planId, actorId: admin.id, now: new Date() })
  return 'to' in reply ? redirect(reply.to) : data(reply, { status: 400 })
}

export default function Plan() {
  const { revision, plan, periods, openable, roleNames } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() ?? null
  const busy = useNavigation().state !== 'idle'
  const saved = useSearchParams()[0].has('saved')
  return (
    <>
      <PageHead
        title={plan?.name ?? revision.planId} back={{ to: '/admin/plans', label: 'Incentive plans' }}
        action={periods.length > 0 && plan ? <ButtonLink to={`/admin/plans/${revision.planId}/back-test`}>Back-test</ButtonLink> : undefined}
      />
      {saved && !reply ? <Notice>The plan is saved. Periods that are open keep the version that they were opened with.</Notice> : null}
      {reply?.problem ? <div className="mb-6"><FormFault>{reply.problem}</FormFault></div> : null}
      {plan ? <PlanSummary plan={plan} roleNames={roleNames} /> : null}
      <Section id="periods" title="Periods" lead="A period is opened under the plan as it is saved now, and keeps that.">
        <PeriodList planId={revision.planId} periods={periods} openable={openable} busy={busy} />
      </Section>
      <Section id="text" title="The plan’s text" lead="What counts is what it says. Give it a higher version before you change what a period pays by.">
        <PlanForm key={revision.number} base={revision.number} text={reply?.text ?? revision.text} plan={plan} faults={reply?.faults ?? []} busy={busy} />
      </Section>
    </>
  )
}
