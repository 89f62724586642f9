import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** What is asked, under which policy, and what was answered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table item (
    id text primary key, bank text not null, origin text not null, clause_type_id text, current_version_id text not null,
    sort_key double precision not null, position integer not null, retired integer not null
  )`.execute(db)
  await sql`create index item_by_bank on item (bank, retired, sort_key)`.execute(db)
  await sql`create table item_version (
    id text primary key, item_id text not null references item (id), number integer not null, type text not null, skills text not null,
    clause_types text not null, difficulty double precision not null, lesson_id text, body text not null, hash text not null,
    created_at text not null, unique (item_id, number)
  )`.execute(db)
  await sql`create table quiz (
    id text primary key, module_id text references module (id), title text not null, bank text not null, policy text not null
  )`.execute(db)
  await sql`create table attempt (
    person_id text not null references person (id), id text not null unique, quiz_id text not null references quiz (id), seed integer not null,
    policy text not null, items text not null, started_at text not null, answers integer not null default 0, submitted_at text, score double precision,
    passed integer, moves text not null default '[]', primary key (person_id, id)
  )`.execute(db)
  await sql`create index attempt_by_quiz on attempt (person_id, quiz_id, started_at)`.execute(db)
  await sql`create table response (
    person_id text not null, attempt_id text not null, number integer not null, item_version_id text not null references item_version (id),
    picks text not null, answered_at text not null,
    primary key (person_id, attempt_id, number), foreign key (person_id, attempt_id) references attempt (person_id, id)
  )`.execute(db)
  await countAnswers(db)
  await sql`create index response_by_item on response (person_id, item_version_id)`.execute(db)
  await sql`create table verdict (
    person_id text not null, attempt_id text not null, item_version_id text not null references item_version (id), picks text not null,
    score double precision not null, graded_at text not null,
    primary key (person_id, attempt_id, item_version_id), foreign key (person_id, attempt_id) references attempt (person_id, id)
  )`.execute(db)
}

/** An attempt counts its answers in the very statement that adds one, so that saving an answer is a single statement. */
async function countAnswers(db: Kysely<unknown>): Promise<void> {
  const count = 'update attempt set answers = new.number where person_id = new.person_id and id = new.attempt_id'
  if (db.getExecutor().adapter instanceof SqliteAdapter) {
    await sql.raw(`create trigger response_counts after insert on response begin ${count}; end`).execute(db)
    return
  }
  await sql.raw(`create function count_answer() returns trigger language plpgsql as $$ begin ${count}; return null; end $$`).execute(db)
  await sql`create trigger response_counts after insert on response for each row execute function count_answer()`.execute(db)
}
