import { sql } from 'kysely'
import type { Db } from '../client.server'

/** Who somebody is to a plan: their address, their role, and the names of their team and of all above it. */
export async function findPlanSeat(db: Db, personId: string): Promise<{ email: string; roleProfileId: string | null; teams: string[] } | null> {
  const rows = await db
    .selectFrom('person')
    .leftJoin('team as own', 'own.id', 'person.team_id')
    .leftJoin('team as above', (join) => join.on(sql<boolean>`substr(own.path, 1, length(above.path)) = above.path`))
    .select(['person.email', 'person.role_profile_id', 'above.name'])
    .where('person.id', '=', personId)
    .execute()
  const [first] = rows
  return first ? { email: first.email, roleProfileId: first.role_profile_id, teams: rows.flatMap(({ name }) => name ?? []) } : null
}
