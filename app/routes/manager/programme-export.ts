import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/client.server'
import { runsSheet } from '../../components/programmes/runs-sheet'
import { requireManager } from '../../http/access.server'
import { csvReply } from '../../http/csv-reply.server'
import { runsAsked } from '../../http/programme-search'
import { found } from '../../http/refusals.server'
import { csvPieces } from '../../library/formats/csv/csv-pieces'
import { exportRuns } from '../../workflows/programmes/read-programmes.server'

/** A manager's people as they stand in one programme, as a CSV file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const { team, state } = runsAsked(new URL(request.url).searchParams)
  const [now, programmeId] = [new Date(), params.programme ?? '']
  return csvReply(request, `people-in-${programmeId}`, now, async () =>
    csvPieces(runsSheet, found(await exportRuns(db, { managerId: manager.id, teamId: team }, { programmeId, state, now: now.getTime() }))))
}
