import type { Person } from '~/domain/people/person'
import type { Db } from '../client.server'
import { personColumns, toPerson } from './people'
import { toIso, toTime } from './values'

export type SessionListed = { id: string; createdAt: number; seenAt: number; userAgent: string; address: string }

/** The session that a token opens while it lasts, with its person while they are active. */
export async function findSession(db: Db, tokenHash: string, now: Date): Promise<{ sessionId: string; seenAt: number; person: Person } | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .select([...personColumns, 'session.id as session_id', 'session.seen_at'])
    .where('session.token_hash', '=', tokenHash)
    .where('session.expires_at', '>', toIso(now))
    .where('person.active', '=', 1)
    .executeTakeFirst()
  return row ? { sessionId: row.session_id, seenAt: toTime(row.seen_at), person: toPerson(row) } : null
}

export async function insertSession(
  db: Db,
  session: { id: string; tokenHash: string; personId: string; now: Date; expiresAt: Date; userAgent: string; address: string },
): Promise<void> {
  const at = toIso(session.now)
  const row = {
    id: session.id, token_hash: session.tokenHash, person_id: session.personId, created_at: at, seen_at: at,
    expires_at: toIso(session.expiresAt), user_agent: session.userAgent, address: session.address,
  }
  await db.insertInto('session').values(row).execute()
}

export async function touchSession(db: Db, sessionId: string, now: Date, expiresAt: Date): Promise<void> {
  await db.updateTable('session').set({ seen_at: toIso(now), expires_at: toIso(expiresAt) }).where('id', '=', sessionId).execute()
}

export async function deleteSessionByToken(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

/** Ends one session of this very person; says whether there was one. */
export async function deleteSession(db: Db, personId: string, sessionId: string): Promise<boolean> {
  const result = await db.deleteFrom('session').where('person_id', '=', personId).where('id', '=', sessionId).executeTakeFirst()
  return Number(result.numDeletedRows) > 0
}

/** Ends all sessions of a person, but one if named. */
export async function deleteSessions(db: Db, personId: string, exceptId: string | null): Promise<void> {
  let query = db.deleteFrom('session').where('person_id', '=', personId)
  if (exceptId) query = query.where('id', '!=', exceptId)
  await query.execute()
}

export async function deleteExpiredSessions(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<=', toIso(now)).execute()
}

export async function listSessions(db: Db, personId: string, now: Date): Promise<SessionListed[]> {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'created_at', 'seen_at', 'user_agent', 'address'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', toIso(now))
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id, createdAt: toTime(row.created_at), seenAt: toTime(row.seen_at), userAgent: row.user_agent, address: row.address,
  }))
}
