import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/client.server'
import { courseSheet } from '../../components/team/sheets/course-sheet'
import { requireManager } from '../../http/access.server'
import { coursePeopleAsked } from '../../http/completion-search'
import { csvReply } from '../../http/csv-reply.server'
import { found } from '../../http/refusals.server'
import { csvPieces } from '../../library/formats/csv/csv-pieces'
import { exportCoursePeople } from '../../workflows/team/export-completion.server'

/** A manager's people as they are in one course, as a CSV file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const view = coursePeopleAsked(new URL(request.url).searchParams)
  const [now, courseId] = [new Date(), params.course ?? '']
  return csvReply(request, `people-in-${courseId}`, now, async () => {
    const { course, lots } = found(await exportCoursePeople(db, { managerId: manager.id, teamId: view.team }, { ...view, courseId, now: now.getTime() }))
    return csvPieces(courseSheet(course), lots)
  })
}
