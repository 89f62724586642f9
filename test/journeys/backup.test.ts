import { spawnSync } from 'node:child_process'
import { copyFile, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.server'
import { listTables } from '#db/queries/tables'
import { dumpTables } from '../dump'
import { runScript } from '../run-script'
import { startServer, type TestServer } from '../server'

const onSqlite = process.env.TEST_DATABASE === 'sqlite'

let server: TestServer
let folder: string
beforeAll(async () => {
  server = await startServer()
  folder = await mkdtemp(join(tmpdir(), 'countersign-backup-'))
})
afterAll(async () => {
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

const backup = (...args: string[]) => runScript(server, 'backup', args)
const restore = (...args: string[]) => runScript(server, 'restore', args)
const refusal = (says: string) => ({ code: 1, out: '', words: expect.stringContaining(says) as string })

/** All there is in the database, from a connection that is closed again. */
async function everything(file = server.env.DATABASE_FILE ?? ''): Promise<Record<string, string[]>> {
  return within(file, async (db) => {
    const tables = (await listTables(db)).map((table) => table.replace(/^public\./, ''))
    return dumpTables(db, tables.filter((table) => table !== 'rate_limit'))
  })
}

async function within<T>(file: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = openDatabase({ url: server.env.DATABASE_URL || undefined, file })
  return work(db).finally(() => db.destroy())
}

const rename = (name: string, file = server.env.DATABASE_FILE ?? '') =>
  within(file, (db) => db.updateTable('person').set({ name }).where('email', '=', 'mina@countersign.example').execute())

test('a backup is made while the server runs and people write', async () => {
  const file = join(folder, 'online.backup')
  let writing = true
  const write = async () => {
    for (let n = 0; writing; n++) await server.db.transaction().execute(async (tx) => {
      for (const email of ['otto', 'tess']) await tx.updateTable('person').set({ claims: n }).where('email', '=', `${email}@countersign.example`).execute()
    })
  }
  const written = write()
  const end = await backup(file)
  writing = false
  await written
  expect(end).toEqual({ code: 0, words: '', out: expect.stringMatching(/^Backed up to .*online\.backup: [\d.]+ [kM]B in [\d.]+ s\.\nPictures and files are not in it: copy \S+media too\. .*\n$/) as string })
  expect((await stat(file)).mode & 0o077).toBe(0)
  expect(await readdir(folder)).toEqual(['online.backup'])
  if (!onSqlite) return
  const claims = await within(file, (db) =>
    db.selectFrom('person').select('claims').where('email', 'in', ['otto@countersign.example', 'tess@countersign.example']).execute(),
  )
  expect(claims[0]).toEqual(claims[1])
})

test('a file that is there is replaced only when told to', async () => {
  const file = join(folder, 'there.backup')
  await writeFile(file, 'something else')
  expect(await backup(file)).toEqual(refusal('is there already'))
  expect(await readFile(file, 'utf8')).toBe('something else')
  expect(await backup(file, '--force')).toMatchObject({ code: 0 })
  expect((await stat(file)).size).toBeGreaterThan(1000)
  expect(await readdir(folder)).toEqual(['online.backup', 'there.backup'])
})

test('no backup goes where none can be', async () => {
  const asked = [[], ['a', 'b'], ['a', '--forse'], [join(folder, 'nowhere', 'a.backup')], [folder, '--force']]
  const usage = 'Usage: npm run backup -- <file> [--force]'
  expect(await Promise.all(asked.map((args) => backup(...args)))).toEqual([usage, usage, usage, 'There is no folder', 'is not a file'].map(refusal))
})

if (onSqlite) test('the database itself is never taken for a place to put its backup', async () => {
  const before = await everything()
  expect(await backup(server.env.DATABASE_FILE ?? '', '--force')).toEqual(refusal('is the database itself'))
  expect(await restore(server.env.DATABASE_FILE ?? '')).toEqual(refusal('is the database itself'))
  expect(await everything()).toEqual(before)
})

if (onSqlite) test('nothing is restored under a server that runs, however idle', async () => {
  await rename('Mina While It Runs')
  const before = await everything()
  expect(await restore(join(folder, 'online.backup'))).toEqual(refusal('is in use. Stop the server, then restore. Nothing was restored.'))
  expect(await everything()).toEqual(before)
  expect(await (await server.as('ada')).get('/account')).toMatchObject({ status: 200 })
})

test('all is as it was at the backup, and the server starts on it', async () => {
  await server.stop()
  await server.db.destroy()
  const file = join(folder, 'moment.backup')
  const before = await everything()
  expect(await backup(file)).toMatchObject({ code: 0 })
  await rename('Mina After The Backup')
  const end = await restore(file)
  expect(end).toMatchObject({ code: 0, words: '' })
  expect(await everything()).toEqual(before)
  if (onSqlite) {
    const kept = /kept as (\S+)\.\n/.exec(end.out)?.[1] ?? ''
    expect(kept).toMatch(/countersign\.sqlite\.before-restore-\d{8}T\d{6}Z$/)
    expect((await everything(kept)).person?.join()).toContain('Mina After The Backup')
    expect((await readdir(server.env.DATA_DIR ?? '')).filter((name) => /-(wal|shm)$|partial/.test(name))).toEqual([])
  }
  await server.restart()
  expect(await (await server.as('mina')).get('/account')).toMatchObject({ status: 200 })
  await server.stop()
  expect((await stat(file)).size).toBeGreaterThan(1000)
})

if (onSqlite) test('where there is no database yet, or only rubble, the backup still comes in', async () => {
  const { code, out } = await runScript(server, 'restore', [join(folder, 'moment.backup')], { DATABASE_FILE: join(folder, 'new', 'countersign.sqlite') })
  expect([code, out.includes('kept as')]).toEqual([0, false])
  const rubble = join(folder, 'rubble.sqlite')
  await writeFile(rubble, 'x'.repeat(5000))
  await writeFile(`${rubble}-wal`, 'y')
  const end = await runScript(server, 'restore', [join(folder, 'moment.backup')], { DATABASE_FILE: rubble })
  const kept = /kept as (\S+)\.\n/.exec(end.out)?.[1] ?? ''
  expect(await everything(rubble)).toEqual(await everything(join(folder, 'new', 'countersign.sqlite')))
  expect(await readFile(kept, 'utf8')).toBe('x'.repeat(5000))
  expect((await readdir(folder)).filter((name) => name.startsWith('rubble.sqlite-'))).toEqual([])
})

type Wrong = [name: string, says: string, make: (path: string) => Promise<unknown>]
const good = (path: string) => copyFile(join(folder, 'moment.backup'), path)
const half = async (path: string) => truncate(path, Math.floor((await stat(path)).size / 2 / 4096) * 4096)

const wrongOnBoth: Wrong[] = [
  ['text', onSqlite ? 'is not a SQLite database' : 'cannot be read as a PostgreSQL dump', (path) => writeFile(path, 'Dear Mina, here is the backup.')],
  ['empty', onSqlite ? 'is not a SQLite database' : 'cannot be read as a PostgreSQL dump', (path) => writeFile(path, '')],
  ['cut', onSqlite ? 'is damaged' : 'cannot be read as a PostgreSQL dump', async (path) => [await good(path), await half(path)]],
]

const wrongOnSqlite: Wrong[] = [
  ['dump', 'set DATABASE_URL to restore it', (path) => writeFile(path, 'PGDMP and so on')],
  ['other', 'but not one of Countersign', (path) => within(path, (db) => sql`create table song (title text)`.execute(db))],
  ['newer', 'comes from a newer version: this one does not know 9999-later', async (path) => {
    await good(path)
    await within(path, (db) => sql`insert into kysely_migration (name, timestamp) values ('9999-later', '')`.execute(db))
  }],
  ['scribbled', 'is damaged', async (path) => {
    const bytes = await readFile(join(folder, 'moment.backup'))
    await writeFile(path, bytes.fill(0x2a, 4096 * 3, 4096 * 9))
  }],
  ['live', 'is a database in use', async (path) => [await good(path), await writeFile(`${path}-wal`, 'not empty')]],
]

test('a wrong file changes nothing and is told what is wrong', async () => {
  const before = await everything()
  const wrong = [...wrongOnBoth, ...(onSqlite ? wrongOnSqlite : []), ['nowhere', 'There is no file', async () => undefined] satisfies Wrong]
  const restoreWrong = async ([name, , make]: Wrong) => {
    await make(join(folder, name))
    return [name, await restore(join(folder, name))] as const
  }
  const ends = await Promise.all(wrong.map(restoreWrong))
  expect(ends).toEqual(wrong.map(([name, says]) => [name, refusal(says)]))
  for (const [name, { words }] of ends) expect(words, name).toContain('Nothing was restored.')
  expect(await everything()).toEqual(before)
})

if (!onSqlite) test('a dump of another program, of a newer version, or without a table that would stay behind is refused', async () => {
  const before = await everything()
  const dump = (name: string, ...options: string[]) =>
    expect(spawnSync('pg_dump', ['--format=custom', `--file=${join(folder, name)}`, ...options, server.env.DATABASE_URL ?? '']).status).toBe(0)
  dump('other', '--table=person')
  expect(await restore(join(folder, 'other'))).toEqual(refusal('but not one of Countersign'))
  await within('', (db) => sql`insert into kysely_migration (name, timestamp) values ('9999-later', '')`.execute(db))
  dump('newer')
  await within('', (db) => sql`delete from kysely_migration where name = '9999-later'`.execute(db))
  expect(await restore(join(folder, 'newer'))).toEqual(refusal('this one does not know 9999-later'))
  await within('', (db) => sql`create table later (id text)`.execute(db))
  expect(await restore(join(folder, 'moment.backup'))).toEqual(refusal('tables that the backup does not know: public.later'))
  await within('', (db) => sql`drop table later`.execute(db))
  expect(await everything()).toEqual(before)
})

if (!onSqlite) test('a restore that the database refuses half-way changes nothing', async () => {
  await within('', (db) => sql`create view names as select name from person`.execute(db))
  const before = await everything()
  expect(await restore(join(folder, 'moment.backup'))).toEqual(refusal('Nothing was changed.'))
  expect(await everything()).toEqual(before)
  await within('', (db) => sql`drop view names`.execute(db))
})

if (!onSqlite) test('where no server answers, it says so', async () => {
  expect(await runScript(server, 'backup', [join(folder, 'a')], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' })).toEqual(refusal('pg_dump says:'))
  expect(await runScript(server, 'restore', [join(folder, 'moment.backup')], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' })).toEqual(
    refusal('The database cannot be reached'),
  )
})
