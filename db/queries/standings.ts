import { type Selectable, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Counted, CountedLabel, LabelCount, Standing } from '~/domain/insight/standing'
import type { ReadinessLabel } from '~/domain/readiness/skill-readiness'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { listed } from './managed-teams'
import { fromJson, toIso, toTime } from './values'

/** Before all time: what was judged then is due. */
const never = toIso(0)

const toStanding = (row: Selectable<Schema['standing']>): Standing => ({
  personId: row.person_id, teamId: row.team_id, roleProfileId: row.role_profile_id, figure: row.figure, label: row.label as ReadinessLabel,
  coverage: row.coverage, weakest: row.weakest, place: row.place, skills: fromJson(row.skills), observedAt: toTime(row.observed_at), judgedAt: toTime(row.judged_at),
})

export const toStandingRow = (standing: Standing): Schema['standing'] => ({
  person_id: standing.personId, team_id: standing.teamId, role_profile_id: standing.roleProfileId, figure: standing.figure, label: standing.label,
  coverage: standing.coverage, weakest: standing.weakest, place: standing.place, skills: JSON.stringify(standing.skills),
  observed_at: toIso(standing.observedAt), judged_at: toIso(standing.judgedAt),
})

/** Where a person belongs now and how they stood. `roleProfileId`: null for who is no active rep, and so stands nowhere. */
export async function findSeat(db: Db, personId: string): Promise<{ teamId: string | null; roleProfileId: string | null; standing: Standing | null }> {
  const person = await db.selectFrom('person').select(['team_id', 'role_profile_id', 'is_rep', 'active']).where('id', '=', personId).executeTakeFirst()
  const row = await db.selectFrom('standing').selectAll().where('person_id', '=', personId).executeTakeFirst()
  const rep = person !== undefined && person.is_rep === 1 && person.active === 1
  return { teamId: person?.team_id ?? null, roleProfileId: rep ? person.role_profile_id : null, standing: row ? toStanding(row) : null }
}

export async function putStanding(tx: Db, standing: Standing): Promise<void> {
  const { person_id, ...rest } = toStandingRow(standing)
  await tx.insertInto('standing').values({ person_id, ...rest }).onConflict((conflict) => conflict.column('person_id').doUpdateSet(rest)).execute()
}

export async function removeStanding(tx: Db, personId: string): Promise<void> {
  await tx.deleteFrom('standing').where('person_id', '=', personId).execute()
}

/** Add changes to the counts of teams: each is a row of its own, and nobody waits. */
export async function addCounts(tx: Db, changes: readonly LabelCount[]): Promise<void> {
  if (changes.length === 0) return
  await tx.insertInto('team_standing')
    .values(changes.map(({ teamId, roleProfileId, skillId, label, people }) => ({ id: uuid(), team_id: teamId, role_profile_id: roleProfileId, skill_id: skillId, label, people })))
    .execute()
}

/** Teams whose counts have come to more than so many rows. */
export async function listLongCounts(db: Db, rows: number): Promise<string[]> {
  const teams = await db.selectFrom('team_standing').select('team_id').groupBy('team_id').having((eb) => eb.fn.countAll(), '>', rows).orderBy('team_id').execute()
  return teams.map(({ team_id }) => team_id)
}

/** Take a team's counts away, to be put back as fewer rows in the same transaction: what another adds meanwhile stays. */
export async function takeCounts(tx: Db, teamId: string): Promise<LabelCount[]> {
  const rows = await tx.deleteFrom('team_standing').where('team_id', '=', teamId).returning(['role_profile_id', 'skill_id', 'label', 'people']).execute()
  return rows.map((row) => ({ teamId, roleProfileId: row.role_profile_id, skillId: row.skill_id, label: row.label as CountedLabel, people: row.people }))
}

/** What teams come to together: by role, skill and label. */
export async function listCounts(db: Db, teamIds: readonly string[]): Promise<Omit<LabelCount, 'teamId'>[]> {
  const rows = await db
    .selectFrom('team_standing')
    .select(['role_profile_id', 'skill_id', 'label'])
    .select((eb) => eb.fn.sum<number>('people').as('people'))
    .where('team_id', 'in', listed(teamIds))
    .groupBy(['role_profile_id', 'skill_id', 'label'])
    .execute()
  return rows.map((row) => ({ roleProfileId: row.role_profile_id, skillId: row.skill_id, label: row.label as CountedLabel, people: Number(row.people) }))
}

/** The people of some teams and what is counted of these, both as of one moment: by one query. */
export async function listForCounting(db: Db, teamIds: readonly string[]): Promise<{ people: Counted[]; counts: LabelCount[] }> {
  const rows = await db
    .selectFrom('standing')
    .select(['team_id', 'role_profile_id', 'skills', sql<string>`''`.as('skill_id'), sql<string>`''`.as('label'), sql<number>`0`.as('people')])
    .where('team_id', 'in', teamIds)
    .unionAll(
      db.selectFrom('team_standing').select(['team_id', 'role_profile_id', sql<string>`''`.as('skills'), 'skill_id', 'label', 'people']).where('team_id', 'in', teamIds))
    .execute()
  return {
    people: rows.flatMap((row) => (row.skills === '' ? [] : [{ teamId: row.team_id, roleProfileId: row.role_profile_id, skills: fromJson<Standing['skills']>(row.skills) }])),
    counts: rows.flatMap((row) =>
      (row.skills === '' && row.team_id !== null
        ? [{ teamId: row.team_id, roleProfileId: row.role_profile_id, skillId: row.skill_id, label: row.label as CountedLabel, people: Number(row.people) }]
        : [])),
  }
}

/** Who was judged before this moment (ms epoch), the longest ago first. */
export async function listDueStandings(db: Db, before: number, limit: number): Promise<string[]> {
  const rows = await db.selectFrom('standing').select('person_id').where('judged_at', '<', toIso(before)).orderBy('judged_at').orderBy('person_id').limit(limit).execute()
  return rows.map((row) => row.person_id)
}

/** Everyone in these roles is to be judged anew. */
export async function makeStandingsDue(tx: Db, profileIds: readonly string[]): Promise<void> {
  if (profileIds.length === 0) return
  await tx.updateTable('standing').set({ judged_at: never }).where('role_profile_id', 'in', profileIds).execute()
}
