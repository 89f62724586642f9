import { type Kysely, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { balanceOf, type Ledger, openLedger } from './temporary-database'

async function openLedgerWithEntries(count: number): Promise<Kysely<Ledger>> {
  const { db } = await openLedger({ readers: 1 })
  await sql`with recursive n (id) as (select 1 union all select id + 1 from n where id < ${count})
    insert into entry (id, account_id, amount) select id, 'mina', id from n`.execute(db)
  return db
}

const entries = (db: Kysely<Ledger>) => db.selectFrom('entry').select(['id', 'amount']).where('amount', '>', 0).orderBy('id')

describe('a stream', () => {
  it.each([1, 7, 100, 20_000])('gives 10,000 rows once each and in order, in chunks of %i', async (chunkSize) => {
    const db = await openLedgerWithEntries(10_000)
    let expected = 0
    for await (const entry of entries(db).stream(chunkSize)) {
      expected++
      if (entry.id !== expected || entry.amount !== expected) expect(entry).toEqual({ id: expected, amount: expected })
    }
    expect(expected).toBe(10_000)
  })

  it('works without parameters, without rows, and again', async () => {
    const db = await openLedgerWithEntries(3)
    const count = async (query: AsyncIterable<unknown>) => {
      let rows = 0
      for await (const _ of query) rows++
      return rows
    }
    expect(await count(db.selectFrom('entry').selectAll().stream())).toBe(3)
    expect(await count(db.selectFrom('entry').selectAll().stream())).toBe(3)
    expect(await count(entries(db).where('id', '>', 3).stream())).toBe(0)
  })

  it('reads only as far as it is asked', async () => {
    const db = await openLedgerWithEntries(2)
    const rows = sql<{ big: number }>`with recursive n (big) as (select 1 union all select big + 1 from n) select big from n`.compile(db)
    for await (const { rows: chunk } of db.getExecutor().stream<{ big: number }>(rows, 10)) {
      expect(chunk).toHaveLength(10)
      break
    }
  })

  it('releases its reader when the consumer stops early, throws or has finished', async () => {
    const db = await openLedgerWithEntries(1000)
    for await (const entry of entries(db).stream(10)) if (entry.id === 25) break
    expect(await balanceOf(db, 'mina')).toBe(0)
    const throwing = async () => {
      for await (const entry of entries(db).stream(10)) throw new Error(`at ${entry.id}`)
    }
    await expect(throwing()).rejects.toThrow('at 1')
    expect(await balanceOf(db, 'mina')).toBe(0)
  })

  it('is one snapshot: a commit after its start does not show', async () => {
    const db = await openLedgerWithEntries(100)
    let seen = 0
    for await (const _ of entries(db).stream(10)) {
      if (seen++ === 0) await db.deleteFrom('entry').execute()
    }
    expect(seen).toBe(100)
    expect(await entries(db).execute()).toEqual([])
  })

  it('inside a transaction reads what the transaction wrote', async () => {
    const db = await openLedgerWithEntries(10)
    const seen = await db.transaction().execute(async (tx) => {
      await tx.deleteFrom('entry').where('id', '>', 4).execute()
      const ids: (number | undefined)[] = []
      for await (const entry of entries(tx).stream(3)) ids.push(entry.id)
      return ids
    })
    expect(seen).toEqual([1, 2, 3, 4])
  })

  it('refuses what changes rows, a chunk of nothing, and reports a fault like any query', async () => {
    const db = await openLedgerWithEntries(1)
    const consume = async (query: AsyncIterable<unknown>) => {
      for await (const _ of query) expect.unreachable()
    }
    await expect(consume(db.deleteFrom('entry').returning('id').stream())).rejects.toThrow('Only a SELECT')
    await expect(consume(entries(db).stream(0))).rejects.toThrow(RangeError)
    await expect(consume(entries(db).where(sql`json(note || 'x')`, '=', 1).where(sql`json('x')`, '=', 1).stream())).rejects.toMatchObject({
      code: 'SQLITE_ERROR',
    })
    expect(await entries(db).execute()).toHaveLength(1)
  })
})
