import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { SqliteDriver } from './driver'
import { Permits } from './permits'
import { balanceOf, connect, createLedger, depositOne, openLedger, temporaryFile } from './temporary-database'

function repeat<T>(times: number, work: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: times }, (_, index) => work(index)))
}

describe('writers at once', () => {
  it('lose no update: 200 read-modify-write transactions add up to 200', async () => {
    const { db } = await openLedger()
    await repeat(200, () => depositOne(db, 'mina'))
    expect(await balanceOf(db, 'mina')).toBe(200)
  })

  it('lose no update through two dialects over one file', async () => {
    const { db, file } = await openLedger()
    const other = connect({ file })
    await repeat(100, (index) => depositOne(index % 2 === 0 ? db : other, 'mina'))
    expect([await balanceOf(db, 'mina'), await balanceOf(other, 'mina')]).toEqual([100, 100])
  })

  it('take their turns in the order they came', async () => {
    const { db } = await openLedger()
    const ended: number[] = []
    await repeat(30, async (index) => {
      if (index % 2 === 0) await depositOne(db, 'mina')
      else await db.updateTable('account').set({ balance: 0 }).execute()
      ended.push(index)
    })
    expect(ended).toEqual(ended.toSorted((a, b) => a - b))
  })
})

describe('processes over one file', () => {
  it('make it together and lose no update', async () => {
    const file = temporaryFile()
    const create = createLedger.map((statement) =>
      statement.replace('create table', 'create table if not exists').replace('insert into', 'insert or ignore into'),
    )
    const script = `
      import { Kysely, sql } from 'kysely'
      import { SqliteDialect } from './db/dialects/sqlite-dialect.ts'
      const db = new Kysely({ dialect: new SqliteDialect({ file: ${JSON.stringify(file)}, busyTimeoutMs: 20000 }) })
      for (const statement of ${JSON.stringify(create)}) await sql.raw(statement).execute(db)
      const deposit = () => db.transaction().execute(async (tx) => {
        const { balance } = await tx.selectFrom('account').select('balance').where('id', '=', 'mina').executeTakeFirstOrThrow()
        await tx.updateTable('account').set({ balance: balance + 1 }).where('id', '=', 'mina').execute()
      })
      await Promise.all(Array.from({ length: 50 }, deposit))
      await db.destroy()`
    await repeat(3, () => promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script]))
    expect(await balanceOf(connect({ file }), 'mina')).toBe(150)
  }, 60_000)
})

describe('a new file', () => {
  it('is made by whoever comes first when several open it at the same moment', async () => {
    for (let round = 0; round < 40; round++) {
      const file = temporaryFile()
      const opened = [1, 2, 3, 4].map(() => connect({ file }))
      const modes = await Promise.all(opened.map((db) => sql`pragma journal_mode`.execute(db).then(({ rows }) => rows)))
      expect(modes).toEqual(Array(4).fill([{ journal_mode: 'wal' }]))
      await Promise.all(opened.map((db) => db.destroy()))
    }
  }, 20_000)
})

describe('readers', () => {
  it('read on while a long write transaction is open', async () => {
    const { db } = await openLedger()
    const tx = await db.startTransaction().execute()
    await tx.updateTable('account').set({ balance: 50 }).execute()
    expect(await repeat(40, () => balanceOf(db, 'mina'))).toEqual(Array(40).fill(0))
    await tx.commit().execute()
    expect(await repeat(40, () => balanceOf(db, 'mina'))).toEqual(Array(40).fill(50))
  })

  it('see each commit once it is acknowledged', async () => {
    const { db } = await openLedger()
    for (let balance = 1; balance <= 50; balance++) {
      await db.updateTable('account').set({ balance }).execute()
      expect(await repeat(3, () => balanceOf(db, 'otto'))).toEqual([balance, balance, balance])
    }
  })

  it('take no more connections than they are told', async () => {
    const { db } = await openLedger({ readers: 2 })
    const streams = [1, 2].map(() => db.selectFrom('account').selectAll().stream(1)[Symbol.asyncIterator]())
    for (const stream of streams) await stream.next()
    const third = balanceOf(db, 'mina')
    expect(await Promise.race([third, sql`pragma user_version`.execute(db).then(() => 'waiting')])).toBe('waiting')
    await streams[0]?.return?.()
    expect(await third).toBe(0)
    await streams[1]?.return?.()
  })
})

describe('permits', () => {
  it('go to whoever waits longest, and a newcomer does not overtake', async () => {
    const permits = new Permits(1)
    const order: string[] = []
    await permits.take()
    const waiting = ['first', 'second'].map((name) => permits.take().then(() => order.push(name)))
    permits.give()
    const newcomer = permits.take().then(() => order.push('newcomer'))
    permits.give()
    permits.give()
    await Promise.all([...waiting, newcomer])
    expect(order).toEqual(['first', 'second', 'newcomer'])
  })
})

describe('a failing opening', () => {
  it('gives its place back, so the next borrower tries again', async () => {
    const driver = new SqliteDriver({ file: `${temporaryFile()}/missing/ledger.sqlite`, readers: 1, synchronous: 'FULL', busyTimeoutMs: 0 })
    await expect(driver.init()).rejects.toMatchObject({ code: 'SQLITE_CANTOPEN' })
    await expect(driver.init()).rejects.toMatchObject({ code: 'SQLITE_CANTOPEN' })
    await driver.destroy()
  })
})
