import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { SqliteDialect } from './sqlite-dialect'

/**
 * How many single-row transactions one writer commits in a second under FULL and under NORMAL, one after the other.
 * The two take turns in short rounds, so a busy disk hurts both alike. Run with `npx tsx db/dialects/measure-synchronous.ts`;
 * the first argument is the folder to write in (the system's temporary folder unless told), for the disk is what is measured.
 */

const rounds = 9
const roundMs = 1500
const modes = ['FULL', 'NORMAL'] as const

type Fact = { fact: { id?: number; person_id: string; score: number } }

const folder = mkdtempSync(join(process.argv[2] ?? tmpdir(), 'countersign-measure-'))
const rates = { FULL: [] as number[], NORMAL: [] as number[] }
try {
  const databases = { FULL: await openFacts('FULL'), NORMAL: await openFacts('NORMAL') }
  for (const mode of modes) await commitsPerSecond(databases[mode])
  for (let round = 0; round < rounds; round++) {
    for (const mode of round % 2 === 0 ? modes : modes.toReversed()) rates[mode].push(await commitsPerSecond(databases[mode]))
  }
  for (const mode of modes) await databases[mode].destroy()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
for (const mode of modes) process.stdout.write(`${summary(mode)}\n`)
process.stdout.write(`NORMAL / FULL  ${(median(rates.NORMAL) / median(rates.FULL)).toFixed(2)} (of medians)\n`)

async function openFacts(synchronous: 'FULL' | 'NORMAL'): Promise<Kysely<Fact>> {
  const db = new Kysely<Fact>({ dialect: new SqliteDialect({ file: join(folder, `${synchronous}.sqlite`), synchronous }) })
  await sql`create table fact (id integer primary key, person_id text not null, score real not null)`.execute(db)
  return db
}

async function commitsPerSecond(db: Kysely<Fact>): Promise<number> {
  const started = performance.now()
  let commits = 0
  while (performance.now() - started < roundMs) {
    await db.transaction().execute((tx) => tx.insertInto('fact').values({ person_id: 'mina', score: 0.5 }).execute())
    commits++
  }
  return (commits * 1000) / (performance.now() - started)
}

function summary(mode: (typeof modes)[number]): string {
  const [slowest, middle, fastest] = [Math.min(...rates[mode]), median(rates[mode]), Math.max(...rates[mode])].map(Math.round)
  return `${mode.padEnd(15)}${middle} transactions/s (median of ${rounds} rounds of ${roundMs / 1000} s; ${slowest} to ${fastest})`
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
