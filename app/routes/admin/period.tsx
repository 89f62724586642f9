import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { Badge } from '../../components/badge'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { FormFault } from '../../components/field'
import { ClosePeriod } from '../../components/incentives/close-period'
import { PayrollTable } from '../../components/incentives/payroll-table'
import { periodLooks, periodProblems } from '../../components/incentives/period-words'
import { ReopenPeriod } from '../../components/incentives/reopen-period'
import { PageHead, Section } from '../../components/page'
import { dateWords } from '../../components/words'
import { requireAdmin } from '../../http/access.server'
import { line, parse } from '../../http/forms'
import { found } from '../../http/refusals.server'
import { askToClose } from '../../workflows/incentives/ask-closing.server'
import { askToReopen } from '../../workflows/incentives/ask-reopening.server'
import { reopenPeriod } from '../../workflows/incentives/reopen-period.server'
import { showPeriod } from '../../workflows/incentives/show-period.server'

export const meta: MetaFunction<typeof loader> = ({ data: loaded, error }) => pageTitle(loaded ? `${loaded.plan.name}, ${loaded.period.from}` : 'Period', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const place = z.object({ name: z.string().max(200), id: z.string().max(64) }).nullable().catch(null)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const admin = await requireAdmin(request)
  const query = new URL(request.url).searchParams
  const after = place.parse(query.has('after') ? { name: query.get('after'), id: query.get('id') } : null)
  return { ...found(await showPeriod(db, params.plan ?? '', params.from ?? '', after)), first: after === null, you: admin.id }
}

const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('close') }),
  z.object({ intent: z.literal('ask'), reason: line('Say why.', 1000) }),
  z.object({ intent: z.literal('approve') }),
])

export async function action({ request, params }: ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  const [planId, from] = [params.plan ?? '', params.from ?? '']
  const { period } = found(await showPeriod(db, planId, from, null))
  const parsed = parse(form, await request.formData())
  if (!parsed.success) return data({ problem: parsed.faults.reason ? null : 'This form is not whole. Load the page again.', faults: parsed.faults }, { status: 400 })
  const acting = { periodId: period.id, actorId: admin.id, now: new Date() }
  const order = parsed.data
  const done = found(order.intent === 'close' ? await askToClose(db, acting) : order.intent === 'ask' ? await askToReopen(db, { ...acting, reason: order.reason }) : await reopenPeriod(db, acting))
  if ('problem' in done) return data({ problem: periodProblems[done.problem], faults: {} as Record<string, string> }, { status: 409 })
  return redirect(`/admin/plans/${planId}/${from}`)
}

export default function PeriodPage() {
  const { period, plan, totals, written, rows, older, refused, askedBy, first, you } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const path = `/admin/plans/${period.planId}/${period.from}`
  const look = periodLooks[period.state]
  return (
    <>
      <PageHead
        title={plan.name}
        lead={<>{`${dateWords(Date.parse(period.from))} to ${dateWords(Date.parse(period.to))}, version ${period.planVersion}. `}<Badge tone={look.tone}>{look.words}</Badge></>}
        back={{ to: `/admin/plans/${period.planId}`, label: plan.name }}
        action={period.state === 'closed' ? (
          <div className="flex flex-wrap gap-3">
            <ButtonLink to={`${path}/payroll?as=csv`} reloadDocument>Payroll as CSV</ButtonLink>
            <ButtonLink to={`${path}/payroll?as=json`} reloadDocument>Payroll as JSON</ButtonLink>
          </div>
        ) : undefined}
      />
      {reply?.problem ? <div className="mb-6"><FormFault>{reply.problem}</FormFault></div> : null}
      {period.state === 'closed' ? null : <ClosePeriod period={period} people={totals.people} written={written} refused={refused} busy={busy} />}
      {rows.length > 0 || period.state === 'closed' ? (
        <Section id="payroll" title="What goes out" lead={period.state === 'closed' ? undefined : 'As it was worked out when the closing began. It counts once the period is closed.'}>
          <PayrollTable rows={rows} totals={totals} currency={plan.currency} />
          <nav aria-label="Pages" className="mt-4 flex justify-between gap-4">
            {first ? <span /> : <ButtonLink to={path}>First page</ButtonLink>}
            {older ? <ButtonLink to={`${path}?${new URLSearchParams({ after: older.name, id: older.id })}`} rel="next">More</ButtonLink> : null}
          </nav>
        </Section>
      ) : null}
      {period.state === 'closed' ? (
        <>
          <Section id="ledger" title="Ledger">
            <p className="text-sm text-ink-quiet">{`${period.lines} lines; each holds the hash of the one before. The last one is:`}</p>
            <p className="mt-1 font-mono text-sm break-all">{period.head}</p>
          </Section>
          <ReopenPeriod askedBy={askedBy} reason={period.reopenReason} own={period.reopenAskedBy === you} fault={reply?.faults.reason} busy={busy} />
        </>
      ) : null}
    </>
  )
}
