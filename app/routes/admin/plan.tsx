import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react'
import { db } from '#db/client.server'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { FormFault } from '../../components/field'
import { partTitle } from '../../components/incentives/part/part-words'
import { PeriodList } from '../../components/incentives/period-list'
import { PlanEditor } from '../../components/incentives/plan-editor'
import { usePlanText } from '../../components/incentives/use-plan-text'
import { Notice, PageHead, Section } from '../../components/page'
import { requireAdmin } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { openPart } from '../../library/plan-document/open-part'
import { readAddress } from '../../library/plan-document/part-address'
import { showPlan } from '../../workflows/incentives/show-plans.server'
import { changePlan } from './change-plan.server'

export const meta: MetaFunction<typeof loader> = ({ data: loaded, error }) =>
  pageTitle(loaded ? [loaded.part ? partTitle(loaded.part) : null, loaded.plan?.name ?? loaded.revision.planId].filter(Boolean).join(' · ') : 'Incentive plan', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAdmin(request)
  const shown = found(await showPlan(db, params.plan ?? '', Date.now()))
  const asked = new URL(request.url).searchParams
  const written = asked.get('part')
  if (written === null) return { ...shown, part: null }
  const [address, plan] = [found(readAddress(written)), found(shown.plan)]
  const { path: _, ...part } = found(openPart(plan, address, asked.get('kind')))
  return { ...shown, part }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  const planId = params.plan ?? ''
  found(await showPlan(db, planId, Date.now()))
  const reply = await changePlan(await request.formData(), { planId, actorId: admin.id, now: new Date() })
  return 'to' in reply ? redirect(reply.to) : data(reply, { status: reply.isRows ? 200 : 400 })
}

export default function Plan() {
  const { revision, plan, periods, openable, choices, part } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() ?? null
  const busy = useNavigation().state !== 'idle'
  const saved = useSearchParams()[0].has('saved')
  const text = usePlanText(revision, reply?.text ?? null)
  const own = `/admin/plans/${revision.planId}`
  return (
    <>
      <PageHead
        title={plan?.name ?? revision.planId} back={part ? { to: own, label: 'The whole plan' } : { to: '/admin/plans', label: 'Incentive plans' }}
        action={periods.length > 0 && plan && !part ? <ButtonLink to={`${own}/back-test`}>Back-test</ButtonLink> : undefined}
      />
      {saved && !reply && plan ? <Notice>{`The plan is saved, as version ${plan.version}. Periods that are open keep the version that they were opened with.`}</Notice> : null}
      {reply?.problem ? <div className="mb-6"><FormFault>{reply.problem}</FormFault></div> : null}
      <PlanEditor revision={revision} plan={plan} part={part} choices={choices} text={text} faults={reply?.faults ?? []} back={reply?.part ?? null} busy={busy} />
      {part ? null : (
        <Section id="periods" title="Periods" lead="A period is opened under the plan as it is saved now, and keeps that.">
          <PeriodList planId={revision.planId} periods={periods} openable={openable} unsaved={text.isDirty} busy={busy} />
        </Section>
      )}
    </>
  )
}
