import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** Answers that people mark: one paper for each, who has it before them, the marks given to it, and files handed in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table paper (
    id text primary key, person_id text not null, attempt_id text not null, item_version_id text not null references item_version (id),
    quiz_id text not null references quiz (id), submitted_at text not null, doubled integer not null, bound double precision not null,
    state text not null, score double precision,
    marked_at text, unique (person_id, attempt_id, item_version_id), foreign key (person_id, attempt_id) references attempt (person_id, id)
  )`.execute(db)
  await sql`create index paper_by_state on paper (state, submitted_at, id)`.execute(db)
  await sql`create table mark (
    id text primary key, paper_id text not null references paper (id), marker_id text not null references person (id), place integer not null,
    levels text not null, score double precision not null, comment text, marked_at text not null, unique (paper_id, place), unique (paper_id, marker_id)
  )`.execute(db)
  await sql`create index mark_by_marker on mark (marker_id, marked_at)`.execute(db)
  await sql`create table paper_lease (
    paper_id text primary key references paper (id), marker_id text not null references person (id), until text not null
  )`.execute(db)
  await sql`create index paper_lease_by_marker on paper_lease (marker_id)`.execute(db)
  await sql`create table handed_in (
    id text primary key, person_id text not null, attempt_id text not null, item_version_id text not null references item_version (id), name text not null,
    media_type text not null, bytes integer not null, hash text not null, received_at text not null,
    foreign key (person_id, attempt_id) references attempt (person_id, id)
  )`.execute(db)
  await sql`create index handed_in_by_attempt on handed_in (person_id, attempt_id)`.execute(db)
  await sql`create index handed_in_by_hash on handed_in (hash)`.execute(db)
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  for (const verb of ['update', 'delete']) {
    const statement = sqlite
      ? `create trigger mark_no_${verb} before ${verb} on mark begin select raise(abort, 'mark is append-only'); end`
      : `create trigger mark_no_${verb} before ${verb} on mark for each row execute function refuse_change()`
    await sql.raw(statement).execute(db)
  }
}
