import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { Button } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { SelectField } from '../../components/field'
import { BackTestResult } from '../../components/incentives/back-test-result'
import { EmptyState, PageHead } from '../../components/page'
import { dateWords } from '../../components/words'
import { isDay } from '../../domain/evidence/day'
import { requireAdmin } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { tryBackTest } from '../../workflows/incentives/try-back-test.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Back-test', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const day = z.string().refine(isDay).nullable().catch(null)

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAdmin(request)
  const from = day.parse(new URL(request.url).searchParams.get('period'))
  const { plan, periods, tested } = found(await tryBackTest(db, params.plan ?? '', from))
  return { planId: plan.id, name: plan.name, version: plan.version, currency: plan.currency, periods, tested }
}

export default function BackTestPage() {
  const { planId, name, version, currency, periods, tested } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title="Back-test" lead={`${name} as it is saved now (version ${version}) over a closed period, beside what was paid. Nothing is changed.`} back={{ to: `/admin/plans/${planId}`, label: name }} />
      {tested === null ? (
        <EmptyState title="Nothing to test against">Once a period of this plan is closed, a changed text can be tried on it here.</EmptyState>
      ) : (
        <>
          <Form method="get" className="mb-8 flex max-w-[520px] flex-wrap items-end gap-3">
            <div className="min-w-0 flex-1">
              <SelectField label="Period" name="period" defaultValue={tested.from}>
                {periods.map((period) => (
                  <option key={period.from} value={period.from}>{`${dateWords(Date.parse(period.from))} to ${dateWords(Date.parse(period.to))}, version ${period.version}`}</option>
                ))}
              </SelectField>
            </div>
            <Button>Test it</Button>
          </Form>
          <BackTestResult tested={tested} currency={currency} />
        </>
      )}
    </>
  )
}
