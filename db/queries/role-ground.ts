import { sql } from 'kysely'
import type { RoleProfile } from '~/domain/content/taxonomy'
import type { ReviewTime } from '~/domain/progress/review-session'
import type { Db } from '../client.server'
import { practiceColumns, toPractice } from './practice-ground'
import { toRoleProfile } from './readiness'

/** A role with the skills it asks for, and what there is for a person to practise each. */
export type RoleGround = { profile: RoleProfile; names: Map<string, string>; available: Map<string, number>; answers: ReviewTime[] }

export async function findRoleGround(db: Db, personId: string, roleProfileId: string): Promise<RoleGround | null> {
  const rows = await db
    .selectFrom('role_profile')
    .leftJoin('skill', (join) => join.on(sql<boolean>`role_profile.requirements like '%"' || skill.id || '"%'`))
    .selectAll('role_profile')
    .select(['skill.id as skill_id', 'skill.name as skill_name'])
    .select(practiceColumns(db, personId))
    .where('role_profile.id', '=', roleProfileId)
    .execute()
  const [first] = rows
  if (!first) return null
  const skills = rows.flatMap((row) => (row.skill_id === null ? [] : [{ id: row.skill_id, name: row.skill_name ?? row.skill_id, ...toPractice(row) }]))
  return {
    profile: toRoleProfile(first), names: new Map(skills.map(({ id, name }) => [id, name])), available: new Map(skills.map((one) => [one.id, one.available])),
    answers: toPractice(first).answers,
  }
}
