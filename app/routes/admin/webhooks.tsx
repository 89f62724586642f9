import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react'
import { v7 as uuid } from 'uuid'
import { db } from '#db/client.server'
import { listWebhooks } from '#db/queries/webhooks'
import { MakeWebhookForm } from '../../components/connections/make-webhook-form'
import { NewWebhookSecret } from '../../components/connections/new-webhook-secret'
import { WebhookList } from '../../components/connections/webhook-list'
import { pageTitle } from '../../components/error-words'
import { FormFault } from '../../components/field'
import { Card, EmptyState, Notice, PageHead, Section } from '../../components/page'
import { requireAdmin } from '../../http/access.server'
import { environment } from '../../http/environment.server'
import { webhookMappings } from '../../workflows/connections/webhook-mappings.server'
import { changeWebhook, type WebhookReply } from './change-webhook.server'

export { PageError as ErrorBoundary } from '../../components/page-error'

export const meta: MetaFunction = ({ error }) => pageTitle('Webhooks', error)

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  const { APP_URL, WEBHOOK_KEY } = environment()
  const mappings = webhookMappings()
  const webhooks = (await listWebhooks(db)).map((hook) => ({ ...hook, sentId: uuid(), address: `${APP_URL}/api/hooks/${hook.id}`, mappingName: mappings.get(hook.mapping)?.name ?? hook.mapping }))
  return { webhooks, mappings: [...mappings.values()].map(({ id, name, about }) => ({ id, name, about })), canSeal: WEBHOOK_KEY !== undefined, sentId: uuid(), now: Date.now(), place: `${APP_URL}/api/hooks/` }
}

export async function action({ request }: ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  const reply = await changeWebhook(await request.formData(), { actorId: admin.id, now: new Date() })
  return reply === 'revoked' ? redirect('/admin/connections/webhooks?done=revoke') : data<WebhookReply>(reply, { status: reply.faults ? 400 : 200 })
}

export default function Webhooks() {
  const { webhooks, mappings, canSeal, sentId, now, place } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const revoked = useSearchParams()[0].get('done') === 'revoke'
  return (
    <>
      <PageHead title="Webhooks" lead="Where a program sends what it knows in its own words, signed. A mapping says how they are read." back={{ to: '/admin/connections', label: 'Connections' }} />
      {revoked && !reply ? <Notice>The webhook is revoked.</Notice> : null}
      {reply?.made ? <NewWebhookSecret secret={reply.made.secret} name={reply.made.name} address={place + reply.made.webhookId} /> : null}
      {reply?.faults?.form ? <div className="mb-6"><FormFault>{reply.faults.form}</FormFault></div> : null}
      <div className="grid gap-x-10 gap-y-10 lg:grid-cols-[400px_minmax(0,1fr)]">
        <div className="min-w-0">
          <Section id="make" title="Make a webhook">
            <Card>
              {canSeal ? (
                <MakeWebhookForm key={sentId} sentId={sentId} mappings={mappings} faults={reply?.faults ?? {}} values={reply?.values ?? {}} busy={busy} />
              ) : (
                <p>Secrets of webhooks are kept encrypted, and there is no key to do it with. Whoever runs this server sets <code>WEBHOOK_KEY</code> to 32 random bytes as hexadecimal digits and starts it again.</p>
              )}
            </Card>
          </Section>
        </div>
        <div className="min-w-0">
          <Section id="webhooks" title="Made so far">
            {webhooks.length > 0 ? <WebhookList webhooks={webhooks} now={now} busy={busy} canSeal={canSeal} /> : <EmptyState title="No webhook yet">One that you make stands here, with its address and when it was used last.</EmptyState>}
          </Section>
        </div>
      </div>
    </>
  )
}
