import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/client.server'
import { ruleSheet } from '../../components/team/sheets/rule-sheet'
import { dayOf } from '../../domain/evidence/day'
import { requireManager } from '../../http/access.server'
import { csvReply } from '../../http/csv-reply.server'
import { found } from '../../http/refusals.server'
import { reachedAsked } from '../../http/reached-search'
import { csvPieces } from '../../library/formats/csv/csv-pieces'
import { exportReached } from '../../workflows/rules/show-rule.server'

/** Those of a manager's people whom a rule of theirs reached, as a CSV file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const asked = reachedAsked(new URL(request.url).searchParams)
  const now = new Date()
  return csvReply(request, 'people-of-a-rule', now, async () =>
    csvPieces(ruleSheet(dayOf(now.getTime())), found(await exportReached(db, manager.id, params.rule ?? '', { ...asked, now }))))
}
