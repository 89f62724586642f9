import { resolve } from 'node:path'
import { sql } from 'kysely'
import { openDatabase } from '#db/client.server'
import { migrate } from '#db/migrate'
import { publishContent } from '~/workflows/content/publish-content.server'
import { diskStore } from '~/workflows/media/disk-store.server'
import { type MeasuredDatabase, openDatabases } from '../bench/databases'
import { machineLines } from '../bench/machine'
import { tidyUp } from '../bench/tidy'
import { readOptions } from '../model/options'
import { onInterrupt } from '../steps/children.mjs'
import { countWords, stopwatch } from '../terminal/figures'
import { progressBar } from '../terminal/progress-bar'
import { CommandFault, runCommand, say } from '../terminal/run-command'
import { newOrganisation } from './grow'
import { measureReading, type PageName, pages } from './measure'
import { measurePay, type PayCost, payReport } from './pay'
import { type Line, scaleReport } from './report'

const usage = `Usage: npm run bench:scale -- [--sizes <people,people,…>] [--answers <rows each>] [--postgres own]
Grows an organisation of simulated reps, and measures at each size what the pages of a manager of twelve and of a vice president over up to 10,000 read,
what a rep's statement reads, and what closing a period for up to 10,000 people takes.
  --sizes     200,2000,20000 where nothing is said; 100000 with 200 answers each are 20 million rows
  --answers   rows of evidence a person, 200 where nothing is said
  --postgres  own: start a PostgreSQL for the run; else the one that TEST_DATABASE_URL or DATABASE_URL names, if any`

async function measureScale(): Promise<void> {
  const values = readOptions(usage, ['sizes', 'answers', 'postgres'])
  const sizes = (values.sizes ?? '200,2000,20000').split(',').map((size) => wholeFrom(size, 12, 1_000_000)).sort((a, b) => a - b)
  const answers = wholeFrom(values.answers ?? '200', 1, 10_000)
  if (values.postgres !== undefined && values.postgres !== 'own') throw new CommandFault(usage)
  const elapsed = stopwatch()
  const [lines, paid]: [Line[], PayCost[]] = [[], []]
  for (const database of await openDatabases(values.postgres === 'own')) {
    const measured = await measureIn(database, sizes, answers)
    lines.push(...measured.lines)
    paid.push(...measured.paid)
  }
  say(`\n${machineLines().join('\n')}\n\n${scaleReport(lines)}\n\n${payReport(paid)}\n\n${elapsed()} in all.`)
}

async function measureIn(database: MeasuredDatabase, sizes: readonly number[], answers: number): Promise<{ lines: Line[]; paid: PayCost[] }> {
  const db = openDatabase({ url: database.env.DATABASE_URL, file: database.env.DATABASE_FILE ?? '' })
  const now = new Date()
  const [lines, paid]: [Line[], PayCost[]] = [[], []]
  try {
    await migrate(db)
    await publishContent(db, resolve('content'), now, diskStore(database.env.DATA_DIR ?? ''))
    const { manager, vicePresident, grow } = await newOrganisation(db, answers, now)
    for (const size of sizes) {
      say(`${database.name}: growing to ${countWords(size, 'person', 'people')} with ${countWords(answers, 'answer', 'answers')} each`)
      const bar = progressBar('people', size)
      await grow(size, bar.at)
      bar.end()
      await sql`analyze`.execute(db)
      for (const page of Object.keys(pages) as PageName[]) {
        lines.push({ database: database.name, who: 'manager', page, size, own: 12, cost: await measureReading(db, database, page, manager, now.getTime()) })
        lines.push({ database: database.name, who: 'vice president', page, size, own: Math.min(size, 10_000), cost: await measureReading(db, database, page, vicePresident, now.getTime()) })
      }
      say(`${database.name}: a statement, and closing a period`)
      paid.push(await measurePay(db, database, { size, actorId: vicePresident, now }))
    }
    return { lines, paid }
  } finally {
    await db.destroy()
  }
}

function wholeFrom(given: string, least: number, most: number): number {
  const value = Number(given)
  if (!Number.isInteger(value) || value < least || value > most) throw new CommandFault(`“${given}” is no whole number from ${least} to ${most}.\n${usage}`)
  return value
}

onInterrupt(tidyUp)
await runCommand(measureScale, [], tidyUp)
