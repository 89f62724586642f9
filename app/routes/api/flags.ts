import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { db } from '#db/client.server'
import { requireRep } from '../../http/access.server'
import { parseSent } from '../../http/forms'
import { found, notFound } from '../../http/refusals.server'
import { flagQuestion } from '../../workflows/quiz/flag-question.server'
import type { FlagsReply } from '../../workflows/quiz/shown'

const form = z.object({ item: z.string().min(1).max(100), flagged: z.union([z.enum(['0', '1']).transform((flag) => flag === '1'), z.boolean()]) })

export function loader() {
  throw notFound()
}

/** Flag a question of an open attempt, or unflag it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const rep = await requireRep(request)
  const parsed = await parseSent(form, request)
  if (!parsed.success) return Response.json({ words: 'Say which question, and whether it is flagged.' }, { status: 400 })
  const { item, flagged } = parsed.data
  const flags = found(await flagQuestion(db, { personId: rep.id, attemptId: params.attempt ?? '', itemVersionId: item, flagged }))
  return Response.json({ flagged: flags } satisfies FlagsReply)
}
