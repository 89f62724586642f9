import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.server'
import { findImport, findMapping } from '#db/queries/outcome-imports'
import type { Mapping } from '~/domain/outcomes/file/mapping'
import { diskStore } from '~/workflows/media/disk-store.server'
import type { MediaStore } from '~/workflows/media/store.server'
import { exportRefused } from '~/workflows/outcome-files/export-refused.server'
import { mapFile } from '~/workflows/outcome-files/map-file.server'
import { putFile } from '~/workflows/outcome-files/put-file.server'
import { beginTaking, continueTaking, stopTaking } from '~/workflows/outcome-files/take-file.server'
import { type Copy, copyBase } from '../databases/copy'
import { dumpTables } from '../dump'

let copy: Copy
let db: Database
let folder: string
let store: MediaStore
let ada: string
beforeAll(async () => {
  copy = await copyBase()
  db = openDatabase({ file: copy.file, ...(copy.url === undefined ? {} : { url: copy.url }) })
  folder = await mkdtemp(join(tmpdir(), 'countersign-outcome-files-'))
  store = diskStore(folder)
  ada = (await db.selectFrom('person').select('id').where('email', '=', 'ada@countersign.example').executeTakeFirstOrThrow()).id
})
afterAll(async () => {
  await db.destroy()
  await copy.drop()
  await rm(folder, { recursive: true, force: true })
})

const now = new Date('2026-11-20T12:00:00Z')
const mapping: Mapping = {
  columns: { id: 'Id', version: 'Version', person: 'Rep', happenedAt: 'Date', contract: 'Deal', kind: 'What', amount: 'Sum', passed: 'Ok', clauseType: 'Clause' },
  always: { currency: 'EUR' }, kinds: { check: 'compliance-check', worth: 'value', noise: 'left-out' }, dayFirst: true, decimalComma: true, minorUnits: false,
}
const head = 'Id;Version;Rep;Date;Deal;What;Sum;Ok;Clause'
const row = (id: string, given: Partial<Record<'version' | 'rep' | 'date' | 'what' | 'sum' | 'ok', string>> = {}) =>
  [id, given.version ?? '', given.rep ?? 'Mina@countersign.example', given.date ?? '03.10.2026', 'D-1', given.what ?? 'Check', given.sum ?? '', given.ok ?? 'yes', 'Cap on Liability'].join(';')

async function put(lines: string[], source = 'legacy'): Promise<string> {
  const path = join(folder, 'given.csv')
  await writeFile(path, [head, ...lines].join('\r\n'))
  const made = await putFile(db, store, { path, givenName: 'outcomes.csv', source, actorId: ada, now })
  if ('fault' in made) throw new Error(made.fault)
  return made.importId
}
const map = (importId: string, how = mapping) => mapFile(db, store, { importId, mapping: how, actorId: ada, now })
const goOn = (importId: string, milliseconds = 60_000) => continueTaking(db, store, importId, { now, milliseconds })
const take = async (importId: string) => {
  await beginTaking(db, { importId, actorId: ada, now })
  return goOn(importId)
}
const countsOf = async (importId: string) => Object.fromEntries(Object.entries((await findImport(db, importId))?.counts ?? {}).filter(([, count]) => count > 0))
const lookOf = async (importId: string) => (await findImport(db, importId))?.look
const told = (source: string) => db.selectFrom('outcome').selectAll().where('source', '=', source).orderBy('source_id').orderBy('version').execute()

const lines = [
  row('a'), row('b', { what: 'Worth', sum: '1.234,56' }), row('c', { what: ' ' }), row('d', { date: '31.02.2026' }), `e;1;"open;x`, row('f', { what: 'noise' }),
  row('g', { rep: 'gone@old.example' }), row('a'), row('a', { version: '2', ok: 'no' }), row('b', { what: 'Worth', sum: '-5,00' }), row('=1+1'), row('h', { ok: 'perhaps' }), row('x\0y'), row('k', { date: '03.04.2036' }),
]

test('a file is looked at before anything of it is taken, and what it would do is what it then does', async () => {
  const importId = await put(lines)
  expect(await put(lines)).toBe(importId)
  const before = await dumpTables(db, ['outcome', 'outcome_waiting', 'outcome_refusal', 'evidence'])
  expect(await map(importId)).toEqual({ looked: true })
  const look = await lookOf(importId)
  expect(look?.refused.map(({ line, sourceId, reason }) => `${line} ${sourceId} ${reason.split(':')[0]}`)).toEqual([
    '4 c What', '5 d Date', '6 null the quotes of this row do not match', '11 b Sum', '13 h Ok', '14 null Id', '15 k happenedAt',
  ])
  expect([look?.unknown, look?.first[1]]).toMatchObject([['gone@old.example'], { line: 3, told: { kind: 'value', amount: 123_456, currency: 'EUR' } }])
  expect(await dumpTables(db, ['outcome', 'outcome_waiting', 'outcome_refusal', 'evidence'])).toEqual(before)
  await take(importId)
  const expected = { recorded: 3, repeated: 1, corrected: 1, waiting: 1, refused: 7, 'left-out': 1 }
  expect(await countsOf(importId)).toEqual(expected)
  expect(Object.fromEntries(Object.entries(look?.counts ?? {}).filter(([, count]) => count > 0))).toEqual(expected)
  expect((await told('legacy')).map((one) => `${one.source_id} ${one.version} ${one.door}`)).toEqual(['=1+1 1 csv', 'a 1 csv', 'a 2 csv', 'b 1 csv'])
  expect(await db.selectFrom('evidence').select('id').where('source', '=', 'outcome').execute()).toHaveLength(2)
})

test('refused rows come back as a file that says why, and no cell of it is a formula', async () => {
  const importId = await put([row('=cmd', { what: 'party' })], 'formulas')
  await map(importId, { ...mapping, kinds: { ...mapping.kinds, party: 'signed' } })
  await db.updateTable('outcome_import').set({ mapping: JSON.stringify(mapping) }).where('id', '=', importId).execute()
  await take(importId)
  let csv = ''
  for await (const piece of (await exportRefused(db, importId)) ?? []) csv += piece
  expect(csv.split('\r\n').slice(0, 2)).toEqual([`\ufeffRefused in line,Reason,${head.replaceAll(';', ',')}`, "2,What: the mapping gives this value no meaning,'=cmd,,Mina@countersign.example,03.10.2026,D-1,party,,yes,Cap on Liability"])
  expect(await exportRefused(db, 'no-such')).toBeNull()
})

test('what is interrupted goes on where it was; of many who go on at once each piece is taken by one; again, all are repeats', async () => {
  const importId = await put(Array.from({ length: 2700 }, (_one, at) => row(`many-${at}`, { what: 'Worth', sum: `${at},5` })), 'many')
  await map(importId)
  let ticks = 0
  await beginTaking(db, { importId, actorId: ada, now })
  await continueTaking(db, store, importId, { now, milliseconds: 1, clock: () => (ticks++ < 2 ? 0 : 5) })
  expect(await findImport(db, importId)).toMatchObject({ state: 'taking', rowsDone: 1000 })
  await stopTaking(db, { importId, actorId: ada, now })
  expect(await goOn(importId)).toEqual({ left: false })
  expect(await findImport(db, importId)).toMatchObject({ state: 'stopped', rowsDone: 1000 })
  await beginTaking(db, { importId, actorId: ada, now })
  await Promise.all(Array.from({ length: 3 }, () => goOn(importId)))
  while ((await goOn(importId)).left) continue
  expect(await findImport(db, importId)).toMatchObject({ state: 'taken', rowsDone: 2700 })
  expect(await countsOf(importId)).toEqual({ recorded: 2700 })
  await take(importId)
  expect(await countsOf(importId)).toEqual({ repeated: 2700 })
  expect(await told('many')).toHaveLength(2700)
  expect(await db.selectFrom('audit').select('id').where('action', '=', 'outcomes.imported').where('subject_id', '=', importId).execute()).toHaveLength(3)
})

test('a mapping that lacks something is not taken, and one that serves is remembered for its source', async () => {
  const importId = await put([row('z')], 'mapped')
  expect(await map(importId, { ...mapping, columns: { ...mapping.columns, id: 'Gone' }, kinds: {} })).toEqual({ faults: { id: 'no-such-column', kind: 'kinds' } })
  expect([(await findImport(db, importId))?.state, await findMapping(db, 'mapped')]).toEqual(['new', null])
  expect(await beginTaking(db, { importId, actorId: ada, now })).toBeNull()
  await map(importId)
  expect(await findMapping(db, 'mapped')).toEqual(mapping)
  await take(importId)
  expect(await map(importId)).toEqual({ problem: 'begun' })
  expect([await map('no-such'), await beginTaking(db, { importId: 'no-such', actorId: ada, now }), await stopTaking(db, { importId: 'no-such', actorId: ada, now })]).toEqual([null, null, null])
})

test('a file that is not kept any more is said to be gone, and taking it stops', async () => {
  const importId = await put([row('late')], 'gone')
  await map(importId)
  await beginTaking(db, { importId, actorId: ada, now })
  await store.remove(`imports/${(await findImport(db, importId))?.file}.outcomes`)
  expect(await goOn(importId)).toEqual({ left: false })
  expect((await findImport(db, importId))?.state).toBe('stopped')
  const other = await put([row('later')], 'gone')
  await store.remove(`imports/${createHash('sha256').update([head, row('later')].join('\r\n')).digest('hex').slice(0, 32)}.outcomes`)
  expect(await map(other)).toEqual({ problem: 'file-gone' })
})
