import { sql } from 'kysely'
import { type Database, openDatabase } from '#db/client.server'
import { workSheet } from '~/components/team/sheets/work-sheet'
import { csvPieces } from '~/library/formats/csv/csv-pieces'
import { exportTeam } from '~/workflows/team/export-team.server'
import { readCompletion } from '~/workflows/team/read-completion.server'
import { readHeatMap } from '~/workflows/team/read-heat-map.server'
import { readTeam } from '~/workflows/team/read-team.server'
import type { MeasuredDatabase } from '../bench/databases'
import { percentile } from '../bench/figures'

/** Milliseconds of one page's reading, and rows that PostgreSQL read for it; null where the database does not tell. */
export type Cost = { p50: number; p95: number; rows: number | null }

const times = 25

export const pages = { 'skills of the team': heatMap, 'work of the team': work, 'completion by course': completion, 'file of the people': file } as const
export type PageName = keyof typeof pages

function heatMap(db: Database, managerId: string, now: number) {
  return readHeatMap(db, managerId, { teamId: null, roleId: null, sort: 'weakest', page: 1, now })
}

function work(db: Database, managerId: string, now: number) {
  return readTeam(db, managerId, { teamId: null, sort: 'value', currency: null, page: 1, now })
}

function completion(db: Database, managerId: string, now: number) {
  return readCompletion(db, { managerId, teamId: null }, { whom: 'everyone', words: '', sort: 'overdue', page: 1, now })
}

/** All of the file, to its last piece. Returns how long it is, in characters. */
async function file(db: Database, managerId: string, now: number): Promise<number | null> {
  const opened = await exportTeam(db, { managerId, teamId: null }, { sort: 'value', currency: null, now })
  let length = 0
  if (opened) for await (const piece of csvPieces(workSheet(opened.currencies), opened.lots)) length += piece.length
  return opened && length
}

/** Read one page of a manager again and again, one after the other, and once more to count rows. */
export function measureReading(db: Database, database: MeasuredDatabase, page: PageName, managerId: string, now: number): Promise<Cost> {
  return measureCost(db, database, (one) => pages[page](one, managerId, now))
}

/** The same of anything that is read. Throws where there is nothing to read. */
export async function measureCost(db: Database, database: MeasuredDatabase, read: (db: Database) => Promise<unknown>): Promise<Cost> {
  const taken: number[] = []
  for (let time = -2; time < times; time += 1) {
    const start = performance.now()
    if (!(await read(db))) throw new Error('There is nothing to read.')
    if (time >= 0) taken.push(performance.now() - start)
  }
  const url = database.env.DATABASE_URL
  return { p50: percentile(taken, 0.5), p95: percentile(taken, 0.95), rows: url === undefined ? null : await countRows(url, read) }
}

/** Rows that PostgreSQL took from tables and indexes for this. Its own count of them is per connection, so it all goes over one. */
async function countRows(url: string, read: (db: Database) => Promise<unknown>): Promise<number> {
  const db = openDatabase({ url, file: '', poolSize: 1 })
  const rowsSoFar = async () => {
    await sql`select pg_stat_force_next_flush()`.execute(db)
    const { rows } = await sql<{ n: string }>`select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) as n from pg_stat_user_tables`.execute(db)
    return Number(rows[0]?.n ?? 0)
  }
  try {
    const before = await rowsSoFar()
    await read(db)
    return (await rowsSoFar()) - before
  } finally {
    await db.destroy()
  }
}
