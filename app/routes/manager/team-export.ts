import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { Readable } from 'node:stream'
import { db } from '#db/client.server'
import { requireManager } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { exportTeam } from '../../workflows/team/export-team.server'

/** All people of a manager, or of one of their teams, with their work, as a CSV file that is written while it is read. */
export async function loader({ request }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const teamId = new URL(request.url).searchParams.get('team') || null
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="countersign-people.csv"', 'Cache-Control': 'private, no-store',
  }
  if (request.method === 'HEAD') return new Response(null, { headers })
  const pieces = found(await exportTeam(db, { managerId: manager.id, teamId }, new Date()))
  return new Response(createReadableStreamFromReadable(Readable.from(pieces)), { headers })
}
