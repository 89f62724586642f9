import type { ClauseType } from '~/domain/content/taxonomy'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { fromJson } from './values'

/** Every clause type, in the order of the vocabulary. */
export async function listClauseTypes(db: Db): Promise<ClauseType[]> {
  return (await db.selectFrom('clause_type').selectAll().orderBy('position').orderBy('id').execute()).map(toClauseType)
}

export async function findClauseType(db: Db, id: string): Promise<ClauseType | null> {
  const row = await db.selectFrom('clause_type').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toClauseType(row) : null
}

function toClauseType(row: Schema['clause_type']): ClauseType {
  const { id, name, cuad_column: column, description, skill_id: skillId, drill, confusable } = row
  return { id, name, column, description, skillId, drill: drill === 1, confusable: fromJson(confusable) }
}
