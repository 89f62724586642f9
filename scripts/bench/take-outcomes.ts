import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { db } from '#db/client.server'
import { findImport } from '#db/queries/outcome-imports'
import type { Mapping } from '../../app/domain/outcomes/file/mapping'
import { diskStore } from '../../app/workflows/media/disk-store.server'
import { mapFile } from '../../app/workflows/outcome-files/map-file.server'
import { putFile } from '../../app/workflows/outcome-files/put-file.server'
import { beginTaking, continueTaking } from '../../app/workflows/outcome-files/take-file.server'
import type { OutcomesTaken } from './outcomes-report'
import { peakMemory } from './peak-memory'

/**
 * Take a CSV file of as many outcomes as the first argument says into the database that the environment names, which `prepare-outcomes.ts` filled, about as many reps as
 * the second says, and write as many rows of the same width by themselves, in transactions of the same size. One row in four judges a clause and becomes evidence.
 */
const [rows, people] = process.argv.slice(2).map(Number) as [number, number]
const folder = process.env.DATA_DIR ?? '.'
const now = new Date()
const day = 24 * 60 * 60 * 1000

const mapping: Mapping = {
  columns: { id: 'id', person: 'rep', happenedAt: 'date', contract: 'contract', kind: 'kind', clauseType: 'clause', passed: 'passed', amount: 'amount' },
  always: { currency: 'EUR' }, kinds: { created: 'contract-created', signed: 'signed', value: 'value', check: 'compliance-check' }, dayFirst: true, decimalComma: false, minorUnits: false,
}

function lineOf(row: number): string {
  const kind = ['created', 'signed', 'value', 'check'][row % 4] ?? ''
  const date = new Date(now.getTime() - (1 + (row % 90)) * day).toISOString().slice(0, 10)
  const judged = kind === 'check' ? `cap-on-liability,${row % 3 === 0 ? 'no' : 'yes'},` : `,,${kind === 'value' ? `${row}.50` : ''}`
  return `event-${row},rep-${row % people}@measured.example,${date},C-${Math.floor(row / 4)},${kind},${judged}\n`
}

function* fileOf(count: number): Generator<string> {
  yield 'id,rep,date,contract,kind,clause,passed,amount\n'
  for (let row = 0; row < count; row++) yield lineOf(row)
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

const { id: actorId } = await db.selectFrom('person').select('id').where('email', 'like', 'ada@%').executeTakeFirstOrThrow()
const path = join(folder, 'outcomes.csv')
await pipeline(Readable.from(fileOf(rows)), createWriteStream(path))
const store = diskStore(join(folder, 'media'))

const before = process.memoryUsage.rss()
let importId = ''
const [seconds, counted] = [{ put: 0, look: 0, take: 0, again: 0 }, { recorded: 0 }]
const take = async () => {
  await beginTaking(db, { importId, actorId, now })
  while ((await continueTaking(db, store, importId, { now, milliseconds: 2500 })).left) continue
}
const peak = await peakMemory(async () => {
  seconds.put = await timed(async () => {
    const put = await putFile(db, store, { path, givenName: 'outcomes.csv', source: 'measured', actorId, now })
    if ('fault' in put) throw new Error(put.fault)
    importId = put.importId
  })
  seconds.look = await timed(() => mapFile(db, store, { importId, mapping, actorId, now }))
  seconds.take = await timed(take)
  counted.recorded = (await findImport(db, importId))?.counts.recorded ?? 0
  seconds.again = await timed(take)
})

type WithRows = { measured_row: { id: string; rep: string; contract: string; kind: string; said: string; happened_at: string } }
const bare = db.withTables<WithRows>()
await bare.schema.createTable('measured_row').addColumn('id', 'text', (column) => column.primaryKey()).addColumn('rep', 'text').addColumn('contract', 'text')
  .addColumn('kind', 'text').addColumn('said', 'text').addColumn('happened_at', 'text').execute()
const bareSeconds = await timed(async () => {
  for (let from = 0; from < rows; from += 500) {
    const piece = Array.from({ length: Math.min(500, rows - from) }, (_one, at) => {
      const line = lineOf(from + at)
      return { id: `event-${from + at}`, rep: `rep-${at % people}`, contract: `C-${at}`, kind: 'signed', said: line + line, happened_at: now.toISOString() }
    })
    await bare.transaction().execute((tx) => tx.insertInto('measured_row').values(piece).execute())
  }
})
await db.destroy()
process.send?.({
  rows, people, putSeconds: seconds.put, lookSeconds: seconds.look, takeSeconds: seconds.take, againSeconds: seconds.again, bareSeconds, before, peak, recorded: counted.recorded,
} satisfies OutcomesTaken)
