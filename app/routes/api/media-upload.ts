import type { ActionFunctionArgs } from '@remix-run/node'
import { db } from '#db/client.server'
import { requireTrainer } from '../../http/access.server'
import { notFound } from '../../http/refusals.server'
import { limitOfMedia, withReceivedForm } from '../../workflows/media/receive-form.server'
import { receiveMedia } from '../../workflows/media/receive-media.server'
import { mediaStore } from '../../workflows/media/store.server'

/** There is nothing to read here. */
export function loader(): never {
  throw notFound()
}

/** Files in, `{ results }` out: what became of each. `?replace=name` gives one file the place of that name. */
export async function action({ request }: ActionFunctionArgs) {
  const trainer = await requireTrainer(request)
  const replace = new URL(request.url).searchParams.get('replace')
  const results = await withReceivedForm(request, limitOfMedia, ({ files }) =>
    receiveMedia(db, mediaStore(), { files, replace, personId: trainer.id, now: new Date() }),
  )
  return Response.json({ results })
}
