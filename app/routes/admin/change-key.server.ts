import { z } from 'zod'
import { db } from '#db/client.server'
import { findApiKey } from '#db/queries/api-keys'
import { keyProblems } from '../../components/connections/key-words'
import { isInUse, sourceName } from '../../domain/outcomes/api-key'
import { type Faults, line, parse } from '../../http/forms'
import { found } from '../../http/refusals.server'
import { hashToken } from '../../http/session.server'
import { makeKey, type MadeKey, rotateKey } from '../../workflows/connections/make-key.server'
import { revokeKey } from '../../workflows/connections/revoke-key.server'

const sentId = z.uuid()
const key = z.string().min(1).max(64)

const form = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('make'),
    sentId,
    name: line('Enter a name.', 80),
    source: line('Enter a source.', 40).regex(sourceName, 'Use small letters, figures and dashes, as in salesforce.'),
  }),
  z.object({ intent: z.literal('rotate'), sentId, key }),
  z.object({ intent: z.literal('revoke'), key }),
  z.object({ intent: z.literal('try'), secret: line('Enter a secret.') }),
])

/** `made`: the secret of a new key, told this once. `tried`: the key that a secret opens. */
export type KeyReply = { faults?: Faults; values?: Record<string, string>; made?: { secret: string; name: string }; tried?: { name: string; source: string } }

type Acting = { actorId: string; now: Date }

/** Do what a form about keys asks for. */
export async function changeKey(sent: FormData, acting: Acting): Promise<KeyReply | 'revoked'> {
  const parsed = parse(form, sent)
  if (!parsed.success) return { faults: wholeFaults(parsed.faults), values: sent.get('intent') === 'make' ? parsed.values : {} }
  const order = parsed.data
  if (order.intent === 'try') return tryKey(order.secret, acting.now)
  if (order.intent === 'revoke') {
    found(await revokeKey(db, { ...acting, keyId: order.key }))
    return 'revoked'
  }
  if (order.intent === 'rotate') return replyOf(found(await rotateKey(db, { ...acting, sentId: order.sentId, keyId: order.key })), 'the new key')
  return replyOf(await makeKey(db, { ...acting, sentId: order.sentId, name: order.name, source: order.source, scope: 'outcomes:write' }), order.name)
}

const shown = new Set(['name', 'source', 'secret'])

/** What is wrong with a field that nobody sees is said of the form. */
const wholeFaults = (faults: Faults): Faults =>
  Object.keys(faults).every((field) => shown.has(field)) ? faults : { ...faults, form: 'This form is not whole. Load the page again.' }

const replyOf = (made: MadeKey, name: string): KeyReply => ('problem' in made ? { faults: { form: keyProblems[made.problem] } } : { made: { secret: made.secret, name } })

async function tryKey(secret: string, now: Date): Promise<KeyReply> {
  const known = await findApiKey(db, hashToken(secret))
  if (!known || !isInUse(known, now.getTime())) return { faults: { secret: 'This opens nothing: no key has this secret, or it has ended or was revoked.' } }
  return { tried: { name: known.name, source: known.source } }
}
