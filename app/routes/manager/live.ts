import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/client.server'
import { isManagerStill, requireManager } from '../../http/access.server'
import { watchTeams } from '../../workflows/team/watch-teams.server'

const headers = { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' }

/** Server-sent events: that something about a manager's people changed. A page then loads its data again; nothing of it is told here. */
export async function loader({ request }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  if (!(request.headers.get('Accept') ?? '').includes('text/event-stream')) throw new Response('This address tells a page of changes, and nothing else.', { status: 406 })
  const since = Number(request.headers.get('Last-Event-ID') ?? Number.NaN)
  const still = () => isManagerStill(request, manager.id)
  const stream = await watchTeams(db, { managerId: manager.id, since: Number.isFinite(since) ? since : null, still, signal: request.signal })
  if (!stream) throw new Response('Too many pages of yours are told of changes already.', { status: 429, headers: { 'Retry-After': '60' } })
  return new Response(stream, { headers })
}
