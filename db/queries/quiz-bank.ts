import type { Placed } from '~/domain/quiz/ways-asked'
import type { Db } from '../client.server'
import { fromJson } from './values'

/** A question that a quiz may ask: by what a draw finds it, and its stem. */
export type BankQuestion = Placed & { stem: string }

/** Every question of a bank that a quiz may ask, in its order. */
export async function listQuizQuestions(db: Db, bank: string): Promise<BankQuestion[]> {
  const asked = db.selectFrom('item').where('item.bank', '=', bank).where('item.asked_in', '=', 'quiz').where('item.retired', '=', 0).where('item.trashed_at', 'is', null)
  const rows = await asked
    .innerJoin('item_version as version', 'version.id', 'item.current_version_id')
    .select(['item.id', 'version.skills', 'version.clause_types', 'version.difficulty', 'version.body'])
    .orderBy('item.position')
    .orderBy('item.id')
    .execute()
  const tagged = await asked.innerJoin('item_tag', 'item_tag.item_id', 'item.id').select(['item.id', 'item_tag.tag']).orderBy('item.id').orderBy('item_tag.tag').execute()
  const tags = new Map<string, string[]>()
  for (const { id, tag } of tagged) tags.set(id, [...(tags.get(id) ?? []), tag])
  return rows.map((row) => ({
    id: row.id, bank, skills: fromJson(row.skills), clauseTypes: fromJson(row.clause_types), difficulty: row.difficulty, stem: fromJson<{ stem: string }>(row.body).stem,
    tags: tags.get(row.id) ?? [],
  }))
}
