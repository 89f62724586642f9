import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '#db/client.server'
import { migrate } from '#db/migrate'
import { listClauseTypes } from '#db/queries/clause-types'
import { csv, pythonList, sampleFolder } from '../../scripts/cuad/sample-file'
import { dumpTables } from '../dump'
import { runScript } from '../run-script'
import { startServer, type TestServer } from '../server'

let server: TestServer
let folder: Awaited<ReturnType<typeof sampleFolder>>
let columns: string[]
beforeAll(async () => {
  server = await startServer()
  folder = await sampleFolder()
  columns = (await listClauseTypes(server.db)).map((type) => type.column)
})
afterAll(async () => {
  await folder?.remove()
  await server?.close()
})

const law = 'This contract is governed by the laws of the State of Nevada.'
const audit = 'The Buyer may inspect the books once a year. The Seller shall help with that in working hours.'

/** A master clauses file of one contract per entry, each with its excerpts by column. */
function masterClauses(contracts: Record<string, string>[]): string {
  const header = ['Filename', ...columns.flatMap((column) => [column, `${column}-Answer`])]
  const rows = contracts.map((excerpts, at) => [
    `contract ${at + 1}.pdf`,
    ...columns.flatMap((column) => [pythonList(excerpts[column] ? [excerpts[column]] : []), 'No']),
  ])
  return csv([header, ...rows])
}

const whole = () => masterClauses([{ 'Governing Law': law }, { 'Audit Rights': audit, Parties: 'The Buyer' }])
const importFile = async (name: string, content: string | Buffer) => runScript(server, 'import-cuad', [await folder.write(name, content)])
const touched = () => dumpTables(server.db, ['item', 'item_version', 'audit'])
const imports = () => server.db.selectFrom('audit').selectAll().where('action', '=', 'bank.imported').orderBy('id').execute()
const drills = () => server.db.selectFrom('item').selectAll().where('origin', '=', 'cuad').orderBy('id').execute()

test('a file becomes drills once, and the audit says so', async () => {
  const first = await importFile('whole.csv', whole())
  expect([first.code, first.words]).toEqual([0, ''])
  expect(first.out).toContain('2 contracts read, 2 drills kept, 1 excerpt dropped.')
  expect(first.out).toContain('1  a bare field (a name or a date), never asked')
  expect(first.out).toContain('Questions: 2 added, 0 changed, 0 unchanged, 0 retired.')
  expect((await drills()).map(({ bank, retired, clause_type_id: type }) => ({ bank, retired, type })).sort((a, b) => (`${a.type}` < `${b.type}` ? -1 : 1))).toEqual([
    { bank: 'clause-drill', retired: 0, type: 'audit-rights' },
    { bank: 'clause-drill', retired: 0, type: 'governing-law' },
  ])
  const [row] = await imports()
  expect([row?.actor_id, row?.subject_type, row?.subject_id]).toEqual([null, 'bank', 'clause-drill'])
  expect(JSON.parse(row?.after ?? '')).toEqual({ origin: 'cuad', added: 2, changed: 0, unchanged: 0, retired: 0 })
})

test('the same file again, plain or gzipped, changes nothing', async () => {
  const before = await touched()
  for (const [name, content] of [['whole.csv', whole()], ['whole.csv.gz', gzipSync(whole())]] as const) {
    const again = await importFile(name, content)
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('Questions: 0 added, 0 changed, 2 unchanged, 0 retired.')])
  }
  expect(await touched()).toEqual(before)
})

test('what a file no longer has retires, and comes back with it', async () => {
  const fewer = await importFile('fewer.csv', masterClauses([{ 'Governing Law': law }]))
  expect(fewer.out).toContain('Questions: 0 added, 0 changed, 1 unchanged, 1 retired.')
  const back = await importFile('whole.csv', whole())
  expect(back.out).toContain('Questions: 0 added, 1 changed, 1 unchanged, 0 retired.')
  expect((await drills()).map((item) => item.retired)).toEqual([0, 0])
  expect(await imports()).toHaveLength(3)
})

test('a wrong, malformed or truncated file changes nothing and is told what is wrong where', async () => {
  const before = await touched()
  const broken = whole().replace(`['${law}']`, `['${law}`)
  const faults: [name: string, content: string | Buffer, says: string][] = [
    ['broken.csv', broken, 'line 2, row 1, column "Governing Law"'],
    ['short-row.csv', `${whole()}contract 3.pdf,[]\n`, 'line 4, row 3: 2 fields stand where the header has'],
    ['cut.csv.gz', gzipSync(whole()).subarray(0, 200), 'the file ends early'],
    ['semicolons.csv', whole().replaceAll(',', ';'), 'separated by semicolons'],
    ['other.csv', 'Name,Price\nInk,3\n', 'this is not the header of CUAD'],
    ['contract.pdf', '%PDF-1.7\n%', 'this is not a CSV file'],
    ['empty.csv', '', 'the file is empty'],
  ]
  const ends = await Promise.all(faults.map(([name, content]) => importFile(name, content)))
  for (const [order, [name, , says]] of faults.entries()) {
    const { code, words = '' } = ends[order] ?? {}
    expect([code, words], name).toEqual([1, expect.stringContaining(says)])
    expect(words, name).toContain('Nothing was imported.')
    expect(words, name).not.toContain('    at ')
  }
  expect(await touched()).toEqual(before)
})

test('a relative path starts where the user stood', async () => {
  await folder.write('here.csv', whole())
  expect((await runScript(server, 'import-cuad', ['here.csv'], { COUNTERSIGN_CWD: folder.path })).code).toBe(0)
})

test('without a file, or with one that is not there, it says how it is used', async () => {
  expect(await runScript(server, 'import-cuad')).toMatchObject({ code: 1, words: expect.stringContaining('Usage: npm run import:cuad -- <file>') })
  expect(await runScript(server, 'import-cuad', ['/nowhere.csv'])).toMatchObject({ code: 1, words: expect.stringContaining('there is no such file') })
})

if (process.env.TEST_DATABASE === 'sqlite') test('a database that was never started is told to be', async () => {
  const database = `${folder.path}/new.sqlite`
  const path = await folder.write('whole.csv', whole())
  const run = () => runScript(server, 'import-cuad', [path], { DATABASE_FILE: database })
  expect(await run()).toMatchObject({ code: 1, words: expect.stringContaining('Run npm start once first.') })
  const db = openDatabase({ file: database })
  await migrate(db)
  await db.destroy()
  expect(await run()).toMatchObject({ code: 1, words: 'The database has no clause types yet. Run npm start once first.\n' })
})
