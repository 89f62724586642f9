import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPerson } from '../newcomers'
import { startServer, type TestServer } from '../server'
import { course, risk } from '../tree-work'
import type { Visitor } from '../visitor'

let server: TestServer
let tess: Visitor
const lesson = `${risk}/confidentiality`

beforeAll(async () => {
  server = await startServer()
  tess = await server.as('tess')
})
afterAll(() => server?.close())

const count = async () => expect((await tess.post('/studio', { intent: 'count' })).location).toBe('/studio?done=counted')
const studio = async () => (await tess.get('/studio')).text
const day = 24 * 60 * 60 * 1000
const daysAgo = (days: number) => new Date(Date.now() - days * day).toISOString()

test('all is well in a studio where nothing is wrong', async () => {
  expect(await studio()).toContain('All is well')
})

test('what a published lesson names and is gone is listed, with the way to the lesson', async () => {
  const { current_version_id: version } = await server.db.selectFrom('lesson').select('current_version_id').where('id', '=', lesson).executeTakeFirstOrThrow()
  const known = await server.db.selectFrom('version_reference').select(['kind', 'name']).where('version_id', '=', version ?? '').execute()
  expect(known.map((row) => row.kind)).toEqual(expect.arrayContaining(['skill', 'term']))
  for (const [kind, name] of [['term', 'gone-term'], ['media', 'gone.png'], ['item', `${risk}/gone`], ['module', `${course}/gone`]] as const) {
    await server.db.insertInto('version_reference').values({ version_id: version ?? '', kind, name }).execute()
  }
  const text = await studio()
  expect(text).toContain('Broken references')
  for (const words of ['the term “gone-term”', 'the file “gone.png”', `the question “${risk}/gone”`, `the module “${course}/gone”`]) expect(text).toContain(words)
  expect(text).toContain(`href="/studio/${lesson}"`)
  await server.db.deleteFrom('version_reference').where('name', 'like', '%gone%').execute()
  expect(await studio()).toContain('All is well')
})

test('questions with bad figures are told from the answers, with what the figures are', async () => {
  const items = await server.db.selectFrom('item').select(['id', 'current_version_id']).where('bank', '=', risk).where('retired', '=', 0).orderBy('id').limit(8).execute()
  const people = await Promise.all(Array.from({ length: 60 }, (_one, index) => addPerson(server.db, `Reader ${index}`, ['rep'])))
  const [misleading, hard, plain, ...others] = items.map((item) => item.current_version_id)
  for (const [index, person] of people.entries()) {
    const good = index % 2 === 0
    const scores = [[misleading, good ? 0 : 1], [hard, index % 20 === 0 ? 1 : 0], [plain, good ? 1 : 0], ...others.map((other) => [other, good || index % 3 === 0 ? 1 : 0] as const)] as const
    const attempt = { person_id: person, id: uuid(), quiz_id: risk, seed: 1, policy: '{}', items: JSON.stringify(scores.map(([version]) => version)), started_at: daysAgo(1), submitted_at: daysAgo(1), score: 0.5, passed: 0 }
    await server.db.insertInto('attempt').values(attempt).execute()
    await server.db.insertInto('verdict').values(scores.map(([version, score]) => (
      { person_id: person, attempt_id: attempt.id, item_version_id: version ?? '', picks: '[]', score, graded_at: daysAgo(1) }
    ))).execute()
  }
  await count()
  const text = await studio()
  expect(text).toContain('Questions with bad figures')
  expect(text).toContain('tend to get it wrong. Look at the key first.')
  expect(text).toContain(`href="/studio/${risk}#questions"`)
  const counted = await server.db.selectFrom('item_statistic').selectAll().where('problem', 'is not', null).execute()
  expect(counted.find((row) => row.version_id === misleading)).toMatchObject({ problem: 'misleading' })
  expect(counted.find((row) => row.version_id === misleading)?.discrimination).toBeLessThan(0)
  expect(counted.find((row) => row.version_id === hard)?.problem).toBe('too-hard')
  expect(counted.map((row) => row.version_id)).not.toContain(plain)
  expect((await tess.get(`/studio/${risk}`)).text).toContain('Misleading')
})

test('a lesson that most leave is listed with where they stop', async () => {
  const { current_version_id: version } = await server.db.selectFrom('lesson').select('current_version_id').where('id', '=', lesson).executeTakeFirstOrThrow()
  const { blocks } = await server.db.selectFrom('lesson_version').select('blocks').where('id', '=', version ?? '').executeTakeFirstOrThrow()
  const key = (JSON.parse(blocks) as { key: string }[])[1]?.key ?? ''
  await server.db.deleteFrom('reading').where('lesson_id', '=', lesson).execute()
  for (let index = 0; index < 10; index++) {
    const person = await addPerson(server.db, `Leaver ${index}`, ['rep'])
    const finished = index < 3 ? daysAgo(19) : null
    await server.db.insertInto('reading').values({
      person_id: person, lesson_id: lesson, lesson_version_id: version ?? '', started_at: daysAgo(20), finished_at: finished, at_block: finished ? null : key,
    }).execute()
  }
  await count()
  const text = await studio()
  expect(text).toContain('Lessons that people leave')
  expect(text).toMatch(/3 of 10 have finished it\. Most stop at part 2 of \d+: 7 people\./)
})

test('a draft that nobody touched for a month is listed', async () => {
  const { id } = await server.db.selectFrom('person').select('id').where('email', '=', 'tess@countersign.example').executeTakeFirstOrThrow()
  await server.db.insertInto('lesson_draft').values({ lesson_id: lesson, source: 'x', based_on: null, revision: 1, saved_at: daysAgo(31), saved_by: id }).execute()
  expect(await studio()).toContain('Old drafts')
})

test('counting is asked for by a trainer alone', async () => {
  expect((await (await server.as('mina')).post('/studio', { intent: 'count' })).status).toBe(404)
  expect((await server.visitor().post('/studio', { intent: 'count' })).status).not.toBe(200)
})
