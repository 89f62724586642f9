import type { Db } from '../client.server'
import { listed } from './managed-teams'
import { toIso, toTime } from './values'

/** A later day (ISO) that one person was given. `grantedBy` is a name; `at` in ms epoch. */
export type Extension = { assignmentId: string; dueOn: string; reason: string; grantedBy: string; at: number }

/** What one person was given longer of these assignments, the latest day last. */
export async function listExtensions(db: Db, personId: string, assignmentIds: readonly string[]): Promise<Extension[]> {
  const rows = await db
    .selectFrom('assignment_extension as longer')
    .innerJoin('person as granter', 'granter.id', 'longer.granted_by')
    .select(['longer.assignment_id', 'longer.due_on', 'longer.reason', 'granter.name', 'longer.granted_at'])
    .where('longer.person_id', '=', personId)
    .where('longer.assignment_id', 'in', listed(assignmentIds))
    .orderBy('longer.due_on')
    .orderBy('longer.assignment_id')
    .execute()
  return rows.map((row) => ({ assignmentId: row.assignment_id, dueOn: row.due_on, reason: row.reason, grantedBy: row.name, at: toTime(row.granted_at) }))
}

/** Whether what was sent under this id is there already. */
export async function hasExtension(db: Db, id: string): Promise<boolean> {
  return (await db.selectFrom('assignment_extension').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

type Granted = { id: string; personId: string; assignmentId: string; dueOn: string; reason: string; grantedBy: string; now: Date }

export async function insertExtension(tx: Db, { id, personId, assignmentId, dueOn, reason, grantedBy, now }: Granted): Promise<void> {
  await tx.insertInto('assignment_extension')
    .values({ person_id: personId, assignment_id: assignmentId, due_on: dueOn, id, reason, granted_by: grantedBy, granted_at: toIso(now) })
    .execute()
}
