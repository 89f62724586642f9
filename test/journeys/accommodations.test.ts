import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPerson } from '../newcomers'
import { moduleQuiz, personId, startQuiz } from '../quiz-taking'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
let tess: Visitor
let ada: Visitor
beforeAll(async () => {
  server = await startServer()
  ;[tess, ada] = [await server.as('tess'), await server.as('ada')]
})
afterAll(() => server?.close())

const minute = 60_000
const page = `/studio/${moduleQuiz}/quiz`
const plain = (html: string) => html.replaceAll('<!-- -->', '').replaceAll('&#x27;', '’')
const says = (text: string, words: string) => expect(plain(text).includes(words), words).toBe(true)
const unsaid = (text: string, words: string) => expect(plain(text).includes(words), words).toBe(false)

const asked = (more: Record<string, string> = {}) => ({
  intent: 'grant', id: randomUUID(), who: 'sofia@countersign.example', quizId: '', moreTime: '50', extraAttempts: '1', closesAt: '', reason: 'Reads with a screen reader', ...more,
})
const grantsOf = async (name: string) =>
  server.db.selectFrom('accommodation').selectAll().where('person_id', '=', await personId(server, name)).orderBy('id').execute()
const auditsOf = async (name: string) => {
  const rows = await server.db.selectFrom('audit').selectAll().where('subject_id', '=', await personId(server, name)).where('action', 'like', 'accommodation.%').orderBy('id').execute()
  return rows.map(({ action, before, after }) => ({ action, before: JSON.parse(before ?? 'null'), after: JSON.parse(after ?? 'null') }))
}
const quizRow = () => server.db.selectFrom('quiz').selectAll().where('module_id', '=', moduleQuiz).executeTakeFirstOrThrow()
const setRules = async (rules: object) => {
  const { id, policy } = await quizRow()
  await server.db.updateTable('quiz').set({ policy: JSON.stringify({ ...JSON.parse(policy), ...rules }) }).where('id', '=', id).execute()
}
const minutesOf = async (attemptId: string) => {
  const { started_at: from, due_at: to } = await server.db.selectFrom('attempt').select(['started_at', 'due_at']).where('id', '=', attemptId).executeTakeFirstOrThrow()
  return (Date.parse(String(to)) - Date.parse(String(from))) / minute
}

test('a trainer grants a rep more time and attempts, which win over the quiz, once however often it is sent', async () => {
  await setRules({ minutes: 20, attempts: 1, opensAt: null, closesAt: null, delayMinutes: 0, graceMinutes: 0 })
  const emeka = await server.as('emeka')
  const first = await startQuiz(emeka)
  expect(await minutesOf(first)).toBe(20)
  const form = asked({ who: 'EMEKA@countersign.example' })
  for (let click = 0; click < 2; click += 1) expect((await tess.post(page, form)).location).toBe(`${page}?done=granted`)
  const [grant, ...more] = await grantsOf('emeka')
  expect(more).toEqual([])
  expect(await minutesOf(first)).toBe(30)
  await emeka.post(`/attempts/${first}`, { intent: 'submit' })
  const second = await startQuiz(emeka)
  expect([second === first, await minutesOf(second)]).toEqual([false, 30])
  const { id: quizId, title } = await quizRow()
  const kept = { accommodationId: grant?.id, quiz: title, quizId, timeFactor: 1.5, extraAttempts: 1, closesAt: null, reason: 'Reads with a screen reader' }
  expect(await auditsOf('emeka')).toEqual([{ action: 'accommodation.granted', before: null, after: { ...kept, movedAttempts: [first] } }])
  const { text } = await tess.get(`${page}?done=granted`)
  for (const words of ['The accommodation is granted', 'emeka@countersign.example', '50\u00a0% more time, 1 more attempt', 'Reads with a screen reader', 'Granted by Tess']) says(text, words)
})

test('what is granted is revoked, once, and the audit tells what it was', async () => {
  await tess.post(page, asked({ who: 'sofia@countersign.example', reason: 'A broken wrist' }))
  const [{ id = '' } = {}] = await grantsOf('sofia')
  for (const name of ['mina', 'otto']) expect((await (await server.as(name)).post(page, { intent: 'revoke', id })).status).toBe(404)
  expect((await tess.post(page, { intent: 'revoke', id })).location).toBe(`${page}?done=revoked`)
  expect((await tess.post(page, { intent: 'revoke', id })).location).toBe(`${page}?done=same`)
  expect((await tess.post(page, { intent: 'revoke', id: 'nothing' })).status).toBe(404)
  const [, revoked, ...more] = await auditsOf('sofia')
  expect(revoked).toMatchObject({ action: 'accommodation.revoked', before: { reason: 'A broken wrist', timeFactor: 1.5 }, after: { revokedAt: expect.any(Number) } })
  expect(more).toEqual([])
  unsaid((await tess.get(page)).text, 'A broken wrist')
  const { text } = await ada.get('/admin/audit')
  says(text, 'revoked an accommodation of Sofia')
  says(text, 'granted an accommodation to Sofia')
})

test('an admin grants it for every quiz on the page of a person, and a trainer sees it and cannot revoke it', async () => {
  const at = `/admin/people/${await personId(server, 'callum')}`
  says((await ada.get(at)).text, 'No accommodation is granted now.')
  expect((await ada.post(at, asked({ moreTime: '', extraAttempts: '', closesAt: '2099-03-01T09:00', reason: 'Away in spring' }))).location).toBe(`${at}?done=granted`)
  const [grant] = await grantsOf('callum')
  expect(grant).toMatchObject({ quiz_id: null, time_factor: 1, extra_attempts: 0, reason: 'Away in spring' })
  const { text } = await ada.get(at)
  for (const words of ['Every quiz', 'open until 1 Mar 2099, 09:00 UTC', 'Away in spring', 'Granted by Ada', 'granted an accommodation to Callum']) says(text, words)
  says((await tess.get(page)).text, 'For every quiz. An admin can revoke it.')
  const revoke = { intent: 'revoke', id: grant?.id ?? '' }
  expect((await tess.post(page, revoke)).status).toBe(404)
  expect((await ada.post(`/admin/people/${await personId(server, 'jonas')}`, revoke)).status).toBe(404)
  expect((await ada.post(at, revoke)).location).toBe(`${at}?done=revoked`)
  says((await ada.get(at)).text, 'No accommodation is granted now.')
})

test('what cannot be granted is refused beside its field, with all that was typed, and nothing is kept', async () => {
  await setRules({ closesAt: Date.UTC(2099, 0, 1) })
  await addPerson(server.db, 'Twin Name', ['rep'])
  await addPerson(server.db, 'Twin Name', ['rep'])
  const { id: quizId } = await quizRow()
  const at = `/admin/people/${await personId(server, 'hanna')}`
  const refused = async (visitor: Visitor, path: string, more: Record<string, string>, words: string) => {
    const answer = await visitor.post(path, asked({ who: 'hanna@countersign.example', reason: 'Typed here', ...more }))
    expect(answer.status, words).toBe(400)
    says(answer.text, words)
    if (more.reason !== '') says(answer.text, 'Typed here')
  }
  for (const [visitor, path] of [[tess, page], [ada, at]] as const) {
    await refused(visitor, path, { moreTime: '', extraAttempts: '0' }, 'Give more time, more attempts or a later deadline.')
    for (const moreTime of ['-5', '401', 'twice', '1e2']) await refused(visitor, path, { moreTime }, 'Enter a whole number from 1 to 400')
    await refused(visitor, path, { extraAttempts: '1.5' }, 'Enter a whole number from 1 to 100')
    await refused(visitor, path, { closesAt: 'soon' }, 'Enter a day and a time')
    await refused(visitor, path, { closesAt: '2001-01-01T09:00' }, 'This is past.')
    await refused(visitor, path, { quizId, closesAt: '2098-01-01T09:00' }, 'The quiz is open until then anyway.')
    await refused(visitor, path, { reason: '' }, 'Say why.')
  }
  await refused(tess, page, { who: '' }, 'Enter an e-mail address or a name.')
  for (const who of ['nobody@countersign.example', 'otto@countersign.example', '%']) await refused(tess, page, { who }, 'No active rep has this address')
  await refused(tess, page, { who: 'twin name' }, 'Several reps have this name.')
  await refused(ada, at, { quizId: 'no-such' }, 'This quiz is gone.')
  await refused(ada, `/admin/people/${await personId(server, 'otto')}`, {}, 'Only an active rep takes quizzes')
  expect((await ada.post('/admin/people/nobody', asked())).status).toBe(404)
  expect((await tess.post(page, { intent: 'grant' })).status).toBe(400)
  expect([await grantsOf('hanna'), await auditsOf('hanna')]).toEqual([[], []])
})

test('nobody but a trainer and an admin grants anything', async () => {
  const at = `/admin/people/${await personId(server, 'jonas')}`
  for (const name of ['mina', 'otto']) {
    const other = await server.as(name)
    for (const path of [page, at]) expect((await other.post(path, asked({ who: 'jonas@countersign.example' }))).status).toBe(404)
    expect((await other.get(at)).status).toBe(404)
  }
  expect((await tess.post(at, asked())).status).toBe(404)
  expect((await ada.post(page, asked())).status).toBe(404)
  expect(await grantsOf('jonas')).toEqual([])
})

test('where many have one the newest hundred stand there, and the page says so', async () => {
  const [by, id] = [await personId(server, 'tess'), await personId(server, 'yuki')]
  const row = (n: number) => ({
    id: `z-${String(n).padStart(3, '0')}`, person_id: id, quiz_id: null, time_factor: 1.5, extra_attempts: 0, closes_at: null, reason: `Reason ${n}.`, granted_by: by,
    granted_at: new Date().toISOString(), revoked_at: null,
  })
  await server.db.insertInto('accommodation').values(Array.from({ length: 101 }, (_, n) => row(n))).execute()
  const { text } = await ada.get(`/admin/people/${id}`)
  says(text, 'Only the newest 100 stand here.')
  says(text, 'Reason 100.')
  expect(text.match(/name="intent" value="revoke"/g)).toHaveLength(100)
})
