import { type Kysely, sql } from 'kysely'

/** What somebody is about to forget: derived from verdicts, one row for each person and item. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table review_card (
    person_id text not null references person (id), item_id text not null references item (id), skill_id text not null, right_days integer not null,
    last_right_day text, answered_at text not null, due_at text not null, done_at text, primary key (person_id, item_id)
  )`.execute(db)
  await sql`create index review_card_by_due on review_card (person_id, due_at) where done_at is null`.execute(db)
}
