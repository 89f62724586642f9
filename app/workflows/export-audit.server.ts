import type { Database } from '#db/client.server'
import { type AuditEntry, listAudit } from '#db/queries/audit'
import { audit } from './audit.server'

const entriesAtOnce = 1000

/** All of the audit, newest first, some entries at a time. That it was taken away is on record before, and so the first of them. */
export async function exportAudit(db: Database, { actorId, now }: { actorId: string; now: Date }): Promise<AsyncGenerator<AuditEntry[]>> {
  await db.transaction().execute((tx) => audit(tx, { actorId, action: 'audit.exported', subjectType: 'audit', subjectId: 'audit' }, now))
  return allEntries(db)
}

async function* allEntries(db: Database): AsyncGenerator<AuditEntry[]> {
  for (let before: string | null = null; ; ) {
    const entries: AuditEntry[] = await listAudit(db, entriesAtOnce, before)
    if (entries.length > 0) yield entries
    if (entries.length < entriesAtOnce) return
    before = entries.at(-1)?.id ?? null
  }
}
