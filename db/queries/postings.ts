import { sql } from 'kysely'
import type { PlanSeat } from '~/domain/incentives/statement/plan-seat'
import type { Db } from '../client.server'
import { toFlag, toIso, toTime } from './values'

/** What decides which plans somebody is in: whether they sell, their role, their team. */
export type Posting = { isRep: boolean; roleProfileId: string | null; teamId: string | null }

/** Keep what somebody does from now on, in the transaction that changes it and after their turn was taken; the same again changes nothing. */
export async function keepPosting(tx: Db, personId: string, { isRep, roleProfileId, teamId }: Posting, now: Date): Promise<void> {
  const last = await tx.selectFrom('posting').selectAll().where('person_id', '=', personId).orderBy('number', 'desc').limit(1).executeTakeFirst()
  const row = { is_rep: toFlag(isRep), role_profile_id: roleProfileId, team_id: teamId }
  if (last && last.is_rep === row.is_rep && last.role_profile_id === roleProfileId && last.team_id === teamId) return
  await tx.insertInto('posting').values({ person_id: personId, number: (last?.number ?? 0) + 1, since: toIso(now), ...row }).execute()
}

/** Everything that somebody was to plans, the oldest first: their role, and the names of their team and of all above it as they are called and stand now. */
export async function listSeats(db: Db, personId: string): Promise<{ email: string; seats: PlanSeat[] }> {
  const rows = await db
    .selectFrom('posting')
    .innerJoin('person', 'person.id', 'posting.person_id')
    .leftJoin('team as own', 'own.id', 'posting.team_id')
    .leftJoin('team as above', (join) => join.on(sql<boolean>`substr(own.path, 1, length(above.path)) = above.path`))
    .select(['person.email', 'posting.number', 'posting.since', 'posting.role_profile_id', 'above.name'])
    .where('posting.person_id', '=', personId)
    .orderBy('posting.number')
    .execute()
  const seats = new Map<number, PlanSeat>()
  for (const { number, since, role_profile_id, name } of rows) {
    const seat = seats.get(number) ?? { since: toTime(since), roleProfileId: role_profile_id, teams: [] }
    seats.set(number, name === null ? seat : { ...seat, teams: [...seat.teams, name] })
  }
  return { email: rows[0]?.email ?? '', seats: [...seats.values()] }
}
