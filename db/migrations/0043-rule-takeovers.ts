import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** Who took a rule over from whom; append-only. `made_by`: who did it, which is `to_id` unless an administrator handed it over. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table rule_takeover (
    id text primary key, rule_id text not null references assignment_rule (id), from_id text not null references person (id), to_id text not null references person (id),
    made_by text not null references person (id), at text not null
  )`.execute(db)
  await sql`create index rule_takeover_by_rule on rule_takeover (rule_id, at)`.execute(db)
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  for (const verb of ['update', 'delete']) {
    const name = `rule_takeover_no_${verb}`
    await sql.raw(
      sqlite
        ? `create trigger ${name} before ${verb} on rule_takeover begin select raise(abort, 'rule_takeover is append-only'); end`
        : `create trigger ${name} before ${verb} on rule_takeover for each row execute function refuse_change()`,
    ).execute(db)
  }
}
