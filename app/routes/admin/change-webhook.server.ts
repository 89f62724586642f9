import { z } from 'zod'
import { db } from '#db/client.server'
import { findWebhook } from '#db/queries/webhooks'
import { sourceName } from '../../domain/outcomes/api-key'
import { environment } from '../../http/environment.server'
import { type Faults, line, parse } from '../../http/forms'
import { found } from '../../http/refusals.server'
import { type MadeWebhook, makeWebhook, revokeWebhook, rotateWebhook } from '../../workflows/connections/make-webhook.server'
import { webhookMappings } from '../../workflows/connections/webhook-mappings.server'

const id = z.string().min(1).max(64)
const form = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('make'), sentId: z.uuid(), name: line('Enter a name.', 80),
    source: line('Enter a source.', 40).regex(sourceName, 'Use small letters, figures and dashes, as in hubspot.'), mapping: line('Choose a mapping.', 80),
  }),
  z.object({ intent: z.literal('rotate'), sentId: z.uuid(), webhook: id }),
  z.object({ intent: z.literal('revoke'), webhook: id }),
])

/** `made`: a new secret, told this once. */
export type WebhookReply = { faults?: Faults; values?: Record<string, string>; made?: { webhookId: string; secret: string; name: string } }

type Acting = { actorId: string; now: Date }

const problems = {
  'made-before': 'This form was sent twice. Its secret was told the first time only; if you did not keep it, replace it.', 'not-in-use': 'This webhook was revoked already.',
}

/** Do what a form about webhooks asks for. */
export async function changeWebhook(sent: FormData, acting: Acting): Promise<WebhookReply | 'revoked'> {
  const parsed = parse(form, sent)
  if (!parsed.success) {
    const isShown = Object.keys(parsed.faults).every((field) => ['name', 'source', 'mapping'].includes(field))
    return { faults: isShown ? parsed.faults : { ...parsed.faults, form: 'This form is not whole. Load the page again.' }, values: parsed.values }
  }
  const order = parsed.data
  if (order.intent === 'revoke') {
    found(await revokeWebhook(db, { ...acting, webhookId: order.webhook }))
    return 'revoked'
  }
  const { WEBHOOK_KEY: key } = environment()
  if (key === undefined) return { faults: { form: 'There is no key to keep secrets with: set WEBHOOK_KEY and start again.' } }
  if (order.intent === 'rotate') {
    const { name } = found(await findWebhook(db, order.webhook))
    return replyOf(found(await rotateWebhook(db, { ...acting, key, sentId: order.sentId, webhookId: order.webhook })), name)
  }
  const { name, source, mapping, sentId } = order
  if (!webhookMappings().has(mapping)) return { faults: { mapping: 'Choose a mapping.' }, values: { name, source } }
  return replyOf(await makeWebhook(db, { ...acting, key, sentId, name, source, mapping }), name)
}

const replyOf = (made: MadeWebhook, name: string): WebhookReply => ('problem' in made ? { faults: { form: problems[made.problem] } } : { made: { ...made, name } })
