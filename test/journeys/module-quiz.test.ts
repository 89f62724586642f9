import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainPolicy } from '~/domain/quiz/policy'
import { writePolicy } from '~/library/quiz-form/write-policy'
import { moduleQuiz } from '../quiz-taking'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
let tess: Visitor
beforeAll(async () => {
  server = await startServer()
  tess = await server.as('tess')
})
afterAll(() => server?.close())

const path = `/studio/${moduleQuiz}/quiz`
const form = (more: Record<string, string> = {}) => ({ ...writePolicy('Who pays', plainPolicy, moduleQuiz), intent: 'save', ...more })
const kept = async () => {
  const row = await server.db.selectFrom('quiz').select(['title', 'policy']).where('module_id', '=', moduleQuiz).executeTakeFirstOrThrow()
  return { title: row.title, policy: JSON.parse(row.policy) }
}
const audits = async () => (await server.db.selectFrom('audit').select('id').where('action', '=', 'module.quiz-set').where('subject_id', '=', moduleQuiz).execute()).length
const says = (text: string, words: string) => expect(text.includes(words), words).toBe(true)

test('the rules of a quiz are set once, kept whole and audited', async () => {
  expect((await tess.get(path)).status).toBe(200)
  const rules = form({ minutes: '30', graceMinutes: '2', passMark: '80', certainty: '1', opensAt: '2030-01-02T08:30' })
  expect((await tess.post(path, rules)).location).toBe(`${path}?done=saved`)
  const { title, policy } = await kept()
  expect([title, policy]).toEqual(['Who pays', { ...plainPolicy, minutes: 30, graceMinutes: 2, passMark: 0.8, certainty: true, opensAt: Date.UTC(2030, 0, 2, 8, 30) }])
  expect(await audits()).toBe(1)
  expect((await tess.post(path, rules)).location).toBe(`${path}?done=same`)
  expect(await audits()).toBe(1)
})

test('rules that cannot be kept are refused beside their field, with all that was typed, and change nothing', async () => {
  const before = await kept()
  const refused = async (more: Record<string, string>, words: string) => {
    const answer = await tess.post(path, form({ quizTitle: 'Typed here', ...more }))
    expect(answer.status).toBe(400)
    says(answer.text, words)
    says(answer.text, 'Typed here')
  }
  await refused({ draw: '999' }, 'Draw fewer, or leave it empty for all.')
  await refused({ passMark: '0' }, 'Enter a whole number from 1 to 100')
  await refused({ graceMinutes: '5' }, 'Grace needs a time limit')
  await refused({ 'sections.0.kind': 'items', 'sections.0.items': 'no-such' }, 'from this bank')
  await refused({ 'sections.0.kind': 'draw', 'sections.0.draw': '500' }, 'fit. Draw fewer')
  expect(await kept()).toEqual(before)
})

test('a quiz is tried as a rep before it is saved, and nothing is stored', async () => {
  const count = async () => Number((await server.db.selectFrom('attempt').select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow()).n)
  const [before, attempts] = [await kept(), await count()]
  const tried = await tess.post(path, form({ intent: 'try', 'sections.0.title': 'Named', 'sections.0.kind': 'items', 'sections.0.items': 'conf-01' }))
  expect(tried.status).toBe(200)
  says(tried.text, 'As a rep would get it')
  says(tried.text, 'Under this clause, until when is a file')
  expect([await kept(), await count()]).toEqual([before, attempts])
})

test('the rules of a quiz are nobody’s but a trainer’s, and no quiz is set where there is no module', async () => {
  for (const name of ['mina', 'otto', 'ada'] as const) {
    const other = await server.as(name)
    expect((await other.get(path)).status).toBe(404)
    expect((await other.post(path, form())).status).toBe(404)
  }
  expect((await tess.get('/studio/no/such/quiz')).status).toBe(404)
})
