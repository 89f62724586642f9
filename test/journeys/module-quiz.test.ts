import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainPolicy } from '~/domain/quiz/policy'
import { writePolicy } from '~/library/quiz-form/write-policy'
import { moduleQuiz, startQuiz } from '../quiz-taking'
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

const queriesOf = (answer: { headers: Headers }) => Number(/queries;desc="(\d+)"/.exec(answer.headers.get('server-timing') ?? '')?.[1])
const counted = (fields: Record<string, string>) => tess.post('/api/quiz-counts', { module: moduleQuiz, ...fields })

test('sections are counted while they are written, in as many queries however many they are', async () => {
  const { found: [all = 0, skilled = 0, none] } = (await counted({
    'sections.0.kind': 'draw', 'sections.1.kind': 'draw', 'sections.1.skills.0.skill': 'terminology.indemnity', 'sections.2.kind': 'draw', 'sections.2.tags': 'no-such-tag',
  })).json() as { found: number[] }
  expect([all > skilled, skilled > 0, none]).toEqual([true, true, 0])
  const named = (await counted({ 'sections.0.kind': 'items', 'sections.0.items': 'conf-01, conf-02', 'sections.1.kind': 'draw' })).json()
  expect(named).toEqual({ found: [2, all - 2] })
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`sections.${at}.kind`, 'draw']))
  expect(queriesOf(await counted(many))).toBe(queriesOf(await counted({ 'sections.0.kind': 'draw' })))
  expect(queriesOf(await counted(many))).toBeLessThanOrEqual(5)
  expect((await counted({ 'sections.0.difficultyFrom': 'ha', 'sections.0.kind': '\0' })).json()).toEqual({ found: [all] })
  expect((await counted({})).json()).toEqual({ found: [] })
  expect((await tess.post('/api/quiz-counts', {})).status).toBe(400)
  expect((await tess.post('/api/quiz-counts', { module: 'no/such' })).status).toBe(404)
})

test('questions for a quiz are found by their words, with their type and difficulty, and never with a key', async () => {
  const find = (q: string, module: string = moduleQuiz) => tess.get(`/api/quiz-questions?${new URLSearchParams({ module, q })}`)
  const { questions, total } = (await find('indemnity')).json() as { questions: Record<string, unknown>[]; total: number }
  expect([total, questions.map(({ name }) => name)]).toEqual([questions.length, expect.arrayContaining(['ind-01'])])
  expect(new Set(questions.flatMap((question) => Object.keys(question)))).toEqual(new Set(['name', 'stem', 'type', 'difficulty']))
  const first = (await find('')).json() as { questions: unknown[]; total: number }
  expect([first.questions.length, first.total > 12]).toEqual([12, true])
  expect((await find('zzz %_ ’')).json()).toEqual({ questions: [], total: 0 })
  expect(queriesOf(await find('a'))).toBeLessThanOrEqual(5)
  expect((await find('x'.repeat(5000))).status).toBe(200)
  expect((await find('', 'no/such')).status).toBe(404)
})

test('a question that no quiz may ask is not found for one', async () => {
  await server.db.updateTable('item').set({ asked_in: 'checkpoint' }).where('id', '=', `${moduleQuiz}/conf-02`).execute()
  const { questions } = (await tess.get(`/api/quiz-questions?${new URLSearchParams({ module: moduleQuiz, q: '' })}`)).json() as { questions: { name: string }[] }
  expect(questions.map(({ name }) => name)).not.toContain('conf-02')
  await server.db.updateTable('item').set({ asked_in: 'quiz' }).where('id', '=', `${moduleQuiz}/conf-02`).execute()
})

test('a row added without scripts keeps the counts and the names of the others', async () => {
  const added = await tess.post(path, form({ intent: '', does: 'add:sections', 'sections.0.kind': 'items', 'sections.0.items': 'conf-01' }))
  expect(added.status).toBe(200)
  says(added.text, 'Under this clause, until when is a file')
  says(added.text, 'Section 2')
})

test('the rules of a quiz are nobody’s but a trainer’s, and no quiz is set where there is no module', async () => {
  for (const name of ['mina', 'otto', 'ada'] as const) {
    const other = await server.as(name)
    expect((await other.get(path)).status).toBe(404)
    expect((await other.post(path, form())).status).toBe(404)
    expect((await other.post('/api/quiz-counts', { module: moduleQuiz })).status).toBe(404)
    expect((await other.get(`/api/quiz-questions?module=${moduleQuiz}`)).status).toBe(404)
  }
  expect((await tess.get('/studio/no/such/quiz')).status).toBe(404)
})

test('a quiz draws from the banks of other modules, counts what it finds there, and asks a rep that', async () => {
  const other = 'contract-language/clauses-at-work'
  const drawn = { 'sections.0.title': 'At work', 'sections.0.kind': 'draw', 'sections.0.draw': '5', 'sections.0.banks': other }
  const refused = await tess.post(path, form({ ...drawn, 'sections.0.draw': '100' }))
  expect(refused.status).toBe(400)
  says(refused.text, '20 questions fit. Draw fewer')
  expect((await tess.post(path, form({ ...drawn, feedback: 'closed' }))).location).toBe(`${path}?done=saved`)
  expect((await kept()).policy.sections[0].from.banks).toEqual([other])
  says((await tess.get(path)).text, other)
  const mina = await server.as('mina')
  says((await mina.get(`/learn/${moduleQuiz}/quiz`)).text.replaceAll('<!-- -->', ''), '5 questions')
  const id = await startQuiz(mina)
  const { items } = await server.db.selectFrom('attempt').select('items').where('id', '=', id).executeTakeFirstOrThrow()
  const asked = await server.db.selectFrom('item').select('bank').where('current_version_id', 'in', JSON.parse(items) as string[]).execute()
  expect(asked.map(({ bank }) => bank)).toEqual(Array.from({ length: 5 }, () => other))
})
