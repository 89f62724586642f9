import { afterAll, beforeAll, expect, test } from 'vitest'
import { personId } from '../quiz-taking'
import { happened, keysOf, moduleId, publish, tell } from '../reading-lessons'
import { startServer, type TestServer } from '../server'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

test('a locked lesson says what comes first, is not started, takes no readings, and opens once that is finished', async () => {
  const first = await publish(server, 'gate-first', 'Read me first.')
  const locked = await publish(server, 'gate-locked', 'Hidden words.', { title: 'Behind the gate', requires: [first.lessonId] })
  const hanna = await server.as('hanna')
  const page = await hanna.get(locked.path)
  expect(page.status).toBe(200)
  expect(page.text).toContain('It opens once you have finished “gate-first”.')
  expect(page.text).toContain(`href="${first.path}"`)
  expect(page.text).not.toContain('Hidden words.')
  expect(page.text).not.toContain('/artifacts/')
  expect((await hanna.get(`${locked.path}.data`)).text).not.toContain('Hidden words.')
  const course = (await hanna.get('/learn/contract-language')).text
  expect(course).toContain('Opens later')
  expect(course).toContain('It opens once you have finished “gate-first”.')

  await hanna.post(locked.path, { intent: 'finish' })
  expect((await tell(hanna, happened(locked, { kind: 'seen', blocks: keysOf(locked.blocks) })))[0]).toMatchObject({ taken: false, reason: 'locked' })
  const started = () => server.db.selectFrom('reading').select('lesson_id').where('lesson_id', '=', locked.lessonId).execute()
  expect(await started()).toEqual([])

  await hanna.get(first.path)
  await tell(hanna, happened(first, { kind: 'seen', blocks: keysOf(first.blocks) }))
  expect((await hanna.get(first.path)).text).toContain('Next: Behind the gate')
  expect((await hanna.get(locked.path)).text).toContain('Hidden words.')
})

test('the quiz of a locked module does not start, and neither it nor a lesson behind it is the next step', async () => {
  const { db } = server
  const sofia = await server.as('sofia')
  await db.insertInto('course').values({ id: 'basics', title: 'Basics', summary: 'First things.', audience: 'all', position: 90 }).execute()
  await db.insertInto('module').values({ id: 'basics/one', course_id: 'basics', slug: 'one', title: 'The basics', summary: 'First.', position: 0 }).execute()
  const { current_version_id: version } = await db.selectFrom('lesson').select('current_version_id').where('id', '=', `${moduleId}/indemnity`).executeTakeFirstOrThrow()
  const words = await db.selectFrom('lesson_version').selectAll().where('id', '=', version ?? '').executeTakeFirstOrThrow()
  await db.insertInto('lesson').values({ id: 'basics/one/start', module_id: 'basics/one', slug: 'start', position: 0, current_version_id: null, file_hash: null }).execute()
  await db.insertInto('lesson_version').values({ ...words, note: null, id: 'start-1', lesson_id: 'basics/one/start', number: 1, title: 'Start here' }).execute()
  await db.updateTable('lesson').set({ current_version_id: 'start-1' }).where('id', '=', 'basics/one/start').execute()
  await db.updateTable('module').set({ requires: '["basics/one"]' }).where('course_id', '=', 'contract-language').execute()

  const quiz = `/learn/${moduleId}/quiz`
  expect((await sofia.get(quiz)).text).toContain('It opens once you have finished “The basics”.')
  const refused = await sofia.post(quiz, {})
  expect([refused.status, refused.location]).toEqual([409, null])
  await db.deleteFrom('reading').where('person_id', '=', await personId(server, 'sofia')).execute()
  expect((await sofia.get('/learn')).text).toMatch(/Start here/)
  expect((await sofia.get('/learn')).text).not.toMatch(/href="\/learn\/contract-language\/terms-that-move-risk/)

  await sofia.get('/learn/basics/one/start')
  await sofia.post('/learn/basics/one/start', { intent: 'finish' })
  expect((await sofia.post(quiz, {})).location).toMatch(/^\/attempts\//)
})

test('what is put away is gone for reps, and what they did stays', async () => {
  const require = (ids: string[]) => server.db.updateTable('module').set({ requires: JSON.stringify(ids) }).where('id', '=', moduleId).execute()
  await require([])
  const made = await publish(server, 'put-away', 'Some words.', { title: 'Put away soon' })
  const greta = await server.as('greta')
  await greta.get(made.path)
  await tell(greta, happened(made, { kind: 'seen', blocks: keysOf(made.blocks) }))
  await server.db.updateTable('lesson').set({ archived_at: new Date().toISOString() }).where('id', '=', made.lessonId).execute()
  expect((await greta.get(made.path)).status).toBe(404)
  expect((await greta.get('/learn/contract-language')).text).not.toContain('Put away soon')
  expect((await tell(greta, happened(made, { kind: 'seen', blocks: keysOf(made.blocks) })))[0]).toMatchObject({ taken: false, reason: 'unknown-lesson' })
  expect(await server.db.selectFrom('reading').select('finished_at').where('lesson_id', '=', made.lessonId).where('finished_at', 'is not', null).execute()).toHaveLength(1)
  expect(await server.db.selectFrom('ledger').select('points').where('subject', '=', made.lessonId).execute()).toHaveLength(1)

  await require(['basics/one'])
  expect((await greta.get(`/learn/${moduleId}/quiz`)).text).toContain('It opens once')
  await server.db.updateTable('course').set({ archived_at: new Date().toISOString() }).where('id', '=', 'basics').execute()
  expect((await greta.get('/learn/basics')).status).toBe(404)
  expect((await greta.get('/learn')).text).not.toContain('Basics')
  expect((await greta.get(`/learn/${moduleId}/quiz`)).text).not.toContain('It opens once')
})
