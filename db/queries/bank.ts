import { type Expression, type ExpressionBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { wordsIn } from '~/domain/content/fold-words'
import type { BankFilter, BankOrder, ItemState } from '~/domain/quiz/bank-filter'
import { stateOf } from '~/domain/quiz/bank-filter'
import type { ItemType } from '~/domain/quiz/item'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { joined, splitJoined } from './joined'
import { fromJson, toTime } from './values'

/** What was counted of an item's present wording. */
export type Counted = { n: number; facility: number; discrimination: number | null; problem: string | null }

export type BankLine = {
  id: string
  bank: string
  type: ItemType
  stem: string
  excerpt: string | null
  skills: string[]
  clauseTypes: string[]
  difficulty: number
  use: 'quiz' | 'checkpoint'
  state: ItemState
  tags: string[]
  number: number
  changedAt: number
  counted: Counted | null
}

/** Items with their current versions and what was counted of those. */
// The builder's own name for these joins is longer than what is needed of it.
const currentItems = (db: Db): SelectQueryBuilder<Joined, 'item' | 'version' | 'counted', object> =>
  db
    .selectFrom('item')
    .innerJoin('item_version as version', 'version.id', 'item.current_version_id')
    .leftJoin('item_statistic as counted', (join) => join.onRef('counted.item_id', '=', 'item.id').onRef('counted.version_id', '=', 'version.id')) as never

type Joined = Schema & { version: Schema['item_version']; counted: { [K in keyof Schema['item_statistic']]: Schema['item_statistic'][K] | null } }
type Builder = ExpressionBuilder<Joined, 'item' | 'version' | 'counted'>

/** Names in a JSON list or record stand between quotes; none has a sign that JSON or LIKE would read otherwise. */
const holds = (eb: Builder, column: 'version.skills' | 'version.clause_types', name: string) =>
  eb(column, 'like', `%"${name.replace(/[%_"\\]/g, '')}"%`)

function matches(eb: Builder, filter: BankFilter): Expression<SqlBool> {
  const { bank, type, skill, clauseType, tag, from, to, use, state, q, flagged } = filter
  const all: Expression<SqlBool>[] = []
  if (bank) all.push(eb('item.bank', '=', bank))
  if (type) all.push(eb('version.type', '=', type))
  if (skill) all.push(holds(eb, 'version.skills', skill))
  if (clauseType) all.push(holds(eb, 'version.clause_types', clauseType))
  if (tag) all.push(eb.exists(eb.selectFrom('item_tag').select('item_tag.tag').whereRef('item_tag.item_id', '=', 'item.id').where('item_tag.tag', '=', tag)))
  if (from !== null) all.push(eb('version.difficulty', '>=', from))
  if (to !== null) all.push(eb('version.difficulty', '<=', to))
  if (use) all.push(eb('item.asked_in', '=', use))
  if (state === 'trash') all.push(eb('item.trashed_at', 'is not', null))
  if (state === 'retired') all.push(eb('item.retired', '=', 1), eb('item.trashed_at', 'is', null))
  if (state === 'in-use') all.push(eb('item.retired', '=', 0), eb('item.trashed_at', 'is', null))
  if (flagged) all.push(eb('counted.problem', 'is not', null))
  for (const { word } of wordsIn(q)) all.push(sql<SqlBool>`' ' || item.words like ${`% ${word}%`}`)
  return eb.and(all)
}

/** How many items a filter finds. */
export async function countBank(db: Db, filter: BankFilter): Promise<number> {
  const row = await currentItems(db)
    .select((eb) => eb.fn.countAll().as('n'))
    .where((eb) => matches(eb, filter))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** The ids of all items that a filter finds, in the order of the alphabet. */
export async function listBankIds(db: Db, filter: BankFilter): Promise<string[]> {
  const rows = await currentItems(db)
    .select('item.id')
    .where((eb) => matches(eb, filter))
    .orderBy('item.id')
    .execute()
  return rows.map(({ id }) => id)
}

function ordered<O>(query: SelectQueryBuilder<Joined, 'item' | 'version' | 'counted', O>, order: BankOrder): SelectQueryBuilder<Joined, 'item' | 'version' | 'counted', O> {
  const by = { changed: 'version.created_at', easiest: 'version.difficulty', hardest: 'version.difficulty' } as const
  if (order === 'place') return query.orderBy('item.bank').orderBy('item.position').orderBy('item.id')
  if (order === 'answered') return query.orderBy((eb) => eb.fn.coalesce('counted.n', eb.lit(0)), 'desc').orderBy('item.id')
  if (order === 'fewest-right') return query.orderBy((eb) => eb.fn.coalesce('counted.facility', eb.lit(2))).orderBy('item.id')
  return query.orderBy(by[order], order === 'easiest' ? 'asc' : 'desc').orderBy('item.id')
}

type Page = { order: BankOrder; offset: number; limit: number }

/** One page of the items that a filter finds. One query, which puts ids in order before it reads what the page shows. */
export async function listBank(db: Db, filter: BankFilter, { order, offset, limit }: Page): Promise<BankLine[]> {
  const page = ordered(currentItems(db).select('item.id'), order).where((eb) => matches(eb, filter)).offset(offset).limit(limit)
  const rows = await ordered(
    currentItems(db).select((eb) => [
      'item.id', 'item.bank', 'item.asked_in', 'item.retired', 'item.trashed_at', 'version.type', 'version.body', 'version.skills', 'version.clause_types',
      'version.difficulty', 'version.number', 'version.created_at', 'counted.n', 'counted.facility', 'counted.discrimination', 'counted.problem',
      eb.selectFrom('item_tag').select(joined(db, 'item_tag.tag').as('tags')).whereRef('item_tag.item_id', '=', 'item.id').as('tags'),
    ]),
    order,
  )
    .where('item.id', 'in', page)
    .execute()
  return rows.map((row) => {
    const { stem, excerpt } = fromJson<{ stem: string; excerpt: { text: string } | null }>(row.body)
    const { n, facility, discrimination, problem } = row
    return {
      id: row.id, bank: row.bank, type: row.type as ItemType, stem, excerpt: excerpt?.text ?? null, skills: Object.keys(fromJson<Record<string, number>>(row.skills)),
      clauseTypes: fromJson(row.clause_types), difficulty: row.difficulty, use: row.asked_in as BankLine['use'],
      state: stateOf({ retired: row.retired === 1, trashed: row.trashed_at !== null }), tags: splitJoined(row.tags).sort(), number: row.number,
      changedAt: toTime(row.created_at), counted: n === null || facility === null ? null : { n, facility, discrimination, problem },
    }
  })
}

/** These items, those that there are, in the order of their ids. */
export async function listBankLines(db: Db, ids: readonly string[]): Promise<{ id: string; stem: string }[]> {
  if (ids.length === 0) return []
  const rows = await currentItems(db).select(['item.id', 'version.body']).where('item.id', 'in', [...ids]).orderBy('item.id').execute()
  return rows.map(({ id, body }) => ({ id, stem: fromJson<{ stem: string }>(body).stem }))
}

export type Choice = { id: string; name: string }
/** What items can be told apart by. Banks that are no module's are named by their id. */
export type BankChoices = { banks: Choice[]; skills: Choice[]; clauseTypes: Choice[]; tags: Choice[] }

/** Every bank that has an item, every skill and clause type, and every tag in use. One query. */
export async function listBankChoices(db: Db): Promise<BankChoices> {
  const { rows } = await sql<{ kind: keyof BankChoices; id: string; name: string }>`
    select kind, id, name from (
      select 'banks' as kind, held.bank as id, coalesce(course.title || ': ' || module.title, held.bank) as name, 0 as place
      from (select distinct bank from item) as held left join module on module.id = held.bank left join course on course.id = module.course_id
      union all select 'skills', id, name, position from skill
      union all select 'clauseTypes', id, name, position from clause_type
      union all select 'tags', tag, tag, 0 from (select distinct tag from item_tag) as named
    ) as choices order by kind, place, name, id`.execute(db)
  const of = (kind: keyof BankChoices) => rows.filter((row) => row.kind === kind).map(({ id, name }) => ({ id, name }))
  return { banks: of('banks'), skills: of('skills'), clauseTypes: of('clauseTypes'), tags: of('tags') }
}
