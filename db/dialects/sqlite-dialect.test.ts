import { mkdirSync } from 'node:fs'
import { type Kysely, Migrator, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { SqliteDialect, SqliteError } from './sqlite-dialect'
import { balanceOf, connect, type Ledger, openLedger, temporaryFile } from './temporary-database'

async function pragma(db: Kysely<Ledger>, name: string): Promise<unknown> {
  const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db)
  return Object.values(rows[0] ?? {})[0]
}

describe('a connection', () => {
  it('writes ahead, enforces foreign keys, waits for locks and syncs every commit', async () => {
    const { db } = await openLedger()
    expect(await pragma(db, 'journal_mode')).toBe('wal')
    expect(await pragma(db, 'foreign_keys')).toBe(1)
    expect(await pragma(db, 'busy_timeout')).toBe(5000)
    expect(await pragma(db, 'synchronous')).toBe(2)
  })

  it('syncs less and waits as long as it is told', async () => {
    const { db } = await openLedger({ synchronous: 'NORMAL', busyTimeoutMs: 250 })
    expect(await pragma(db, 'synchronous')).toBe(1)
    expect(await pragma(db, 'busy_timeout')).toBe(250)
  })

  it('has the same promises on a reader, which cannot write', async () => {
    const { db } = await openLedger()
    const { rows } = await sql`select (select journal_mode from pragma_journal_mode) as mode, (select foreign_keys from pragma_foreign_keys)
      as keys, (select timeout from pragma_busy_timeout) as busy, (select query_only from pragma_query_only) as only`.execute(db)
    expect(rows).toEqual([{ mode: 'wal', keys: 1, busy: 5000, only: 1 }])
  })

  it.each([{ file: '' }, { readers: 0 }, { readers: 1.5 }, { busyTimeoutMs: -1 }, { synchronous: 'OFF' as 'FULL' }])(
    'refuses a config out of range: %o',
    (wrong) => expect(() => new SqliteDialect({ file: 'ledger.sqlite', ...wrong })).toThrow(RangeError),
  )

  it('says so each time when the file cannot be opened, and opens it once its folder is there', async () => {
    const folder = `${temporaryFile()}-folder`
    const db = connect({ file: `${folder}/ledger.sqlite` })
    await expect(sql`select 1`.execute(db)).rejects.toMatchObject({ code: 'SQLITE_CANTOPEN' })
    await expect(sql`select 1`.execute(db)).rejects.toMatchObject({ code: 'SQLITE_CANTOPEN' })
    mkdirSync(folder)
    expect(await pragma(db, 'journal_mode')).toBe('wal')
  })
})

describe('a result', () => {
  it('counts the rows a write changed and names the row it inserted', async () => {
    const { db } = await openLedger()
    const entry = { account_id: 'mina', amount: 5, note: null, scan: null }
    const first = await db.insertInto('entry').values(entry).executeTakeFirstOrThrow()
    const second = await db.insertInto('entry').values({ ...entry, note: "it's" }).executeTakeFirstOrThrow()
    expect([first.insertId, first.numInsertedOrUpdatedRows, second.insertId]).toEqual([1n, 1n, 2n])
    expect((await db.updateTable('account').set({ balance: 3 }).executeTakeFirstOrThrow()).numUpdatedRows).toBe(2n)
    expect((await db.updateTable('account').set({ balance: 3 }).where('id', '=', 'ada').executeTakeFirstOrThrow()).numUpdatedRows).toBe(0n)
    expect((await db.deleteFrom('entry').where('id', '=', 2).executeTakeFirstOrThrow()).numDeletedRows).toBe(1n)
  })

  it('names no row when an insert stored none', async () => {
    const { db } = await openLedger()
    const insert = db.insertInto('account').values({ id: 'mina', balance: 9 }).onConflict((conflict) => conflict.doNothing())
    expect(await insert.executeTakeFirstOrThrow()).toMatchObject({ insertId: undefined, numInsertedOrUpdatedRows: 0n })
  })

  it('has the rows that RETURNING names', async () => {
    const { db } = await openLedger()
    const entry = { account_id: 'mina', amount: 5, note: null, scan: null }
    expect(await db.insertInto('entry').values([entry, entry]).returning('id').execute()).toEqual([{ id: 1 }, { id: 2 }])
    const update = db.updateTable('account').set({ balance: 4 }).where('id', '=', 'mina').returning('balance')
    expect(await update.execute()).toEqual([{ balance: 4 }])
    expect(await db.deleteFrom('entry').where('id', '=', 1).returning(['id', 'amount']).execute()).toEqual([{ id: 1, amount: 5 }])
  })

  it('is the stored value: text, numbers, bytes, null, and 0 or 1 for a boolean', async () => {
    const { db } = await openLedger()
    const scan = Buffer.from([0, 255, 7])
    const values = { text: 'naïve ✓\0end', big: 2 ** 53 - 1, float: 0.1, bytes: scan, empty: Buffer.alloc(0), none: null }
    const { text, big, float, bytes, empty, none } = values
    const { rows } = await sql`select ${text} as text, ${big} as big, ${float} as float, ${bytes} as bytes, ${empty} as empty,
      ${none} as none, ${true} as yes, ${false} as no, ${12n} as whole, typeof(${true}) as type`.execute(db)
    expect(rows).toEqual([{ ...values, yes: 1, no: 0, whole: 12, type: 'integer' }])
  })

  it('keeps a large integer an integer in an integer column', async () => {
    const { db } = await openLedger()
    await db.updateTable('account').set({ balance: 2 ** 53 - 1 }).where('id', '=', 'mina').execute()
    const { rows } = await sql`select balance, typeof(balance) as type from account where balance = ${BigInt(2 ** 53 - 1)}`.execute(db)
    expect(rows).toEqual([{ balance: 2 ** 53 - 1, type: 'integer' }])
  })

  it('never reuses the parameters of the statement before', async () => {
    const { db } = await openLedger({ readers: 1 })
    await db.executeQuery({ ...sql`select ${'secret'} as word`.compile(db), sql: 'select ? as word', parameters: ['secret'] })
    const bare = await db.executeQuery({ ...sql`select 1`.compile(db), sql: 'select ? as word', parameters: [] })
    expect(bare.rows).toEqual([{ word: null }])
  })
})

describe('a refusal', () => {
  it('keeps the code of SQLite and leads to the line that asked, with the statement but not its parameters', async () => {
    const { db } = await openLedger()
    const failure = await askTwiceForMina(db).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(SqliteError)
    const statement = 'insert into "account" ("id", "balance") values (?, ?) returning "id"'
    expect(failure).toMatchObject({ code: 'SQLITE_CONSTRAINT', errno: 19, sql: statement })
    expect(String((failure as SqliteError).stack)).toContain('askTwiceForMina')
    expect(await balanceOf(db, 'mina')).toBe(0)
  })

  async function askTwiceForMina(db: Kysely<Ledger>): Promise<void> {
    await db.transaction().execute(async (tx) => {
      await tx.insertInto('account').values({ id: 'mina', balance: 1 }).returning('id').executeTakeFirstOrThrow()
    })
  }

  it('enforces foreign keys and checks', async () => {
    const { db } = await openLedger()
    const entry = { account_id: 'mina', amount: 1, note: null, scan: null }
    for (const wrong of [{ amount: 0 }, { account_id: 'nobody' }]) {
      const insert = db.insertInto('entry').values({ ...entry, ...wrong })
      await expect(insert.execute()).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' })
    }
  })

  it('of a misspelt statement leaves the connection usable', async () => {
    const { db } = await openLedger({ readers: 1 })
    const misspelt = sql`select * from nowhere`.execute(db)
    await expect(misspelt).rejects.toMatchObject({ code: 'SQLITE_ERROR', message: expect.stringContaining('nowhere') })
    expect(await balanceOf(db, 'mina')).toBe(0)
  })

  it('of a parameter is thrown before anything runs', async () => {
    const { db } = await openLedger()
    await expect(sql`select ${new Date(0)}`.execute(db)).rejects.toThrow(TypeError)
    await expect(sql`update account set balance = ${undefined}`.execute(db)).rejects.toThrow('Parameter 1 is undefined')
    expect(await balanceOf(db, 'mina')).toBe(0)
  })
})

describe('in memory', () => {
  it('one connection reads and writes', async () => {
    const { db } = await openLedger({ file: ':memory:' })
    await db.transaction().execute((tx) => tx.updateTable('account').set({ balance: 8 }).execute())
    expect(await Promise.all([balanceOf(db, 'mina'), balanceOf(db, 'otto')])).toEqual([8, 8])
    const ids: string[] = []
    for await (const row of db.selectFrom('account').select('id').orderBy('id').stream()) ids.push(row.id)
    expect(ids).toEqual(['mina', 'otto'])
  })
})

describe('a migration', () => {
  const createAudit = { up: (db: Kysely<unknown>) => db.schema.createTable('audit').addColumn('id', 'text').execute() }

  it('that fails leaves no table of its own nor of those before it', async () => {
    const db = connect({ file: temporaryFile() })
    const broken = { up: async () => Promise.reject(new Error('broken')) }
    const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ a: createAudit, b: broken }) } })
    expect((await migrator.migrateToLatest()).error).toMatchObject({ message: 'broken' })
    expect(await db.introspection.getTables()).toEqual([])
  })

  it('runs once when two nodes start together', async () => {
    const file = temporaryFile()
    const runs = [connect({ file }), connect({ file })].map((db) =>
      new Migrator({ db, provider: { getMigrations: async () => ({ a: createAudit }) } }).migrateToLatest(),
    )
    const results = await Promise.all(runs)
    expect(results.map((result) => result.error)).toEqual([undefined, undefined])
    expect(results.flatMap((result) => result.results ?? [])).toHaveLength(1)
  })
})
