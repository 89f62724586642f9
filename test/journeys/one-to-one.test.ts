import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personId } from '../quiz-taking'
import { startServer, type TestServer } from '../server'
import type { Answer, Visitor } from '../visitor'

const cast = ['mina', 'otto', 'pilar', 'tess', 'ada', 'jonas', 'hanna', 'diego', 'lena'] as const
type Name = (typeof cast)[number]

let server: TestServer
let who: Record<Name, Visitor>
let ids: Record<Name, string>
beforeAll(async () => {
  server = await startServer()
  const each = async <T>(of: (name: Name) => Promise<T>) => Object.fromEntries(await Promise.all(cast.map(async (name) => [name, await of(name)]))) as Record<Name, T>
  who = await each((name) => server.as(name))
  ids = await each((name) => personId(server, name))
})
afterAll(() => server?.close())

const queriesOf = (answer: Answer) => Number(/queries;desc="(\d+)"/.exec(answer.headers.get('server-timing') ?? '')?.[1])
const thread = (name: Name) => `/one-to-one/${ids[name]}`
const write = (author: Name, reader: Name, words: string, sentId: string = randomUUID()) => who[author].post(thread(reader), { intent: 'write', sentId, words })
const notesBetween = (one: Name, other: Name) =>
  server.db.selectFrom('one_to_one_note').selectAll().where('author_id', 'in', [ids[one], ids[other]]).where('reader_id', 'in', [ids[one], ids[other]]).orderBy('id').execute()
const auditOf = (action: string) => server.db.selectFrom('audit').selectAll().where('action', '=', action).execute()

test('a manager and their rep each write, and both read both', async () => {
  expect((await write('otto', 'mina', 'Lead the Halden call.\r\nI listen.')).location).toBe(thread('mina'))
  expect((await who.mina.get('/readiness')).text).toContain('href="/one-to-one"')
  expect((await who.mina.get('/one-to-one')).text).toContain(`href="${thread('otto')}"`)
  expect((await write('mina', 'otto', 'I would rather begin with <b>Thursday</b>.')).location).toBe(thread('otto'))
  for (const [reader, other] of [['otto', 'mina'], ['mina', 'otto']] as const) {
    const page = await who[reader].get(thread(other))
    expect(page.text).toContain('Lead the Halden call.\nI listen.')
    expect(page.text).toContain('&lt;b&gt;Thursday&lt;/b&gt;')
    expect(page.text.indexOf('Thursday')).toBeLessThan(page.text.indexOf('Halden'))
    expect(queriesOf(page)).toBeLessThanOrEqual(4)
    expect(queriesOf(await who[reader].get('/one-to-one'))).toBeLessThanOrEqual(3)
  }
  expect((await who.otto.get(`/team/${ids.mina}`)).text).toContain('Notes between you two')
})

test('a note from the sheet of a person comes back to it', async () => {
  const sent = await who.otto.post(thread('jonas'), { intent: 'write', from: 'sheet', sentId: randomUUID(), words: 'From the sheet.' })
  expect(sent.location).toBe(`/team/${ids.jonas}#notes`)
  expect((await who.otto.get(`/team/${ids.jonas}`)).text).toContain('From the sheet.')
})

test('nobody else reads them: no peer, no other manager, no trainer, no admin, not even from above', async () => {
  const { id: root } = await server.db.selectFrom('team').select('id').where('name', '=', 'Larkspur Systems').executeTakeFirstOrThrow()
  await server.db.insertInto('team_manager').values({ team_id: root, person_id: ids.ada }).execute()
  await server.db.updateTable('person').set({ is_manager: 1 }).where('id', '=', ids.ada).execute()
  for (const name of ['jonas', 'pilar', 'tess', 'ada', 'hanna'] as const) {
    for (const path of [thread('mina'), thread('otto'), `/team/${ids.mina}`, '/one-to-one', '/search?q=Halden', '/admin/audit', `/admin/people/${ids.mina}`, '/team']) {
      expect((await who[name].get(path)).text, `${name} ${path}`).not.toMatch(/Lead the Halden|Thursday/)
    }
  }
  expect((await who.ada.get(thread('mina'))).text).toContain('There are no notes yet')
  for (const name of ['jonas', 'pilar', 'tess'] as const) expect((await who[name].get(thread('mina'))).status).toBe(404)
  await server.db.deleteFrom('team_manager').where('person_id', '=', ids.ada).execute()
  await server.db.updateTable('person').set({ is_manager: 0 }).where('id', '=', ids.ada).execute()
  expect((await who.ada.get(thread('mina'))).status).toBe(404)
  expect((await server.visitor().get(thread('mina'))).location).toMatch(/^\/login/)
})

test('only a manager and their own people write to each other, and nobody to themself', async () => {
  const before = (await server.db.selectFrom('one_to_one_note').select('id').execute()).length
  for (const [author, reader] of [['mina', 'jonas'], ['pilar', 'mina'], ['mina', 'pilar'], ['ada', 'mina'], ['mina', 'tess'], ['otto', 'otto'], ['mina', 'mina'], ['otto', 'diego']] as const) {
    expect((await write(author, reader, 'Not yours.')).status, `${author} to ${reader}`).toBe(404)
  }
  expect((await who.otto.post('/one-to-one/nobody', { intent: 'write', sentId: randomUUID(), words: 'x' })).status).toBe(404)
  expect((await server.db.selectFrom('one_to_one_note').select('id').execute()).length).toBe(before)
})

test('a double click writes one; the same form with other words is refused, and what was typed stays', async () => {
  const sentId = randomUUID()
  const audited = (await auditOf('person.note-written')).length
  const sent = await Promise.all([1, 2, 3].map(() => write('otto', 'hanna', 'Once.', sentId)))
  expect(sent.map(({ status }) => status)).toEqual([302, 302, 302])
  expect(await notesBetween('otto', 'hanna')).toHaveLength(1)
  const entries = await auditOf('person.note-written')
  expect(entries).toHaveLength(audited + 1)
  expect(entries.map(({ before, after }) => [before, after])).toEqual(entries.map(() => [null, null]))
  const other = await write('otto', 'hanna', 'Other words.', sentId)
  expect([other.status, other.text.includes('sent before with other words'), other.text.includes('Other words.')]).toEqual([400, true, true])
})

test('bad input is refused in words', async () => {
  const bad: [Record<string, string>, string][] = [
    [{ intent: 'write', sentId: randomUUID(), words: ' \r\n ' }, 'Write something first'], [{ intent: 'write', sentId: randomUUID(), words: 'x'.repeat(4001) }, 'at most 4000'],
    [{ intent: 'write', sentId: 'x', words: 'Kept words' }, 'Load the page again'], [{}, 'Load the page again'], [{ intent: 'other' }, 'Load the page again'],
  ]
  for (const [fields, fault] of bad) {
    const { status, text } = await who.otto.post(thread('hanna'), fields)
    expect([status, text.includes(fault)], JSON.stringify(fields).slice(0, 60)).toEqual([400, true])
  }
  expect(await notesBetween('otto', 'hanna')).toHaveLength(1)
})

test('one’s own note can be taken back: its words are gone for both, and nobody takes back another’s', async () => {
  await write('mina', 'otto', 'Better forgotten.')
  const { id } = (await notesBetween('otto', 'mina')).find(({ words }) => words === 'Better forgotten.') ?? { id: '' }
  const back = (name: Name, other: Name) => who[name].post(thread(other), { intent: 'take-back', id })
  expect((await back('otto', 'mina')).status).toBe(404)
  expect((await back('jonas', 'otto')).status).toBe(404)
  expect((await Promise.all([back('mina', 'otto'), back('mina', 'otto')])).map(({ status }) => status)).toEqual([302, 302])
  expect(await auditOf('person.note-taken-back')).toHaveLength(1)
  for (const [reader, other] of [['otto', 'mina'], ['mina', 'otto']] as const) {
    const { text } = await who[reader].get(thread(other))
    expect([text.includes('Better forgotten.'), text.includes('Taken back')]).toEqual([false, true])
  }
  expect((await notesBetween('otto', 'mina')).find((note) => note.id === id)).toMatchObject({ words: '' })
})

test('the database keeps what was written: it is not deleted, not reworded, and not brought back', async () => {
  await expect(server.db.deleteFrom('one_to_one_note').execute()).rejects.toThrow(/append-only/)
  await expect(server.db.updateTable('one_to_one_note').set({ words: 'Other.' }).execute()).rejects.toThrow(/append-only/)
  await expect(server.db.updateTable('one_to_one_note').set({ words: '', withdrawn_at: null }).where('withdrawn_at', 'is not', null).execute()).rejects.toThrow(/append-only/)
})

test('many notes come in pages', async () => {
  const rows = Array.from({ length: 45 }, (_, at) => ({
    id: `0000${String(at).padStart(2, '0')}`, author_id: ids.pilar, reader_id: ids.diego, sent_id: `many-${at}`, words: `Note number ${at}.`, written_at: new Date(Date.now() - (50 - at) * 60_000).toISOString(),
    withdrawn_at: null,
  }))
  await server.db.insertInto('one_to_one_note').values(rows).execute()
  const seen: string[] = []
  let path: string | null = thread('pilar')
  for (let pages = 0; path !== null && pages < 5; pages++) {
    const { text }: Answer = await who.diego.get(path)
    seen.push(...[...text.matchAll(/Note number (\d+)\.<\/p>/g)].map(([, at = '']) => at))
    const more: string | undefined = /href="[^"]*\?before=([^"]+)"/.exec(text)?.[1]
    path = more ? `${thread('pilar')}?before=${more}` : null
  }
  expect(seen.map(Number)).toEqual(Array.from({ length: 45 }, (_, at) => 44 - at))
})

test('when the manager changes, the new one sees nothing of before, and both of old still read it', async () => {
  const { team_id: team } = await server.db.selectFrom('person').select('team_id').where('id', '=', ids.mina).executeTakeFirstOrThrow()
  const { team_id: mid } = await server.db.selectFrom('person').select('team_id').where('id', '=', ids.diego).executeTakeFirstOrThrow()
  await server.db.updateTable('person').set({ team_id: mid }).where('id', '=', ids.mina).execute()
  const fresh = await who.pilar.get(thread('mina'))
  expect([fresh.status, fresh.text.includes('There are no notes yet'), fresh.text.includes('Halden')]).toEqual([200, true, false])
  expect((await who.pilar.get(`/team/${ids.mina}`)).text).not.toContain('Lead the Halden')
  for (const [reader, other] of [['otto', 'mina'], ['mina', 'otto']] as const) {
    const page = await who[reader].get(thread(other))
    expect([page.status, page.text.includes('Lead the Halden call.'), page.text.includes('Neither of you manages the other')]).toEqual([200, true, true])
    expect((await write(reader, other, 'Too late.')).status).toBe(404)
    expect((await who[reader].get('/one-to-one')).text).toContain(`href="${thread(other)}"`)
  }
  expect((await who.mina.get('/one-to-one')).text).toContain('Pilar Santos')
  await server.db.updateTable('person').set({ team_id: team }).where('id', '=', ids.mina).execute()
})

test('who has nobody to write with is told so', async () => {
  expect((await who.tess.get('/one-to-one')).text).toContain('There is nobody to write with yet')
})
