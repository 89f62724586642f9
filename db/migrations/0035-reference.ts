import { type Kysely, sql } from 'kysely'

const added = { term: ['example', 'bites'], clause_type: ['why', 'watch', 'fallback', 'sample'] }

/** What the glossary and the clause types say besides what each is; null where content/ says nothing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [table, columns] of Object.entries(added)) {
    for (const column of columns) await sql`alter table ${sql.table(table)} add column ${sql.ref(column)} text`.execute(db)
  }
}
