import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { ArrivalsTable } from '../../components/outcomes/arrivals-table'
import { RefusalsTable } from '../../components/outcomes/refusals-table'
import { WaitingList } from '../../components/outcomes/waiting-list'
import { EmptyState, Notice, PageHead, Section } from '../../components/page'
import { requireAdmin } from '../../http/access.server'
import { showOutcomes } from '../../workflows/outcomes/show-outcomes.server'
import { settleUnknown } from './settle-unknown.server'

export { PageError as ErrorBoundary } from '../../components/page-error'

export const meta: MetaFunction = ({ error }) => pageTitle('Outcomes', error)

const arrivalId = z.string().regex(/^[\w-]{1,64}$/).nullable().catch(null)

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  const before = arrivalId.parse(new URL(request.url).searchParams.get('before'))
  return { ...(await showOutcomes(db, before)), isNewest: before === null, now: Date.now() }
}

export async function action({ request }: ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  const settled = await settleUnknown(await request.formData(), { actorId: admin.id, now: new Date() })
  return 'fault' in settled ? data(settled.fault, { status: 400 }) : redirect(`/admin/outcomes?${settled.done}=${settled.events}`)
}

const count = z.coerce.number().int().min(0).catch(0)

function doneWords(params: URLSearchParams): string | null {
  const of = (name: string) => `${count.parse(params.get(name)).toLocaleString('en-GB')}`
  if (params.has('matched')) return `Matched. Events that count for them now: ${of('matched')}. What comes later finds them at once.`
  return params.has('dismissed') ? `Events that wait no more: ${of('dismissed')}.` : null
}

export default function Outcomes() {
  const { waiting, moreWaiting, arrivals, older, isNewest, refusals, now } = useLoaderData<typeof loader>()
  const fault = useActionData<typeof action>() ?? null
  const busy = useNavigation().state !== 'idle'
  const done = doneWords(useSearchParams()[0])
  return (
    <>
      <PageHead title="Outcomes" lead="What your programs tell of contracts, who is not known yet, and what could not be taken." action={<ButtonLink to="/admin/outcomes/import">Import a CSV file</ButtonLink>} />
      {done && !fault ? <Notice>{done}</Notice> : null}
      <Section id="waiting" title="Waiting for a person" lead={waiting.length > 0 ? 'Nothing counts for anybody until you say who is meant. Names are compared; you decide.' : undefined}>
        {waiting.length > 0 ? (
          <WaitingList waiting={waiting} fault={fault} now={now} busy={busy} />
        ) : (
          <EmptyState title="Nobody is unknown">Events about somebody whom Countersign does not know wait here.</EmptyState>
        )}
        {moreWaiting ? <p className="mt-3 text-sm text-ink-quiet">There are more. They stand here once these are settled.</p> : null}
      </Section>
      <Section id="arrivals" title="Newest arrivals">
        {arrivals.length > 0 ? (
          <ArrivalsTable arrivals={arrivals} now={now} />
        ) : (
          <EmptyState title={isNewest ? 'Nothing came in yet' : 'Nothing older'} action={<ButtonLink to="/admin/connections">Make a key</ButtonLink>}>
            A program with a key tells what came of contracts; each event stands here a moment later.
          </EmptyState>
        )}
        <nav aria-label="Pages" className="mt-4 flex justify-between gap-4">
          {isNewest ? <span /> : <ButtonLink to="/admin/outcomes">Newest</ButtonLink>}
          {older ? <ButtonLink to={`/admin/outcomes?before=${older}`} rel="next">Older</ButtonLink> : null}
        </nav>
      </Section>
      <Section id="refused" title="Refused" lead="For a month, what could not be taken and why. Once mended, send it again: what was taken is known.">
        {refusals.length > 0 ? <RefusalsTable refusals={refusals} now={now} /> : <EmptyState title="Nothing was refused" />}
      </Section>
    </>
  )
}
