import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react'
import { v7 as uuid } from 'uuid'
import { db } from '#db/client.server'
import { listApiKeys } from '#db/queries/api-keys'
import { KeyList } from '../../components/connections/key-list'
import { MakeKeyForm } from '../../components/connections/make-key-form'
import { NewSecret } from '../../components/connections/new-secret'
import { TryKeyForm } from '../../components/connections/try-key-form'
import { pageTitle } from '../../components/error-words'
import { FormFault } from '../../components/field'
import { Card, EmptyState, Notice, PageHead, Section } from '../../components/page'
import { isInUse, stateOf } from '../../domain/outcomes/api-key'
import { requireAdmin } from '../../http/access.server'
import { environment } from '../../http/environment.server'
import { changeKey, type KeyReply } from './change-key.server'

export { PageError as ErrorBoundary } from '../../components/page-error'

export const meta: MetaFunction = ({ error }) => pageTitle('Connections', error)

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  const now = Date.now()
  const keys = (await listApiKeys(db)).map((key) => ({ ...key, state: stateOf(key, now), sentId: uuid() }))
  return {
    working: keys.filter((key) => isInUse(key, now)), earlier: keys.filter((key) => !isInUse(key, now)), sentId: uuid(), now,
    address: `${environment().APP_URL}/api/outcomes`,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  const reply = await changeKey(await request.formData(), { actorId: admin.id, now: new Date() })
  return reply === 'revoked' ? redirect('/admin/connections?done=revoke') : data<KeyReply>(reply, { status: reply.faults ? 400 : 200 })
}

export default function Connections() {
  const { working, earlier, sentId, now, address } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const revoked = useSearchParams()[0].get('done') === 'revoke'
  const faults = reply?.faults ?? {}
  return (
    <>
      <PageHead
        title="Connections"
        lead={<>Programs tell Countersign what came of contracts. Each has a key of its own; <a href="/api/openapi.json" className="link">what they may ask</a> is written for them as OpenAPI. One that has its own words sends to <Link to="/admin/connections/webhooks" className="link">a webhook</Link>. What no program tells comes in from <Link to="/admin/outcomes/import" className="link">a CSV file</Link>.</>}
      />
      {revoked && !reply ? <Notice>The key is revoked.</Notice> : null}
      {reply?.made ? <NewSecret {...reply.made} address={address} /> : null}
      {reply?.tried ? <Notice>{`The key ${reply.tried.name} works: it writes as ${reply.tried.source}.`}</Notice> : null}
      {faults.form ? (
        <div className="mb-6">
          <FormFault>{faults.form}</FormFault>
        </div>
      ) : null}
      <div className="grid gap-x-10 gap-y-10 lg:grid-cols-[400px_minmax(0,1fr)]">
        <div className="min-w-0">
          <Section id="make" title="Make a key">
            <Card>
              <MakeKeyForm key={sentId} sentId={sentId} faults={faults} values={reply?.values ?? {}} busy={busy} />
            </Card>
          </Section>
          <Section id="try" title="Try a key">
            <Card>
              <TryKeyForm fault={faults.secret} busy={busy} />
            </Card>
          </Section>
        </div>
        <div className="min-w-0">
          <Section id="working" title="In use">
            {working.length > 0 ? (
              <KeyList label="Keys in use" keys={working} now={now} busy={busy} />
            ) : (
              <EmptyState title="Nothing is connected yet">A key that you make stands here, with when it was used last.</EmptyState>
            )}
          </Section>
          {earlier.length > 0 ? (
            <Section id="earlier" title="Earlier">
              <KeyList label="Earlier keys" keys={earlier} now={now} busy={busy} />
            </Section>
          ) : null}
        </div>
      </div>
    </>
  )
}
