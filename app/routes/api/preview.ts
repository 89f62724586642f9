import type { ActionFunctionArgs } from '@remix-run/node'
import { db } from '#db/client.server'
import { requireTrainer } from '../../http/access.server'
import { parse } from '../../http/forms'
import { notFound } from '../../http/refusals.server'
import { previewForm, readEditorForm } from '../../workflows/studio/editor-form.server'
import { previewSource } from '../../workflows/studio/preview-source.server'

/** There is nothing to read here. */
export function loader(): never {
  throw notFound()
}

/** `source`, and the id of its `lesson`, in, a `Preview` out: a text as a rep would get it. Too long a text answers 413 with `{ fault }`. */
export async function action({ request }: ActionFunctionArgs) {
  await requireTrainer(request)
  const form = parse(previewForm, await readEditorForm(request))
  if (!form.success) return Response.json({ fault: form.faults.source }, { status: 'source' in form.values ? 413 : 400 })
  return Response.json(await previewSource(db, form.data.source, form.data.lesson), { headers: { 'Cache-Control': 'no-store' } })
}
