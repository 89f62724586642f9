import type { Db } from '../client.server'
import { fromJson, toIso, toTime } from './values'

export type AuditEntry = {
  id: string
  at: number
  actorName: string | null
  action: string
  subjectType: string
  subjectId: string
  before: string | null
  after: string | null
}

type Row = { id: string; at: Date; actorId: string | null; action: string; subjectType: string; subjectId: string; before?: unknown; after?: unknown; requestId: string }

const json = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value))

export async function insertAudit(tx: Db, row: Row): Promise<void> {
  await tx.insertInto('audit').values({
    id: row.id, at: toIso(row.at), actor_id: row.actorId, action: row.action, subject_type: row.subjectType, subject_id: row.subjectId,
    before: json(row.before), after: json(row.after), request_id: row.requestId,
  }).execute()
}

/** A page of what power did, newest first; `before` is the id of the last entry seen. */
export async function listAudit(db: Db, limit: number, before: string | null): Promise<AuditEntry[]> {
  let query = db
    .selectFrom('audit')
    .leftJoin('person', 'person.id', 'audit.actor_id')
    .select(['audit.id', 'audit.at', 'person.name', 'audit.action', 'audit.subject_type', 'audit.subject_id', 'audit.before', 'audit.after'])
  if (before) query = query.where('audit.id', '<', before)
  const rows = await query.orderBy('audit.id', 'desc').limit(limit).execute()
  return rows.map((row) => ({
    id: row.id, at: toTime(row.at), actorName: row.name, action: row.action, subjectType: row.subject_type, subjectId: row.subject_id,
    before: row.before, after: row.after,
  }))
}

/** Whose figures somebody has looked at in a team's table since `since`, as it is on record. */
export async function listSeenInTeam(db: Db, actorId: string, teamId: string, since: Date): Promise<Set<string>> {
  const rows = await db
    .selectFrom('audit')
    .select('after')
    .where('subject_type', '=', 'team')
    .where('subject_id', '=', teamId)
    .where('actor_id', '=', actorId)
    .where('action', '=', 'team.viewed')
    .where('at', '>=', toIso(since))
    .execute()
  return new Set(rows.flatMap(({ after }) => (after === null ? [] : fromJson<{ personIds: string[] }>(after).personIds)))
}
