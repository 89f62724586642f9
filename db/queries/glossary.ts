import { sql } from 'kysely'
import type { Db } from '../client.server'

export type TermLine = { id: string; name: string; definition: string }

/** The whole glossary, in the order of the ids; the domain puts it in the order of the alphabet. */
export async function listTerms(db: Db): Promise<(TermLine & { example: string | null })[]> {
  return db.selectFrom('term').select(['id', 'name', 'definition', 'example']).orderBy('id').execute()
}

export type NamedSubject = { id: string; name: string }
export type TermSheet = TermLine & { example: string | null; bites: string | null; skill: NamedSubject; clauseTypes: (NamedSubject & { description: string; drill: boolean })[] }

/** A term with its skill and the clause types of that skill, in one query; null when there is none. */
export async function findTerm(db: Db, id: string): Promise<TermSheet | null> {
  const rows = await db
    .selectFrom('term')
    .innerJoin('skill', 'skill.id', 'term.skill_id')
    .leftJoin('clause_type as type', 'type.skill_id', 'term.skill_id')
    .select([
      'term.id', 'term.name', 'term.definition', 'term.example', 'term.bites', 'skill.id as skill_id', 'skill.name as skill_name', 'type.id as type_id', 'type.name as type_name',
      'type.description as type_description', 'type.drill',
    ])
    .where('term.id', '=', id)
    .orderBy((eb) => eb.fn.coalesce('type.position', eb.lit(0)))
    .orderBy('type.id')
    .execute()
  const [first] = rows
  if (!first) return null
  const clauseTypes = rows.flatMap((row) => {
    if (row.type_id === null || row.type_name === null || row.type_description === null) return []
    return { id: row.type_id, name: row.type_name, description: row.type_description, drill: row.drill === 1 }
  })
  const { name, definition, example, bites } = first
  return { id, name, definition, example, bites, skill: { id: first.skill_id, name: first.skill_name }, clauseTypes }
}

export type AreaTypes = { area: NamedSubject; types: (NamedSubject & { description: string; drill: boolean; skillName: string })[] }

/** Every clause type, under the area of its skill. */
export async function listClauseTypesByArea(db: Db): Promise<AreaTypes[]> {
  const rows = await db
    .selectFrom('clause_type as type')
    .innerJoin('skill', 'skill.id', 'type.skill_id')
    .innerJoin('skill_area as area', 'area.id', 'skill.area_id')
    .select(['area.id as area_id', 'area.name as area_name', 'type.id', 'type.name', 'type.description', 'type.drill', 'skill.name as skill_name'])
    .orderBy('area.position')
    .orderBy('area.id')
    .orderBy('type.position')
    .orderBy('type.id')
    .execute()
  const areas = new Map<string, AreaTypes>()
  for (const { area_id, area_name, id, name, description, drill, skill_name } of rows) {
    const area = areas.get(area_id) ?? { area: { id: area_id, name: area_name }, types: [] }
    area.types.push({ id, name, description, drill: drill === 1, skillName: skill_name })
    areas.set(area_id, area)
  }
  return [...areas.values()]
}

/** Why the other side wants such a clause, what to look for in theirs, what a fair middle is, and a clause of our own; null where nothing is said. */
export type ClauseGuide = { why: string | null; watch: string | null; fallback: string | null; sample: string | null }

export type ClauseTypeSheet = {
  id: string
  name: string
  description: string
  column: string
  drill: boolean
  guide: ClauseGuide
  skill: NamedSubject
  confusable: (NamedSubject & { description: string })[]
  terms: NamedSubject[]
  drills: number
}

/** A clause type with its skill, those it is taken for, the terms of its skill and how many questions of `bank` ask for it: two queries. */
export async function findClauseTypeSheet(db: Db, id: string, bank: string): Promise<ClauseTypeSheet | null> {
  const type = await db
    .selectFrom('clause_type as type')
    .innerJoin('skill', 'skill.id', 'type.skill_id')
    .select((eb) => [
      'type.id', 'type.name', 'type.description', 'type.cuad_column', 'type.drill', 'type.confusable', 'type.why', 'type.watch', 'type.fallback', 'type.sample', 'type.skill_id', 'skill.name as skill_name',
      eb.selectFrom('item').select((of) => of.fn.countAll().as('n')).whereRef('item.clause_type_id', '=', 'type.id').where('item.bank', '=', bank)
        .where('item.retired', '=', 0).as('drills'),
    ])
    .where('type.id', '=', id)
    .executeTakeFirst()
  if (!type) return null
  const ids = JSON.parse(type.confusable) as string[]
  const near = await db
    .selectFrom('clause_type')
    .select(['id', 'name', 'description', sql.lit<string>('type').as('kind')])
    .where('id', 'in', [...ids, ''])
    .unionAll(db.selectFrom('term').select(['id', 'name', 'definition as description', sql.lit<string>('term').as('kind')]).where('skill_id', '=', type.skill_id))
    .execute()
  const terms = near.filter((one) => one.kind === 'term').map(({ id: termId, name }) => ({ id: termId, name }))
  const confusable = ids.flatMap((other) => near.find((one) => one.kind === 'type' && one.id === other) ?? [])
  return {
    id, name: type.name, description: type.description, column: type.cuad_column, drill: type.drill === 1, skill: { id: type.skill_id, name: type.skill_name },
    guide: { why: type.why, watch: type.watch, fallback: type.fallback, sample: type.sample }, confusable: confusable.map(({ id: otherId, name, description }) => ({ id: otherId, name, description })),
    terms: terms.sort((a, b) => a.name.localeCompare(b.name, 'en')), drills: Number(type.drills),
  }
}
