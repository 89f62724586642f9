import { existsSync } from 'node:fs'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { SqliteDriver } from './driver'
import { balanceOf, connect, depositOne, openLedger, temporaryFile } from './temporary-database'

describe('closing', () => {
  it('under load keeps exactly what was acknowledged and refuses what comes after', async () => {
    const { db, file } = await openLedger()
    const inFlight = Array.from({ length: 60 }, () => depositOne(db, 'mina'))
    const reads = Array.from({ length: 60 }, () => balanceOf(db, 'otto'))
    await inFlight[5]
    const closed = db.destroy()
    const late = Array.from({ length: 20 }, () => depositOne(db, 'mina'))
    const outcomes = await Promise.allSettled([...inFlight, ...late])
    await closed
    expect(existsSync(`${file}-wal`)).toBe(false)
    const acknowledged = outcomes.filter((outcome) => outcome.status === 'fulfilled').length
    expect(acknowledged).toBeGreaterThanOrEqual(60)
    expect(await Promise.all(reads)).toEqual(Array(60).fill(0))
    expect(await balanceOf(connect({ file }), 'mina')).toBe(acknowledged)
    await expect(balanceOf(db, 'mina')).rejects.toThrow('driver has already been destroyed')
  })

  it('lets an open transaction go on to its commit', async () => {
    const { db, file } = await openLedger()
    const tx = await db.startTransaction().execute()
    const order: string[] = []
    const closed = db.destroy().then(() => order.push('closed'))
    await tx.updateTable('account').set({ balance: 1 }).execute()
    await tx.commit().execute().then(() => order.push('committed'))
    await closed
    expect(order).toEqual(['committed', 'closed'])
    expect(existsSync(`${file}-wal`)).toBe(false)
    expect(await balanceOf(connect({ file }), 'mina')).toBe(1)
  })

  it('moves the write-ahead log into the file and leaves the file alone', async () => {
    const { db, file } = await openLedger()
    await Promise.all([1, 2, 3, 4].map(() => balanceOf(db, 'mina')))
    expect(existsSync(`${file}-wal`)).toBe(true)
    await db.destroy()
    expect([existsSync(file), existsSync(`${file}-wal`), existsSync(`${file}-shm`)]).toEqual([true, false, false])
  })

  it('works while a stream was left open inside a transaction', async () => {
    const { db } = await openLedger()
    await db.transaction().execute(async (tx) => {
      await tx.selectFrom('account').selectAll().stream(1)[Symbol.asyncIterator]().next()
    })
    await db.destroy()
  })

  it('twice is closing once, and before any use it is nothing', async () => {
    const { db } = await openLedger()
    await Promise.all([db.destroy(), db.destroy()])
    await db.destroy()
    await connect({ file: temporaryFile() }).destroy()
  })

  it('refuses new work in the words of the driver where Kysely does not stand before it', async () => {
    const driver = new SqliteDriver({ file: temporaryFile(), readers: 1, synchronous: 'FULL', busyTimeoutMs: 0 })
    await driver.init()
    const working = await driver.acquireConnection()
    const closed = Promise.all([driver.destroy(), driver.destroy()])
    await expect(driver.acquireConnection()).rejects.toThrow('The database is closed')
    const query = sql`select 1 as one`.compile(connect({ file: ':memory:' }))
    expect((await working.executeQuery(query)).rows).toEqual([{ one: 1 }])
    await driver.releaseConnection(working)
    await closed
  })
})
