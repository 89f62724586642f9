import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { db } from '#db/client.server'
import { answerProblems } from '../../components/quiz/problem-words'
import { requireRep } from '../../http/access.server'
import { list, parse } from '../../http/forms'
import { notFound } from '../../http/refusals.server'
import { saveAnswer } from '../../workflows/quiz/save-answer.server'

const form = z.object({ item: z.string().min(1).max(100), picks: list(z.string().max(20_000)) })

export function loader() {
  throw notFound()
}

/** Save one answer. 200 means that it is on disk; 409 that it was not taken, with the reason in words. */
export async function action({ request, params }: ActionFunctionArgs) {
  const rep = await requireRep(request)
  const parsed = parse(form, await request.formData())
  if (!parsed.success) return Response.json({ saved: false, words: answerProblems['not-an-answer'] }, { status: 400 })
  const { item, picks } = parsed.data
  const result = await saveAnswer(db, { personId: rep.id, attemptId: params.attempt ?? '', itemVersionId: item, picks, now: new Date() })
  if (result.saved) return Response.json(result)
  return Response.json({ ...result, words: answerProblems[result.problem] }, { status: 409 })
}
