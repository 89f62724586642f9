import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { balanceOf, connect, openLedger } from './temporary-database'

describe('a transaction', () => {
  it('that fails leaves nothing, and the next one is not in its way', async () => {
    const { db } = await openLedger()
    const failing = db.transaction().execute(async (tx) => {
      await tx.updateTable('account').set({ balance: 9 }).execute()
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await balanceOf(db, 'mina')).toBe(0)
    await db.transaction().execute((tx) => tx.updateTable('account').set({ balance: 2 }).execute())
    expect(await balanceOf(db, 'mina')).toBe(2)
  })

  it('that is begun and rolled back by hand leaves nothing', async () => {
    const { db } = await openLedger()
    const tx = await db.startTransaction().execute()
    await tx.updateTable('account').set({ balance: 5 }).execute()
    await tx.rollback().execute()
    expect(await balanceOf(db, 'mina')).toBe(0)
  })

  it('sees its own writes, which others see only after the commit', async () => {
    const { db } = await openLedger()
    await db.transaction().execute(async (tx) => {
      await tx.updateTable('account').set({ balance: 9 }).execute()
      expect([await balanceOf(tx, 'mina'), await balanceOf(db, 'mina')]).toEqual([9, 0])
    })
    expect(await balanceOf(db, 'mina')).toBe(9)
  })

  it('whose commit is refused rolls back and frees the writer', async () => {
    const { db } = await openLedger()
    const orphan = { account_id: 'nobody', amount: 1, note: null, scan: null }
    await expect(db.transaction().execute((tx) => tx.insertInto('entry').values(orphan).execute())).rejects.toMatchObject({
      code: 'SQLITE_CONSTRAINT',
    })
    expect(await db.selectFrom('entry').selectAll().execute()).toEqual([])
    await db.updateTable('account').set({ balance: 1 }).execute()
    expect(await balanceOf(db, 'mina')).toBe(1)
  })

  it('that SQLite itself ended reports the cause, and the writer goes on', async () => {
    const { db } = await openLedger()
    const ended = db.transaction().execute(async (tx) => {
      await tx.updateTable('account').set({ balance: 9 }).execute()
      await sql`insert or rollback into account (id, balance) values ('mina', 0)`.execute(tx)
    })
    await expect(ended).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' })
    expect(await balanceOf(db, 'mina')).toBe(0)
    await db.updateTable('account').set({ balance: 1 }).execute()
    expect(await balanceOf(db, 'mina')).toBe(1)
  })

  it('that SQLite itself ended takes its connection with it: the next one is fresh', async () => {
    const { db } = await openLedger()
    await sql`create temp table mark (id text)`.execute(db)
    const ended = db.transaction().execute((tx) => sql`insert or rollback into account (id, balance) values ('mina', 0)`.execute(tx))
    await expect(ended).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' })
    const { rows } = await db.transaction().execute((tx) => sql`select name from temp.sqlite_master`.execute(tx))
    expect(rows).toEqual([])
  })

  it('does not commit before a statement still under way', async () => {
    const { db } = await openLedger()
    await db.transaction().execute(async () => undefined)
    const order: string[] = []
    const written: Promise<unknown>[] = []
    await db.transaction().execute(async (tx) => {
      written.push(tx.updateTable('account').set({ balance: 4 }).execute().then(() => order.push('written')))
    })
    order.push('committed')
    await Promise.all(written)
    expect(order).toEqual(['written', 'committed'])
    expect(await balanceOf(db, 'mina')).toBe(4)
  })

  it('cannot be begun or ended behind the back of the driver', async () => {
    const { db } = await openLedger()
    for (const statement of ['begin', 'commit', 'rollback', 'savepoint a', 'release a']) {
      await expect(sql.raw(statement).execute(db)).rejects.toThrow('db.transaction()')
    }
  })
})

describe('a savepoint', () => {
  it('is undone alone, at any depth, whatever its name', async () => {
    const { db } = await openLedger()
    const tx = await db.startTransaction().execute()
    const set = (balance: number) => tx.updateTable('account').set({ balance }).where('id', '=', 'mina').execute()
    await set(1)
    const outer = await tx.savepoint('outer').execute()
    await set(2)
    const inner = await outer.savepoint('in"ner').execute()
    await set(3)
    await inner.rollbackToSavepoint('in"ner').execute()
    expect(await balanceOf(tx, 'mina')).toBe(2)
    await inner.releaseSavepoint('in"ner').execute()
    await outer.rollbackToSavepoint('outer').execute()
    expect(await balanceOf(tx, 'mina')).toBe(1)
    await tx.commit().execute()
    expect(await balanceOf(db, 'mina')).toBe(1)
  })
})

describe('a read-only transaction', () => {
  it('is one snapshot that no writer waits for, and refuses to write', async () => {
    const { db } = await openLedger()
    await db.transaction().setAccessMode('read only').execute(async (tx) => {
      expect(await balanceOf(tx, 'mina')).toBe(0)
      await db.updateTable('account').set({ balance: 6 }).execute()
      expect([await balanceOf(tx, 'mina'), await balanceOf(db, 'mina')]).toEqual([0, 6])
      await expect(tx.updateTable('account').set({ balance: 7 }).execute()).rejects.toMatchObject({ code: 'SQLITE_READONLY' })
    })
  })
})

describe('another process that writes', () => {
  it('is waited for as long as promised, then SQLITE_BUSY says so and the writer stays usable', async () => {
    const { db, file } = await openLedger()
    const other = connect({ file, busyTimeoutMs: 300 })
    const tx = await db.startTransaction().execute()
    const started = performance.now()
    await expect(other.transaction().execute(async () => undefined)).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
    expect(performance.now() - started).toBeGreaterThanOrEqual(250)
    await tx.commit().execute()
    await other.updateTable('account').set({ balance: 3 }).execute()
    expect(await balanceOf(db, 'mina')).toBe(3)
  })
})
