import type { ClauseType } from '~/domain/content/taxonomy'
import type { Db } from '../client.server'
import { fromJson } from './values'

/** Every clause type, in the order of the vocabulary. */
export async function listClauseTypes(db: Db): Promise<ClauseType[]> {
  const rows = await db.selectFrom('clause_type').selectAll().orderBy('position').orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id, name: row.name, column: row.cuad_column, description: row.description, skillId: row.skill_id, drill: row.drill === 1,
    confusable: fromJson(row.confusable),
  }))
}
