import { z } from 'zod'
import { db } from '#db/client.server'
import { findPeopleTold, isWaitedFor, whoKey } from '#db/queries/outcome-waiting'
import { email, parse } from '../../http/forms'
import { found } from '../../http/refusals.server'
import { dismissOutcomes } from '../../workflows/outcomes/dismiss-outcomes.server'
import { matchOutcomes } from '../../workflows/outcomes/match-outcomes.server'

const named = { source: z.string().min(1).max(40), who: z.string().min(1).max(254) }

const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('match'), ...named, person: z.string().min(1).max(64).optional(), address: email.optional() }),
  z.object({ intent: z.literal('dismiss'), ...named }),
])

/** `fault`: what is wrong with the address that was typed, beside whom it was typed for. */
export type SettledUnknown = { done: 'matched' | 'dismissed'; events: number } | { fault: { source: string; who: string; words: string } }

/** Do what a form about somebody unknown asks for: say who it is, or that it is nobody here. */
export async function settleUnknown(sent: FormData, acting: { actorId: string; now: Date }): Promise<SettledUnknown> {
  const parsed = parse(form, sent)
  if (!parsed.success) return { fault: { source: parsed.values.source ?? '', who: parsed.values.who ?? '', words: parsed.faults.address ?? 'This form is not whole. Load the page again.' } }
  const { source, who } = parsed.data
  const waited = await isWaitedFor(db, source, who)
  if (parsed.data.intent === 'dismiss') return { done: 'dismissed', events: waited ? (await dismissOutcomes(db, { ...acting, source, who })).dismissed : 0 }
  const { person, address } = parsed.data
  const personId = person ?? (address ? (await findPeopleTold(db, source, [address])).get(whoKey(address)) : undefined)
  if (personId === undefined) return { fault: { source, who, words: 'Nobody here has this address.' } }
  if (!waited) return { done: 'matched', events: 0 }
  return { done: 'matched', events: found(await matchOutcomes(db, { ...acting, source, who, personId })).applied }
}
