import type { Skill, SkillArea } from '~/domain/content/taxonomy'
import type { Db } from '../client.server'

export async function listSkills(db: Db): Promise<(Skill & { areaName: string })[]> {
  const rows = await db
    .selectFrom('skill')
    .innerJoin('skill_area', 'skill_area.id', 'skill.area_id')
    .select(['skill.id', 'skill.area_id', 'skill.name', 'skill.description', 'skill_area.name as area_name'])
    .orderBy('skill_area.position')
    .orderBy('skill.position')
    .execute()
  return rows.map((row) => ({ id: row.id, areaId: row.area_id, name: row.name, description: row.description, areaName: row.area_name }))
}

export async function listSkillNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('skill').select(['id', 'name']).where('id', 'in', [...ids]).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

export async function listAreas(db: Db): Promise<SkillArea[]> {
  return db.selectFrom('skill_area').select(['id', 'name', 'description']).orderBy('position').execute()
}
