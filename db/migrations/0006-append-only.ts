import { type Kysely, SqliteAdapter, sql } from 'kysely'

const facts = ['response', 'verdict', 'evidence', 'ledger', 'audit']

/** Facts are append-only: the database itself refuses to change or remove one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  if (!sqlite) {
    await sql`create function refuse_change() returns trigger language plpgsql as $$
      begin raise exception '% is append-only', tg_table_name; end $$`.execute(db)
  }
  for (const table of facts) {
    for (const verb of ['update', 'delete']) {
      const name = `${table}_no_${verb}`
      const statement = sqlite
        ? `create trigger ${name} before ${verb} on ${table} begin select raise(abort, '${table} is append-only'); end`
        : `create trigger ${name} before ${verb} on ${table} for each row execute function refuse_change()`
      await sql.raw(statement).execute(db)
    }
  }
}
