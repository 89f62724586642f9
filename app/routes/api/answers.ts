import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { db } from '#db/client.server'
import { answerProblems } from '../../components/quiz/problem-words'
import { requireRep } from '../../http/access.server'
import { list, parseSent } from '../../http/forms'
import { notFound } from '../../http/refusals.server'
import { saveAnswer } from '../../workflows/quiz/save-answer.server'
import type { AnswerReply } from '../../workflows/quiz/shown'

const mostTurns = 1_000_000

const form = z.object({
  item: z.string().min(1).max(100),
  picks: list(z.string().max(20_000)).refine((picks) => picks.length <= 200),
  turn: z.coerce.number().int().min(0).max(mostTurns).nullish().transform((turn) => turn ?? null),
  sentId: z.string().min(1).max(100).nullish().transform((sentId) => sentId ?? null),
  certainty: z.coerce.number().pipe(z.union([z.literal(1), z.literal(2), z.literal(3)])).nullish().transform((certainty) => certainty ?? null),
})

export function loader() {
  throw notFound()
}

/** Save one answer, sent as a form or as JSON. 200 means that it is on disk; 409 that it was not taken, with the reason in words. */
export async function action({ request, params }: ActionFunctionArgs) {
  const rep = await requireRep(request)
  const parsed = await parseSent(form, request)
  if (!parsed.success) return reply({ saved: false, problem: 'not-an-answer', words: answerProblems['not-an-answer'] }, 400)
  const { item, ...answer } = parsed.data
  const result = await saveAnswer(db, { personId: rep.id, attemptId: params.attempt ?? '', itemVersionId: item, ...answer, now: new Date() })
  return result.saved ? reply(result, 200) : reply({ ...result, words: answerProblems[result.problem] }, 409)
}

const reply = (body: AnswerReply, status: number) => Response.json(body, { status })
