import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Db } from '../client.server'
import { listed } from './managed-teams'
import { toIso, toTime } from './values'

/** What changes of a person that their managers are shown. */
export type ChangeKind = 'readiness' | 'progress' | 'contracts'

/** Something changed about a person, inside the transaction that changed it; of whom no team has, nothing is noted. */
export async function noteChange(tx: Db, personId: string, kind: ChangeKind, now: Date): Promise<void> {
  await sql`insert into team_change (id, team_id, person_id, kind, at)
    select ${uuid()}, person.team_id, person.id, ${kind}, ${toIso(now)} from person where person.id = ${personId} and person.team_id is not null`.execute(tx)
}

/** What changed from a moment on (ms epoch), in whichever team. */
export async function listChanges(db: Db, since: number): Promise<{ id: string; teamId: string; at: number }[]> {
  const rows = await db.selectFrom('team_change').select(['id', 'team_id', 'at']).where('at', '>=', toIso(since)).orderBy('at').orderBy('id').execute()
  return rows.map(({ id, team_id, at }) => ({ id, teamId: team_id, at: toTime(at) }))
}

/** Whether something of these teams changed from a moment on (ms epoch). */
export async function hasChanged(db: Db, teamIds: readonly string[], since: number): Promise<boolean> {
  const row = await db.selectFrom('team_change').select('id').where('at', '>=', toIso(since)).where('team_id', 'in', listed(teamIds)).limit(1).executeTakeFirst()
  return row !== undefined
}

export async function deleteChangesBefore(db: Db, before: number): Promise<void> {
  await db.deleteFrom('team_change').where('at', '<', toIso(before)).execute()
}
