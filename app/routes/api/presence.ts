import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { db } from '#db/client.server'
import { findModuleOf } from '#db/queries/studio-vocabulary'
import { requireTrainer } from '../../http/access.server'
import { parse } from '../../http/forms'
import { found, notFound } from '../../http/refusals.server'
import { sayPresent } from '../../workflows/presence/say-present.server'

const presenceForm = z.object({ lesson: z.string().max(400), tab: z.uuid(), leaving: z.enum(['0', '1']).default('0') })

/** There is nothing to read here. */
export function loader(): never {
  throw notFound()
}

/** `lesson` (its id), `tab` (a UUID of the open editor) and `leaving` in, `{ present }` out: who else has the lesson open. */
export async function action({ request }: ActionFunctionArgs) {
  const trainer = await requireTrainer(request)
  const form = parse(presenceForm, await request.formData())
  if (!form.success) return Response.json({ faults: form.faults }, { status: 400 })
  found(await findModuleOf(db, form.data.lesson))
  const beat = { lessonId: form.data.lesson, tab: form.data.tab, personId: trainer.id, leaving: form.data.leaving === '1', now: new Date() }
  return Response.json({ present: await sayPresent(db, beat) }, { headers: { 'Cache-Control': 'no-store' } })
}
