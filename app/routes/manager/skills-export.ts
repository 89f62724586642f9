import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/client.server'
import { skillsSheet } from '../../components/team/sheets/skills-sheet'
import { requireManager } from '../../http/access.server'
import { csvReply } from '../../http/csv-reply.server'
import { found } from '../../http/refusals.server'
import { skillsAsked } from '../../http/team-search'
import { csvPieces } from '../../library/formats/csv/csv-pieces'
import { exportSkills } from '../../workflows/team/export-skills.server'

/** A manager's people by the skills of a role, as a CSV file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const { team, role, sort } = skillsAsked(new URL(request.url).searchParams)
  const now = new Date()
  return csvReply(request, 'skills', now, async () => {
    const { columns, lots } = found(await exportSkills(db, { managerId: manager.id, teamId: team }, { roleId: role, sort, now: now.getTime() }))
    return csvPieces(skillsSheet(columns), lots)
  })
}
