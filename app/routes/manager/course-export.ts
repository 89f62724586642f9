import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { Readable } from 'node:stream'
import { db } from '#db/client.server'
import { requireManager } from '../../http/access.server'
import { coursePeopleAsked } from '../../http/completion-search'
import { found } from '../../http/refusals.server'
import { exportCoursePeople } from '../../workflows/team/export-completion.server'

/** A manager's people as they are in one course, as a CSV file that is written while it is read. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const view = coursePeopleAsked(new URL(request.url).searchParams)
  const headers = { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="countersign-course.csv"', 'Cache-Control': 'private, no-store' }
  if (request.method === 'HEAD') return new Response(null, { headers })
  const scope = { managerId: manager.id, teamId: view.team }
  const pieces = found(await exportCoursePeople(db, scope, { ...view, courseId: params.course ?? '', now: Date.now() }))
  return new Response(createReadableStreamFromReadable(Readable.from(pieces)), { headers })
}
