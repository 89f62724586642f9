import { type Kysely, sql } from 'kysely'

const perPage = 500

/**
 * What the bank is searched and mended by: what the file of an item last said, its words, changes of many items at once with what each
 * was before, and how like one another items are.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table item add column file_hash text`.execute(db)
  await sql`alter table item add column words text not null default ''`.execute(db)
  await sql`update item set file_hash = (select hash from item_version where item_version.id = item.current_version_id)
    where origin <> 'studio' and retired = 0`.execute(db)
  await noteWords(db)
  await sql`create index item_by_place on item (bank, position, id)`.execute(db)
  await sql`create table bank_change (
    id text primary key, by_id text not null references person (id), action text not null, value text, changed integer not null, same integer not null,
    changed_at text not null, undone_at text
  )`.execute(db)
  await sql`create table bank_change_item (
    change_id text not null references bank_change (id), item_id text not null references item (id), before text not null, after text not null,
    primary key (change_id, item_id)
  )`.execute(db)
  await sql`create table item_sketch (item_id text primary key references item (id), version_id text not null, sketch text not null)`.execute(db)
  await sql`create table item_pair (
    first_id text not null references item (id), second_id text not null references item (id), similarity double precision not null,
    primary key (first_id, second_id)
  )`.execute(db)
  await sql`create index item_pair_by_second on item_pair (second_id)`.execute(db)
  await sql`create table item_distinct (
    first_id text not null references item (id), second_id text not null references item (id), by_id text not null references person (id),
    said_at text not null, primary key (first_id, second_id)
  )`.execute(db)
}

async function noteWords(db: Kysely<unknown>): Promise<void> {
  for (let after = ''; ; ) {
    const { rows } = await sql<{ id: string; body: string }>`select item.id, version.body from item
      join item_version as version on version.id = item.current_version_id where item.id > ${after} order by item.id limit ${perPage}`.execute(db)
    for (const { id, body } of rows) await sql`update item set words = ${wordsOf(id, JSON.parse(body))} where id = ${id}`.execute(db)
    const last = rows.at(-1)
    if (!last || rows.length < perPage) return
    after = last.id
  }
}

type OldBody = { stem: string; excerpt: { text: string } | null; options?: { text: string }[] }

function wordsOf(id: string, { stem, excerpt, options }: OldBody): string {
  const texts = [id.slice(id.lastIndexOf('/') + 1), stem, excerpt?.text ?? '', ...(options ?? []).map(({ text }) => text)]
  return texts.join(' ').toLowerCase().normalize('NFKD').match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? ''
}
