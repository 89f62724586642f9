import { z } from 'zod'
import { db } from '#db/client.server'
import { problemWords } from '../components/incentives/dispute-words'
import { digitsOf } from '../library/plan-document/written'
import { line } from '../http/forms'
import { found, refused } from '../http/refusals.server'
import { actOnDispute } from '../workflows/incentives/act-on-dispute.server'
import { limitOfHandedIn } from '../workflows/media/judge-handed-in.server'
import { type ReceivedForm, withAnyForm } from '../workflows/media/receive-form.server'
import { takeDisputeForm } from './take-dispute-form.server'

const form = z.object({
  act: z.enum(['comment', 'escalated', 'approved', 'partly', 'denied', 'withdrawn']),
  words: line('Say why.', 2000),
  seen: z.coerce.number().int().min(0).max(1_000_000).optional(),
  amount: z.string().trim().regex(/^(?:-?\d{1,9}(?:\.\d{1,4})?)?$/, 'Write it like 120.00.').default(''),
})

/** `currency`: of the line that is questioned, null where an outcome is. */
type Acting = { disputeId: string; actorId: string; mayDecide: boolean; currency: string | null }

/** Minor units; null for an empty field, undefined for more decimals than the currency has. */
function minorUnits(written: string, currency: string | null): number | null | undefined {
  if (written === '' || currency === null) return null
  const amount = Number(written) * 10 ** digitsOf(currency)
  return Math.abs(amount - Math.round(amount)) < 1e-6 ? Math.round(amount) : undefined
}

/** Do what a form about a dispute asks for. Null when it is done, else what is wrong with it. */
export function answerDispute(request: Request, acting: Acting) {
  return withAnyForm(request, limitOfHandedIn, (received) => answerWith(received, acting))
}

async function answerWith(received: ReceivedForm, { currency, ...acting }: Acting) {
  const taken = await takeDisputeForm(form, received)
  if ('refusal' in taken) return taken.refusal
  const { act, words, seen = null } = taken.data
  const amount = minorUnits(taken.data.amount, currency)
  const values = { act, words, amount: taken.data.amount }
  if (amount === undefined) return refused({ amount: `Use no more decimals than ${currency} has.` }, values)
  const granted = act === 'approved' || act === 'partly' ? amount : null
  const done = found(await actOnDispute(db, { ...acting, act, words, seen, amount: granted, files: taken.files, now: new Date() }))
  if (!('problem' in done)) return null
  const place = done.problem === 'amount' ? 'amount' : 'form'
  return refused({ [place]: problemWords[done.problem] }, values, 409)
}
