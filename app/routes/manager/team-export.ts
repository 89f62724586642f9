import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/client.server'
import { workSheet } from '../../components/team/sheets/work-sheet'
import { requireManager } from '../../http/access.server'
import { csvReply } from '../../http/csv-reply.server'
import { found } from '../../http/refusals.server'
import { workAsked } from '../../http/team-search'
import { csvPieces } from '../../library/formats/csv/csv-pieces'
import { exportTeam } from '../../workflows/team/export-team.server'

/** The people of a manager, or of one of their teams, with their work, as a CSV file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const { team, ...asked } = workAsked(new URL(request.url).searchParams)
  const now = new Date()
  return csvReply(request, 'people', now, async () => {
    const { currencies, lots } = found(await exportTeam(db, { managerId: manager.id, teamId: team }, { ...asked, now: now.getTime() }))
    return csvPieces(workSheet(currencies), lots)
  })
}
