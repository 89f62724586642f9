import { type Selectable, sql } from 'kysely'
import type { RoleProfile } from '~/domain/content/taxonomy'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { fromJson, toIso, toTime } from './values'

/** What a role needs, without the id by which it is known. */
export type RoleNeeds = Omit<RoleProfile, 'id'>

/** One form that a profile had. `authorId` null: it came from content/. `savedAt`: ms epoch. */
export type RoleProfileVersion = RoleNeeds & { number: number; authorId: string | null; savedAt: number }

const toVersion = (row: Selectable<Schema['role_profile_version']>): RoleProfileVersion => ({
  number: row.number, name: row.name, description: row.description, pass: row.pass, requirements: fromJson(row.requirements),
  authorId: row.author_id, savedAt: toTime(row.saved_at),
})

/** Take the turn of one profile: it changes for nobody else until this transaction ends. False when there is no such profile. */
export async function claimRoleProfile(tx: Db, id: string): Promise<boolean> {
  const row = await tx.updateTable('role_profile').set((eb) => ({ name: eb.ref('name') })).where('id', '=', id).returning('id').executeTakeFirst()
  return row !== undefined
}

/** Every form of one profile, oldest first. */
export async function listRoleProfileVersions(db: Db, profileId: string): Promise<RoleProfileVersion[]> {
  const rows = await db.selectFrom('role_profile_version').selectAll().where('profile_id', '=', profileId).orderBy('number').execute()
  return rows.map(toVersion)
}

/** The number that somebody's form was saved under, null before it was. */
export async function findSentVersion(db: Db, authorId: string, sentId: string): Promise<{ profileId: string; number: number } | null> {
  const row = await db.selectFrom('role_profile_version').select(['profile_id', 'number']).where('author_id', '=', authorId).where('sent_id', '=', sentId).executeTakeFirst()
  return row ? { profileId: row.profile_id, number: row.number } : null
}

type NewVersion = RoleNeeds & { profileId: string; number: number; authorId: string | null; sentId: string | null; now: Date }

export async function insertRoleProfileVersion(tx: Db, { profileId, number, name, description, pass, requirements, authorId, sentId, now }: NewVersion): Promise<void> {
  await tx.insertInto('role_profile_version').values({
    profile_id: profileId, number, name, description, pass, requirements: JSON.stringify(requirements), author_id: authorId, sent_id: sentId,
    saved_at: toIso(now),
  }).execute()
}

export async function setRoleNeeds(tx: Db, id: string, { name, description, pass, requirements }: RoleNeeds): Promise<void> {
  await tx.updateTable('role_profile').set({ name, description, pass, requirements: JSON.stringify(requirements) }).where('id', '=', id).execute()
}

/** Every profile in its order, with how many active people have it, and who saved its newest form when (null: content/). */
export async function listRoleUses(db: Db) {
  const rows = await db
    .selectFrom('role_profile as profile')
    .leftJoin('role_profile_version as version', (join) =>
      join.onRef('version.profile_id', '=', 'profile.id').on('version.number', '=', (eb) =>
        eb.selectFrom('role_profile_version as newest').select((of) => of.fn.max('newest.number').as('n')).whereRef('newest.profile_id', '=', 'profile.id')))
    .leftJoin('person as author', 'author.id', 'version.author_id')
    .select(['profile.id', 'profile.name', 'profile.description', 'profile.pass', 'profile.requirements', 'version.number', 'version.saved_at', 'author.name as author'])
    .select((eb) => eb.selectFrom('person').select((of) => of.fn.countAll().as('n')).whereRef('person.role_profile_id', '=', 'profile.id').where('person.active', '=', 1).as('people'))
    .orderBy('profile.position')
    .orderBy('profile.id')
    .execute()
  return rows.map((row) => ({
    id: row.id, name: row.name, description: row.description, pass: row.pass, requirements: fromJson<RoleProfile['requirements']>(row.requirements),
    people: Number(row.people), saved: row.author === null || row.saved_at === null ? null : { by: row.author, at: toTime(row.saved_at) },
  }))
}

export async function countHolders(db: Db, profileId: string): Promise<number> {
  const row = await db.selectFrom('person').select((eb) => eb.fn.countAll().as('n')).where('role_profile_id', '=', profileId).where('active', '=', 1).executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Of the active people with a profile so many as if drawn at random, the same each time: by the end of their ids, which is. */
export async function drawHolderIds(db: Db, profileId: string, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('role_profile_id', '=', profileId)
    .where('active', '=', 1)
    .orderBy(sql`substr(id, 25)`)
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}
