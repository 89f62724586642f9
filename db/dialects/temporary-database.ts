import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { onTestFinished } from 'vitest'
import { SqliteDialect, type SqliteDialectConfig } from './sqlite-dialect'

export type Ledger = {
  account: { id: string; balance: number }
  entry: { id?: number; account_id: string; amount: number; note: string | null; scan: Buffer | null }
}

export const createLedger = [
  'create table account (id text primary key, balance integer not null)',
  `create table entry (id integer primary key, account_id text not null references account (id) deferrable initially deferred,
     amount integer not null check (amount <> 0), note text, scan blob)`,
  `insert into account (id, balance) values ('mina', 0), ('otto', 0)`,
]

/** A path in a new folder, which goes when the test ends. */
export function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'ledger.sqlite')
}

/** Kysely over the file, closed when the test ends. */
export function connect(config: SqliteDialectConfig): Kysely<Ledger> {
  const db = new Kysely<Ledger>({ dialect: new SqliteDialect(config) })
  onTestFinished(() => db.destroy())
  return db
}

/** A new file with two accounts without money, mina's and otto's. */
export async function openLedger(config: Partial<SqliteDialectConfig> = {}): Promise<{ db: Kysely<Ledger>; file: string }> {
  const file = config.file ?? temporaryFile()
  const db = connect({ ...config, file })
  for (const statement of createLedger) await sql.raw(statement).execute(db)
  return { db, file }
}

export async function balanceOf(db: Kysely<Ledger>, id: string): Promise<number> {
  return (await db.selectFrom('account').select('balance').where('id', '=', id).executeTakeFirstOrThrow()).balance
}

/** Read the balance, then write it one higher: what loses updates wherever two such transactions overlap. */
export async function depositOne(db: Kysely<Ledger>, id: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const balance = await balanceOf(tx, id)
    await tx.updateTable('account').set({ balance: balance + 1 }).where('id', '=', id).execute()
  })
}
