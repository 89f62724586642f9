import { type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * The rest of the model: form beside ability, the streak beside mastery, memory of each item; what answers teach of what everyone shares,
 * gathered row by row, and the values published from it, each in force from a moment on. The one row of `publishing` is claimed by whoever
 * publishes. What stands in the new columns of old rows are start values, until they are rebuilt.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [table, term, variance] of [['ability', 'form', 0.38], ['mastery', 'streak', 0.58]] as const) {
    await sql.raw(`alter table ${table} add column ${term}_mean double precision not null default 0`).execute(db)
    await sql.raw(`alter table ${table} add column ${term}_variance double precision not null default ${variance}`).execute(db)
  }
  await sql`create table item_memory (
    person_id text not null references person (id), item_id text not null references item (id), mean double precision not null,
    variance double precision not null, observed_at text not null, primary key (person_id, item_id)
  )`.execute(db)
  await sql`create table gathered_answer (
    id text primary key, item_id text references item (id), skills text not null, gap integer not null, gradient double precision not null,
    curvature double precision not null, observed_at text not null
  )`.execute(db)
  await sql`create table published_value (
    in_force_from text not null, kind text not null, subject text not null, bucket integer not null, mean double precision not null,
    variance double precision not null, primary key (in_force_from, kind, subject, bucket)
  )`.execute(db)
  await sql`create table publishing (id integer primary key, published_at text)`.execute(db)
  await sql`insert into publishing (id) values (1)`.execute(db)
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  for (const verb of ['update', 'delete']) {
    const statement = sqlite
      ? `create trigger published_value_no_${verb} before ${verb} on published_value begin select raise(abort, 'published_value is append-only'); end`
      : `create trigger published_value_no_${verb} before ${verb} on published_value for each row execute function refuse_change()`
    await sql.raw(statement).execute(db)
  }
}
