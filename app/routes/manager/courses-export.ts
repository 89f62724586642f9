import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/client.server'
import { requireManager } from '../../http/access.server'
import { coursesAsked } from '../../http/completion-search'
import { found } from '../../http/refusals.server'
import { exportCompletion } from '../../workflows/team/export-completion.server'

/** How far a manager's people are, course by course, as a CSV file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const view = coursesAsked(new URL(request.url).searchParams)
  const file = found(await exportCompletion(db, { managerId: manager.id, teamId: view.team }, { ...view, now: Date.now() }))
  const headers = { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="countersign-courses.csv"', 'Cache-Control': 'private, no-store' }
  return new Response(request.method === 'HEAD' ? null : file, { headers })
}
