import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { db } from '#db/client.server'
import type { AccommodationsOf } from '#db/queries/accommodations'
import { listRepsCalled } from '#db/queries/people-directory'
import { grantFaults, whoFaults } from '../components/accommodations/accommodation-words'
import { line, optionalId, parse } from '../http/forms'
import { found, notFound, refused } from '../http/refusals.server'
import { timeIn } from '../library/quiz-form/times'
import { grantAccommodation } from '../workflows/accommodations/grant-accommodation.server'
import { revokeAccommodation } from '../workflows/accommodations/revoke-accommodation.server'

/** A whole number that may be left empty, which is none. */
function whole(most: number) {
  const fault = `Enter a whole number from 1 to ${most}, or leave it empty.`
  return z.string(fault).trim().regex(/^\d{0,6}$/, fault).transform(Number).pipe(z.number().max(most, fault))
}

const moment = z
  .string('Enter a day and a time, or leave it empty.')
  .trim()
  .transform((text, ctx) => {
    const at = timeIn(text)
    if (at !== undefined) return at
    ctx.addIssue('Enter a day and a time, or leave it empty.')
    return z.NEVER
  })

const grantForm = z.object({
  id: z.uuid('Load this page again.'), who: z.string().trim().max(254, whoFaults.none).optional(), quizId: optionalId, moreTime: whole(400),
  extraAttempts: whole(100), closesAt: moment, reason: line('Say why. The audit keeps it.', 300),
})

type Acting = { actorId: string; of: AccommodationsOf; back: string; now: Date }

/** Whether a form of a page is one of its accommodations. */
export const isAboutAccommodations = (form: FormData): boolean => ['grant', 'revoke'].includes(String(form.get('intent')))

/** Grant or revoke as the form asks, for the person or the quiz of the page: a redirect that says what was done, or what is wrong beside the field. */
export async function changeAccommodation(form: FormData, acting: Acting) {
  const { actorId, of, back, now } = acting
  if (form.get('intent') === 'grant') return grantBy(form, acting)
  const revoked = found(await revokeAccommodation(db, { actorId, id: String(form.get('id')), of, now }))
  return redirect(`${back}?done=${revoked.revoked ? 'revoked' : 'same'}`)
}

async function grantBy(form: FormData, { actorId, of, back, now }: Acting) {
  const parsed = parse(grantForm, form)
  if (!parsed.success) return refused(parsed.faults, parsed.values)
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
  const { id, who, quizId, moreTime, extraAttempts, closesAt, reason } = parsed.data
  if (closesAt !== null && closesAt <= now.getTime()) return refused({ closesAt: 'This is past. Choose a moment to come.' }, typed)
  const subject = 'personId' in of ? { ...of, quizId } : await subjectOf(of.quizId, who ?? '')
  if ('fault' in subject) return refused({ who: subject.fault }, typed)
  const grant = { ...subject, timeFactor: 1 + moreTime / 100, extraAttempts, closesAt, reason }
  const result = await grantAccommodation(db, { actorId, id, grant, now })
  if (result.granted) return redirect(`${back}?done=granted`)
  if (result.problem === 'no-such-person') throw notFound()
  return refused(grantFaults[result.problem], typed)
}

async function subjectOf(quizId: string, who: string): Promise<{ fault: string } | { personId: string; quizId: string }> {
  if (who === '') return { fault: 'Enter an e-mail address or a name.' }
  const [rep, other] = await listRepsCalled(db, who)
  if (!rep) return { fault: whoFaults.none }
  return other ? { fault: whoFaults.several } : { personId: rep.id, quizId }
}
