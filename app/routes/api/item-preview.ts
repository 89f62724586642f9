import type { ActionFunctionArgs } from '@remix-run/node'
import { isItemType } from '../../domain/quiz/item'
import { requireTrainer } from '../../http/access.server'
import { found, notFound } from '../../http/refusals.server'
import { fieldsOf } from '../../library/item-form/fields'
import { judgeDrawn, previewOf } from '../trainer/edit-item.server'

/** There is nothing to read here. */
export function loader(): never {
  throw notFound()
}

/** The fields of a question's form and its `type` in; `{ preview, faults }` out: how it looks, null while it is not whole, and how much is missing. */
export async function action({ request }: ActionFunctionArgs) {
  await requireTrainer(request)
  const type = new URL(request.url).searchParams.get('type') ?? ''
  const drawn = await judgeDrawn(found(isItemType(type) ? type : null), fieldsOf(await request.formData()))
  const answer = { preview: previewOf(drawn), faults: Object.keys(drawn.faults).length }
  return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
}
