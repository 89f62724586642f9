import type { ItemType } from '~/domain/quiz/item'
import type { Placed } from '~/domain/quiz/ways-asked'
import type { Db } from '../client.server'
import { fromJson } from './values'

/** A question that a quiz may ask: by what a draw finds it, its stem and its type. */
export type BankQuestion = Placed & { stem: string; type: ItemType }

const offered = (db: Db, banks: readonly string[]) =>
  db.selectFrom('item').where('item.bank', 'in', [...banks]).where('item.asked_in', '=', 'quiz').where('item.retired', '=', 0).where('item.trashed_at', 'is', null)

/** Every question of these banks that a quiz may ask, in their order, the banks in theirs. Two queries. */
export async function listQuizQuestions(db: Db, banks: readonly string[]): Promise<BankQuestion[]> {
  const [rows, tags] = [await placed(db, banks).select(['version.type', 'version.body']).execute(), await tagsIn(db, banks)]
  return inBanks(rows, banks).map((row) => ({ ...toPlaced(row, tags), type: row.type as ItemType, stem: fromJson<{ stem: string }>(row.body).stem }))
}

/** The same questions by what a draw finds them, without reading a word of them. Two queries, however many sections are counted by it. */
export async function listPlaced(db: Db, banks: readonly string[]): Promise<Placed[]> {
  const [rows, tags] = [await placed(db, banks).execute(), await tagsIn(db, banks)]
  return inBanks(rows, banks).map((row) => toPlaced(row, tags))
}

const inBanks = <R extends { bank: string }>(rows: readonly R[], banks: readonly string[]): R[] => banks.flatMap((bank) => rows.filter((row) => row.bank === bank))

const placed = (db: Db, banks: readonly string[]) =>
  offered(db, banks)
    .innerJoin('item_version as version', 'version.id', 'item.current_version_id')
    .select(['item.id', 'item.bank', 'version.skills', 'version.clause_types', 'version.difficulty'])
    .orderBy('item.position')
    .orderBy('item.id')

async function tagsIn(db: Db, banks: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await offered(db, banks).innerJoin('item_tag', 'item_tag.item_id', 'item.id').select(['item.id', 'item_tag.tag']).orderBy('item.id').orderBy('item_tag.tag').execute()
  const tags = new Map<string, string[]>()
  for (const { id, tag } of rows) tags.set(id, [...(tags.get(id) ?? []), tag])
  return tags
}

type Row = { id: string; bank: string; skills: string; clause_types: string; difficulty: number }

const toPlaced = (row: Row, tags: Map<string, string[]>): Placed => ({
  id: row.id, bank: row.bank, skills: fromJson(row.skills), clauseTypes: fromJson(row.clause_types), difficulty: row.difficulty, tags: tags.get(row.id) ?? [],
})

/** Every question of every bank that a quiz may ask, by its skills and its difficulty. */
export async function listAskable(db: Db): Promise<{ skills: Record<string, number>; difficulty: number }[]> {
  const rows = await db
    .selectFrom('item')
    .innerJoin('item_version as version', 'version.id', 'item.current_version_id')
    .select(['version.skills', 'version.difficulty'])
    .where('item.asked_in', '=', 'quiz')
    .where('item.retired', '=', 0)
    .where('item.trashed_at', 'is', null)
    .execute()
  return rows.map(({ skills, difficulty }) => ({ skills: fromJson(skills), difficulty }))
}
