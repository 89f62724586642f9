import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** Items of every type, answers that are sent again or from two places, attempts with a clock, and what a person was granted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table item add column trashed_at text`.execute(db)
  await sql`alter table item_version add column source text`.execute(db)
  await sql`alter table item_version add column stem_html text`.execute(db)
  await sql`alter table item_version add column author_id text references person (id)`.execute(db)
  await sql`create table item_tag (item_id text not null references item (id), tag text not null, primary key (item_id, tag))`.execute(db)
  await sql`create index item_by_tag on item_tag (tag, item_id)`.execute(db)

  await sql`alter table attempt add column due_at text`.execute(db)
  await sql`alter table attempt add column grace_until text`.execute(db)
  await sql`alter table attempt add column closed_by text`.execute(db)
  await sql`alter table attempt add column awaiting integer not null default 0`.execute(db)
  await sql`alter table attempt add column flags text not null default '[]'`.execute(db)
  await sql`alter table attempt add column parts text not null default '[]'`.execute(db)
  await sql`alter table attempt add column turn integer not null default 0`.execute(db)
  await sql`alter table attempt add column active_at text`.execute(db)
  await sql`alter table attempt add column one_sitting integer not null default 0`.execute(db)
  await sql`create index attempt_in_one_sitting on attempt (id) where submitted_at is null and one_sitting = 1`.execute(db)
  await sql`create index attempt_by_due on attempt (due_at) where submitted_at is null and due_at is not null`.execute(db)
  await sql`create index attempt_of_quiz on attempt (quiz_id, id)`.execute(db)

  await sql`alter table response add column sent_id text`.execute(db)
  await sql`alter table response add column turn integer not null default 0`.execute(db)
  await sql`alter table response add column certainty integer`.execute(db)
  await sql`create unique index response_once on response (person_id, attempt_id, sent_id)`.execute(db)
  await noteAnswers(db)
  await sql`alter table verdict add column certainty integer`.execute(db)

  await sql`create table accommodation (
    id text primary key, person_id text not null references person (id), quiz_id text references quiz (id), time_factor double precision not null,
    extra_attempts integer not null, closes_at text, reason text not null, granted_by text not null references person (id), granted_at text not null,
    revoked_at text
  )`.execute(db)
  await sql`create index accommodation_by_person on accommodation (person_id, quiz_id)`.execute(db)
  await sql`alter table module_progress add column tested_out integer not null default 0`.execute(db)
}

/** An attempt knows its last answer's number and moment and the highest turn, in the very statement that adds the answer. */
async function noteAnswers(db: Kysely<unknown>): Promise<void> {
  const note = `update attempt set answers = new.number, active_at = new.answered_at, turn = case when new.turn > turn then new.turn else turn end
    where person_id = new.person_id and id = new.attempt_id`
  if (db.getExecutor().adapter instanceof SqliteAdapter) {
    await sql`drop trigger response_counts`.execute(db)
    await sql.raw(`create trigger response_counts after insert on response begin ${note}; end`).execute(db)
    return
  }
  await sql.raw(`create or replace function count_answer() returns trigger language plpgsql as $$ begin ${note}; return null; end $$`).execute(db)
}
