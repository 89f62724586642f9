import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/client.server'
import { requireRep } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { showClock } from '../../workflows/quiz/show-clock.server'

/** How an attempt stands by the server's clock: what is left, and whether it was closed, here or elsewhere. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const reply = found(await showClock(db, { personId: rep.id, attemptId: params.attempt ?? '', now: new Date() }))
  return Response.json(reply, { headers: { 'Cache-Control': 'no-store' } })
}
