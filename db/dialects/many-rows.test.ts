import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Database } from '../client.server'
import { manyRows } from './many-rows'
import { openLedger } from './temporary-database'

type Figures = { figure: { id: number; value: number | null; words: string | null } }

const values = [0.1 + 0.2, 2 / 3, 1e-9, 5e-324, 1.7976931348623157e308, 123456789.12345679, -0.25, 3]

test('rows come as they would alone, in the order of the query: figures to the last digit, nulls, quotes and signs', async () => {
  const ledger = (await openLedger({ readers: 1 })).db
  const db = ledger as unknown as Kysely<Figures>
  await sql`create table figure (id integer, value real, words text)`.execute(db)
  await db.insertInto('figure').values([...values, null].map((value, id) => ({ id, value, words: id % 2 ? null : `say "so"\n– ${id}` }))).execute()
  const query = db.selectFrom('figure').select(['id', 'value', 'words']).orderBy('value', 'desc')
  const read = () => manyRows(db as unknown as Database, query, { id: 'whole', value: 'real', words: 'text' })
  expect(await read()).toEqual(await query.execute())
  expect((await read()).map(({ value }) => value)).toEqual([...[...values].sort((a, b) => b - a), null])
  await db.deleteFrom('figure').execute()
  expect(await read()).toEqual([])
})
