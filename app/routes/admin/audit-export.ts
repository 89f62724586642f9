import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/client.server'
import type { AuditEntry } from '#db/queries/audit'
import { listNames } from '#db/queries/people-directory'
import { type AuditLine, auditLine, idsToName } from '../../components/admin/audit-line'
import { auditSheet } from '../../components/admin/audit-sheet'
import { requireAdmin } from '../../http/access.server'
import { csvReply } from '../../http/csv-reply.server'
import { csvPieces } from '../../library/formats/csv/csv-pieces'
import { exportAudit } from '../../workflows/export-audit.server'

/** The whole audit as a CSV file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const admin = await requireAdmin(request)
  const now = new Date()
  return csvReply(request, 'audit', now, async () => csvPieces(auditSheet, toLines(await exportAudit(db, { actorId: admin.id, now }))))
}

async function* toLines(lots: AsyncIterable<AuditEntry[]>): AsyncGenerator<AuditLine[]> {
  for await (const entries of lots) {
    const names = await listNames(db, idsToName(entries))
    yield entries.map((entry) => auditLine(entry, names))
  }
}
