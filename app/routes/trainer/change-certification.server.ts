import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { db } from '#db/client.server'
import { longestTerm } from '../../domain/certificates/certificate'
import { list, parse } from '../../http/forms'
import { found, refused } from '../../http/refusals.server'
import { setCertification } from '../../workflows/certificates/set-certification.server'

const days = z.string('Enter a number of days.').trim().regex(/^\d{1,6}$/, 'Enter a whole number of days.').transform(Number)
const form = z.object({ roles: list(z.string().max(200)), days, windowDays: days })

const faultFields = {
  days: { days: `Enter 1 to ${longestTerm} days.` },
  'window-days': { windowDays: 'Enter fewer days than it is valid for.' },
  'not-an-exam': { form: 'This quiz can certify nobody yet. Give it a pass mark and one sitting, with nothing told after each answer, and save that first.' },
  'no-such-role': { roles: 'One of these roles is gone. Load the page again.' },
} as const

type Acting = { trainerId: string; moduleId: string; now: Date }

/** Set for which roles the quiz of a module certifies: a redirect that says what was done, or what is wrong beside the field. */
export async function changeCertification(sent: FormData, { trainerId, moduleId, now }: Acting) {
  const parsed = parse(form, sent)
  const typed = { intent: 'certify', roles: sent.getAll('roles').join(','), days: String(sent.get('days') ?? ''), windowDays: String(sent.get('windowDays') ?? '') }
  if (!parsed.success) return refused(parsed.faults, typed)
  const { roles: roleProfileIds, ...term } = parsed.data
  const result = found(await setCertification(db, { trainerId, moduleId, roleProfileIds, ...term, now }))
  if ('faults' in result) return refused(Object.assign({}, ...result.faults.map((fault) => faultFields[fault])), typed)
  throw redirect(`/studio/${moduleId}/quiz?done=${result.changed ? 'certifies' : 'same'}`)
}
