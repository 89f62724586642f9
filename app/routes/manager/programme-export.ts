import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { Readable } from 'node:stream'
import { db } from '#db/client.server'
import { requireManager } from '../../http/access.server'
import { runsAsked } from '../../http/programme-search'
import { found } from '../../http/refusals.server'
import { exportRuns } from '../../workflows/programmes/read-programmes.server'

/** A manager's people as they stand in one programme, as a CSV file that is written while it is read. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const { team, state } = runsAsked(new URL(request.url).searchParams)
  const headers = { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="countersign-programme.csv"', 'Cache-Control': 'private, no-store' }
  if (request.method === 'HEAD') return new Response(null, { headers })
  const pieces = found(await exportRuns(db, { managerId: manager.id, teamId: team }, { programmeId: params.programme ?? '', state, now: Date.now() }))
  return new Response(createReadableStreamFromReadable(Readable.from(pieces)), { headers })
}
