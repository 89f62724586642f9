import { afterAll, beforeAll, expect, test } from 'vitest'
import { listCandidates } from '#db/queries/candidates'
import { findVocabulary } from '#db/queries/vocabulary'
import { type ItemDraft, putItems } from '~/workflows/content/put-items.server'
import { idOf } from '../lesson-writing'
import { startServer, type TestServer } from '../server'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.close())

const bank = 'contract-language/terms-that-move-risk'
const now = new Date('2030-01-01T00:00:00Z')
const draft = (key: string, askedIn: 'quiz' | 'checkpoint'): ItemDraft => ({
  key, askedIn, type: 'single', skills: { 'terminology.indemnity': 1 }, clauseTypes: [], difficulty: 0, lessonId: null,
  body: {
    stem: key, excerpt: null, feedback: null,
    options: [{ id: 'a', text: 'a', right: true, feedback: 'a' }, { id: 'b', text: 'b', right: false, feedback: 'b' }],
  },
})

test('an item kept for checkpoints can be asked in a lesson, and no quiz draws it', async () => {
  const { items, bank: own } = await findVocabulary(server.db, idOf('confidentiality'))
  expect(own).toBe(bank)
  expect(items).toEqual(expect.arrayContaining([`${bank}/conf-01`, `${bank}/conf-11`]))
  const kept = await server.db.selectFrom('item').select('current_version_id').where('id', '=', `${bank}/conf-11`).executeTakeFirstOrThrow()
  const drawn = (await listCandidates(server.db, bank)).map(({ versionId }) => versionId)
  expect(drawn).toHaveLength(15)
  expect(drawn).not.toContain(kept.current_version_id)
})

test('an item goes from quizzes to checkpoints and back without a new version', async () => {
  const put = (askedIn: 'quiz' | 'checkpoint') =>
    server.db.transaction().execute((tx) => putItems(tx, 'two-uses', 'content', [draft('one', askedIn)], now))
  expect(await put('quiz')).toMatchObject({ added: 1 })
  expect(await listCandidates(server.db, 'two-uses')).toHaveLength(1)
  expect(await put('checkpoint')).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
  expect(await listCandidates(server.db, 'two-uses')).toHaveLength(0)
  expect(await put('quiz')).toMatchObject({ unchanged: 1 })
  expect(await listCandidates(server.db, 'two-uses')).toHaveLength(1)
})
