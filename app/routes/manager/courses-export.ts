import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/client.server'
import { coursesSheet } from '../../components/team/sheets/courses-sheet'
import { requireManager } from '../../http/access.server'
import { coursesAsked } from '../../http/completion-search'
import { csvReply } from '../../http/csv-reply.server'
import { found } from '../../http/refusals.server'
import { csvPieces } from '../../library/formats/csv/csv-pieces'
import { exportCompletion } from '../../workflows/team/export-completion.server'

/** How far a manager's people are, course by course, as a CSV file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const view = coursesAsked(new URL(request.url).searchParams)
  const now = new Date()
  return csvReply(request, 'courses', now, async () =>
    csvPieces(coursesSheet, found(await exportCompletion(db, { managerId: manager.id, teamId: view.team }, { ...view, now: now.getTime() }))))
}
