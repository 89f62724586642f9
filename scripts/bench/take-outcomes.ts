import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { v7 as uuid } from 'uuid'
import { db } from '#db/client.server'
import { migrate } from '#db/migrate'
import { findImport } from '#db/queries/outcome-imports'
import { insertPerson } from '#db/queries/people'
import type { Mapping } from '../../app/domain/outcomes/file/mapping'
import { seedDemo } from '../../app/workflows/demo/seed-demo.server'
import { diskStore } from '../../app/workflows/media/disk-store.server'
import { mapFile } from '../../app/workflows/outcome-files/map-file.server'
import { putFile } from '../../app/workflows/outcome-files/put-file.server'
import { beginTaking, continueTaking } from '../../app/workflows/outcome-files/take-file.server'
import type { OutcomesTaken } from './outcomes-report'
import { prepareContent } from './prepare-content'

/**
 * Take a CSV file of as many outcomes as the first argument says into the database that the environment names, about as many reps as the second says, and
 * write as many rows of the same width by themselves, in transactions of the same size. One row in four judges a clause and becomes evidence.
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

await migrate(db)
await prepareContent(db, 1500, 10, now)
await seedDemo(db, { password: 'countersign', now })
for (let number = 0; number < people; number++) {
  await insertPerson(db, {
    id: uuid(), email: `rep-${number}@measured.example`, name: `Rep ${number}`, function: 'sales', roles: ['rep'], teamId: null, roleProfileId: 'account-executive', passwordHash: null, now,
  })
}
const { id: actorId } = await db.selectFrom('person').select('id').where('email', 'like', 'ada@%').executeTakeFirstOrThrow()
const path = join(folder, 'outcomes.csv')
await pipeline(Readable.from(fileOf(rows)), createWriteStream(path))
const store = diskStore(join(folder, 'media'))

const before = process.memoryUsage().rss
let importId = ''
const putSeconds = await timed(async () => {
  const put = await putFile(db, store, { path, givenName: 'outcomes.csv', source: 'measured', actorId, now })
  if ('fault' in put) throw new Error(put.fault)
  importId = put.importId
})
const lookSeconds = await timed(() => mapFile(db, store, { importId, mapping, actorId, now }))
const take = async () => {
  await beginTaking(db, { importId, actorId, now })
  while ((await continueTaking(db, store, importId, { now, milliseconds: 2500 })).left) continue
}
const takeSeconds = await timed(take)
const taken = await findImport(db, importId)
const againSeconds = await timed(take)
const peak = process.resourceUsage().maxRSS * 1024

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
process.send?.({ rows, people, putSeconds, lookSeconds, takeSeconds, againSeconds, bareSeconds, before, peak, recorded: taken?.counts.recorded ?? 0 } satisfies OutcomesTaken)
