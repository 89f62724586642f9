import { afterAll, beforeAll, expect, test } from 'vitest'
import { keysOf, publish, type Published } from '../reading-lessons'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
let mina: Visitor
let lesson: Published
beforeAll(async () => {
  server = await startServer()
  mina = await server.as('mina')
  lesson = await publish(server, 'noted', 'Each party keeps it.\n\nThe other part.', { title: 'Noted' })
  await mina.get(lesson.path)
})
afterAll(() => server.close())

const add = (visitor: Visitor, fields: Record<string, string> = {}) =>
  visitor.post('/learn/notes', { intent: 'add', lesson: lesson.lessonId, from: lesson.path, block: keysOf(lesson.blocks)[0] ?? '', quote: 'Each party', starts: '0', ends: '10', body: 'Mutual.', ...fields })
const notes = () => server.db.selectFrom('note').selectAll().orderBy('id').execute()

test('a note is kept with its words and its place, once, and stands on the lesson and in the list', async () => {
  expect((await add(mina)).location).toBe(`${lesson.path}#notes`)
  await add(mina)
  expect(await notes()).toMatchObject([{ quote: 'Each party', starts_at: 0, ends_at: 10, body: 'Mutual.', block: keysOf(lesson.blocks)[0] }])
  expect((await mina.get(lesson.path)).text).toContain('Mutual.')
  const { text } = await mina.get('/learn/notes')
  expect(text).toContain('Mutual.')
  expect(text).toContain(`${lesson.path}#b-${keysOf(lesson.blocks)[0]}`)
})

test('a note needs words or a highlight, on a lesson that was opened, on a block that is there', async () => {
  expect((await add(mina, { body: ' ', quote: '' })).status).toBe(409)
  expect((await add(mina, { block: '0123456789ab' })).status).toBe(404)
  expect((await add(await server.as('yuki'))).status).toBe(404)
  expect((await add(mina, { body: 'x'.repeat(4001) })).status).toBe(400)
  expect((await add(mina, { from: 'https://evil.example', body: 'Another' })).location).toBe('/learn/notes#notes')
})

test('it can be changed, deleted, and had back', async () => {
  const [{ id } = { id: '' }] = await notes()
  await mina.post('/learn/notes', { intent: 'edit', id, body: 'Both of them.' })
  expect((await mina.get('/learn/notes')).text).toContain('Both of them.')
  const { location } = await mina.post('/learn/notes', { intent: 'delete', id })
  const gone = (await mina.get(location ?? '')).text
  expect(gone).not.toContain('Both of them.')
  expect(gone).toContain('Undo')
  await mina.post('/learn/notes', { intent: 'restore', id })
  expect((await mina.get('/learn/notes')).text).toContain('Both of them.')
})

test('nobody else sees a note or can touch it', async () => {
  const lena = await server.as('lena')
  const [{ id } = { id: '' }] = await notes()
  for (const intent of ['edit', 'delete', 'restore']) expect((await lena.post('/learn/notes', { intent, id, body: 'Mine' })).status).toBe(404)
  for (const path of ['/learn/notes', '/learn/notes.md', lesson.path]) expect((await lena.get(path)).text).not.toContain('Both of them.')
  expect((await (await server.as('otto')).get('/learn/notes')).status).toBe(404)
})

test('all notes leave as a Markdown file', async () => {
  const { text, headers } = await mina.get('/learn/notes.md')
  expect(headers.get('content-type')).toContain('text/markdown')
  expect(headers.get('content-disposition')).toContain('countersign-notes.md')
  expect(text).toContain('## Noted')
  expect(text).toContain('> Each party')
})

test('a note on a part that is gone stays with its words', async () => {
  const next = await publish(server, 'noted', 'The other part.', { title: 'Noted' })
  await server.db.updateTable('reading').set({ lesson_version_id: next.versionId }).where('lesson_id', '=', lesson.lessonId).execute()
  const { text } = await mina.get('/learn/notes')
  expect(text).toContain('Both of them.')
  expect(text).toContain('This part is no longer in the lesson.')
  expect(text).not.toContain(`#b-${keysOf(lesson.blocks)[0]}`)
})

test('what was deleted a day ago is forgotten for good', async () => {
  const [{ id } = { id: '' }] = await notes()
  await server.db.updateTable('note').set({ deleted_at: '2026-01-01T00:00:00.000Z' }).where('id', '=', id).execute()
  await add(mina, { block: '', quote: '', starts: '', ends: '', body: 'On the whole.' })
  expect((await notes()).map((note) => note.id)).not.toContain(id)
})
