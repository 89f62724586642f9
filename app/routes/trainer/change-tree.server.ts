import { data, redirect } from '@remix-run/node'
import { z } from 'zod'
import { db } from '#db/client.server'
import { anchorOf } from '../../components/studio/tree/move-buttons'
import { moveFaultWords, movedWords } from '../../components/studio/tree/tree-words'
import { parse } from '../../http/forms'
import { found, refused } from '../../http/refusals.server'
import { countAttention } from '../../workflows/attention/count-attention.server'
import { archiveBranch } from '../../workflows/courses/archive-branch.server'
import { moveBranch } from '../../workflows/courses/move-branch.server'

const kind = z.enum(['course', 'module', 'lesson'])
const id = z.string().max(200).regex(/^[\w./-]*$/)

/** Kind, id, new parent and the sibling to stand before, with blanks between. */
const place = z
  .string({ error: 'Choose a place.' })
  .max(800)
  .transform((text) => text.split(' '))
  .pipe(z.tuple([kind, id, id, id], { error: 'Choose a place.' }))
  .transform(([of, moved, to, before]) => ({ kind: of, id: moved, to, before: before === '' ? null : before }))

const treeForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('move'), place, reply: z.literal('data').optional() }),
  z.object({ intent: z.literal('archive'), kind, id }),
  z.object({ intent: z.literal('restore'), kind, id }),
  z.object({ intent: z.literal('count') }),
])

type Acting = { trainerId: string; now: Date }

/** Do what a form of the studio asks for. A script gets words and what was moved; a plain form is sent on to where it shows. */
export async function changeTree(form: FormData, acting: Acting) {
  const parsed = parse(treeForm, form)
  if (!parsed.success) return refused({ form: parsed.faults.place ?? 'This form is not complete. Load the page anew.' })
  const change = parsed.data
  if (change.intent === 'count') {
    await countAttention(db, acting.now, 0)
    throw redirect('/studio?done=counted')
  }
  if (change.intent !== 'move') {
    found(await archiveBranch(db, { ...acting, kind: change.kind, id: change.id, away: change.intent === 'archive' }))
    throw redirect(addressOf(change.id, change.intent === 'archive' ? 'archived' : 'restored'))
  }
  const result = found(await moveBranch(db, { ...acting, ...change.place }))
  if ('problem' in result) return refused({ form: moveFaultWords(result) }, {}, 409)
  if (!change.reply) throw redirect(addressOf(change.place.id, result.outcome))
  return data({ said: movedWords(result), moved: result.outcome === 'moved' ? change.place.id : null })
}

const addressOf = (branchId: string, done: string) => `/studio?done=${done}&at=${encodeURIComponent(branchId)}#${anchorOf(branchId)}`
