import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAssignmentsFor } from '#db/queries/assignments'
import { findRule } from '#db/queries/assignment-rules'
import { assignByRules } from '~/workflows/rules/keep-assigning.server'
import { addPerson, addTeam } from '../newcomers'
import { startServer, type TestServer } from '../server'
import type { Answer, Visitor } from '../visitor'

const [courseId, moduleId, title] = ['contract-language', 'contract-language/terms-that-move-risk', 'Terms that move risk']
const dayAfter = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const idIn = (html: string) => /name="id" value="([^"]+)"/.exec(html)?.[1] ?? ''
const queriesOf = (answer: Answer) => Number(/queries;desc="(\d+)"/.exec(answer.headers.get('server-timing') ?? '')?.[1])
const standing = (dueOn: string) => server.db.selectFrom('assignment').selectAll().where('module_id', '=', moduleId).where('due_on', '=', dueOn).where('withdrawn_at', 'is', null).execute()

let server: TestServer
let nora: Visitor
let noraId: string
let teamId: string
let quizTitle: string
const people: Record<string, string> = {}

beforeAll(async () => {
  server = await startServer()
  const { db } = server
  teamId = (await addTeam(db, `Quizzed ${randomUUID()}`, null)).id
  noraId = await addPerson(db, 'Nora Quizzes', ['manager'])
  await db.insertInto('team_manager').values({ person_id: noraId, team_id: teamId }).execute()
  for (const name of ['Abel Apt', 'Beth Begun', 'Carl Calm', 'Dora Done']) people[name.split(' ')[0] ?? ''] = await addPerson(db, name, ['rep'], teamId)
  quizTitle = (await db.selectFrom('quiz').select('title').where('module_id', '=', moduleId).executeTakeFirstOrThrow()).title
  await passed('Dora')
  nora = await signIn(noraId)
})
afterAll(() => server?.close())

async function signIn(personId: string): Promise<Visitor> {
  const visitor = server.visitor()
  await visitor.signIn(`${personId}@countersign.example`)
  return visitor
}
const id = (name: string) => people[name] ?? ''
const passed = (name: string) => server.db.insertInto('module_progress')
  .values({ person_id: id(name), module_id: moduleId, lessons_done: 0, best_score: 0.9, passed_at: new Date().toISOString() })
  .onConflict((conflict) => conflict.columns(['person_id', 'module_id']).doUpdateSet({ passed_at: new Date().toISOString() })).execute()
const assignTo = (fields: Record<string, string>) => ({ what: `quiz:${moduleId}`, to: `team:${teamId}`, dueOn: dayAfter(5), note: '', ...fields })
async function assign(fields: Record<string, string>): Promise<string> {
  const preview = await nora.post('/team/assign', { intent: 'preview', ...assignTo(fields) })
  const made = idIn(preview.text)
  expect((await nora.post('/team/assign', { intent: 'assign', id: made, ...assignTo(fields) })).location).toBe('/team/assign?done=assigned')
  return made
}
async function handIn(name: string, times: number): Promise<void> {
  const quiz = await server.db.selectFrom('quiz').selectAll().where('module_id', '=', moduleId).executeTakeFirstOrThrow()
  await server.db.insertInto('attempt').values(Array.from({ length: times }, () => ({
    person_id: id(name), id: randomUUID(), quiz_id: quiz.id, seed: 1, policy: quiz.policy, items: '[]', started_at: new Date().toISOString(), submitted_at: new Date().toISOString(), score: 0.2, passed: 0 as const,
  }))).execute()
}

test('a quiz alone stands in the list under its course; who has passed it is named before it is assigned, and the rep meets it with one way to it', async () => {
  expect((await nora.get('/team/assign')).text).toMatch(new RegExp(`<optgroup label="Quizzes of [^"]+">[\\s\\S]*<option value="quiz:${moduleId}"`))
  const preview = await nora.post('/team/assign', { intent: 'preview', ...assignTo({ note: 'Before the audit' }) })
  for (const words of ['It reaches 3 people', 'Abel Apt', '1 person has passed it already', 'Dora Done', `The quiz “${quizTitle}”`]) expect(preview.text).toContain(words)
  expect(await standing(dayAfter(5))).toHaveLength(0)
  const made = await assign({ note: 'Before the audit' })
  expect(await standing(dayAfter(5))).toMatchObject([{ id: made, course_id: courseId, module_id: moduleId, team_id: teamId }])
  expect((await nora.post('/team/assign', { intent: 'preview', ...assignTo({}) })).text).toContain('This is assigned to them for this day already')
  expect((await nora.get('/team/assign')).text).toContain(`The quiz “${quizTitle}”`)
  const today = await (await signIn(id('Abel'))).get('/learn')
  for (const words of [`Quiz: ${quizTitle}`, 'Before the audit', `href="/learn/${moduleId}/quiz"`, 'It is asked of you by itself, and due in 5 days.']) expect(today.text).toContain(words)
  expect((await (await signIn(id('Dora'))).get('/learn')).text).not.toContain(`>Quiz: ${quizTitle}<`)
  expect((await nora.get(`/team/${id('Abel')}/timeline`)).text).toContain(`The quiz “${quizTitle}” was assigned`)
  expect((await nora.get(`/team/${id('Abel')}`)).text).toContain('and not passed yet')
})

test('a quiz that is put away or not there cannot be assigned, and what is asked of the day is told beside it', async () => {
  for (const what of ['quiz:nothing', `quiz:${courseId}`, `course:${moduleId}`, 'quiz:', 'nothing', '']) {
    const answer = await nora.post('/team/assign', { intent: 'preview', ...assignTo({ what }) })
    expect([answer.status, /Choose (what to assign|a course, a quiz or a programme)/.test(answer.text)], what).toEqual([400, true])
  }
  expect((await nora.post('/team/assign', { intent: 'preview', ...assignTo({ dueOn: '' }) })).text).toContain('Enter the day it is due.')
  expect((await nora.post('/team/assign', { intent: 'preview', ...assignTo({ what: 'programme:first-weeks', startsOn: '' }) })).text).toContain('Enter the day it begins.')
  await server.db.updateTable('module').set({ archived_at: new Date().toISOString() }).where('id', '=', moduleId).execute()
  expect((await nora.post('/team/assign', { intent: 'preview', ...assignTo({ dueOn: dayAfter(6) }) })).status).toBe(400)
  expect((await nora.get('/team/assign')).text).toContain('It is archived')
  await server.db.updateTable('module').set({ archived_at: null }).where('id', '=', moduleId).execute()
})

test('a programme is chosen in the same form, and begins as on its own page', async () => {
  const check = await nora.post('/team/assign', { intent: 'preview', what: 'programme:first-weeks', to: `person:${id('Carl')}`, startsOn: dayAfter(1), dueOn: '', note: '' })
  expect(check.text).toContain('It begins for 1 person')
  expect((await nora.post('/team/programmes', { intent: 'begin', programmeId: 'first-weeks', to: `person:${id('Carl')}`, startsOn: dayAfter(1) })).location).toBe('/team/programmes?begun=1')
})

test('it counts as one step, is overdue by itself, is no course that must be finished, and is done when it is passed', async () => {
  const before = await nora.get('/team/courses?whom=must')
  const list = async () => (await nora.get('/team?view=work&sort=name')).text
  const made = await assign({ to: `person:${id('Beth')}`, dueOn: dayAfter(1) })
  await server.db.updateTable('assignment').set({ due_on: dayAfter(-2) }).where('id', '=', made).execute()
  expect(await list()).toContain(`>Quiz: ${quizTitle}<`)
  const file = (await nora.get('/team/people.csv')).text.split('\r\n').find((line) => line.startsWith('Beth')) ?? ''
  expect(file).toContain(`,0,1,Quiz: ${quizTitle},0,1,`)
  expect((await nora.get('/team/courses?whom=must')).text.includes(title)).toBe(before.text.includes(title))
  expect((await (await signIn(id('Beth'))).get('/learn')).text).toContain('overdue since')
  expect((await nora.get(`/team/${id('Beth')}/due`)).text).toContain('Overdue')
  await passed('Beth')
  expect(await list()).not.toContain(`>Quiz: ${quizTitle}<`)
  expect((await nora.get(`/team/${id('Beth')}/due`)).text).toContain('Passed ')
  expect((await (await signIn(id('Beth'))).get('/learn')).text).not.toContain('overdue since')
})

test('whoever has used all attempts is told so, is blocked for their manager, and is not any more once they are granted another', async () => {
  await handIn('Abel', 3)
  const abel = await signIn(id('Abel'))
  const blocked = `no attempt left: ${quizTitle}`
  expect((await abel.get('/learn')).text).toContain('You have used all attempts.')
  const [work, ranked] = [await nora.get('/team?view=work&sort=name'), await nora.get('/team?view=work&sort=value')]
  expect([work.text.includes(blocked), ranked.text.includes(blocked)]).toEqual([true, true])
  expect((await nora.get(`/team/${id('Abel')}/due`)).text).toContain('No attempt is left.')
  expect((await nora.get('/team/people.csv')).text).toMatch(new RegExp(`Abel Apt,.*Blocked: ${blocked}`))
  expect(queriesOf(work)).toBeLessThanOrEqual(16)
  await server.db.insertInto('accommodation').values({ id: randomUUID(), person_id: id('Abel'), quiz_id: null, time_factor: 1, extra_attempts: 1, closes_at: null, reason: 'Unwell', granted_by: noraId, granted_at: new Date().toISOString(), revoked_at: null }).execute()
  expect((await nora.get('/team?view=work&sort=name')).text).not.toContain(blocked)
  expect((await abel.get('/learn')).text).toContain(`href="/learn/${moduleId}/quiz"`)
})

test('what must come first is named, and the one step leads there', async () => {
  const kept = await server.db.selectFrom('module').select('requires').where('id', '=', moduleId).executeTakeFirstOrThrow()
  await server.db.updateTable('module').set({ requires: JSON.stringify(['contract-language/clauses-at-work']) }).where('id', '=', moduleId).execute()
  const today = (await (await signIn(id('Carl'))).get('/learn')).text
  for (const words of ['It opens once you have finished', `It comes before the quiz “${quizTitle}”`, 'href="/learn/contract-language/clauses-at-work/']) expect(today).toContain(words)
  await server.db.updateTable('module').set(kept).where('id', '=', moduleId).execute()
})

test('one person is given longer with the reason, which they read, and a withdrawn quiz is due no more', async () => {
  const made = await assign({ to: `person:${id('Carl')}`, dueOn: dayAfter(9) })
  const longer = { assignment: made, id: randomUUID(), dueOn: dayAfter(20), reason: 'On leave until then' }
  expect((await nora.post(`/team/${id('Carl')}/due`, longer)).status).toBe(302)
  expect((await listAssignmentsFor(server.db, id('Carl'))).find((one) => one.id === made)).toMatchObject({ moduleId, dueOn: dayAfter(20), extended: { reason: 'On leave until then' } })
  expect((await nora.post('/team/assign', { intent: 'withdraw', id: made })).location).toBe('/team/assign?done=withdrawn')
  expect((await listAssignmentsFor(server.db, id('Carl'))).some((one) => one.id === made)).toBe(false)
})

test('a rule gives a quiz to whoever fits, says who has passed, lets go of who has not begun it, and takes back what is not passed', async () => {
  const form = new URLSearchParams({ name: 'Everyone knows risk', what: `quiz:${moduleId}`, whom: 'fit', when: 'after', days: '10', from: 'reached', note: '', team: teamId, step: 'preview' })
  const preview = await nora.get(`/team/rules/new?${form}`)
  for (const words of ['It reaches 4 people now; 2 of them', 'Dora Done', 'Finished']) expect(preview.text).toContain(words)
  const ruleId = idIn(preview.text)
  expect((await nora.post(`/team/rules/new?${form}`, { id: ruleId })).location).toBe(`/team/rules/${ruleId}?done=on`)
  const given = () => server.db.selectFrom('assignment').select(['person_id', 'course_id', 'module_id']).where('rule_id', '=', ruleId).where('withdrawn_at', 'is', null).execute()
  expect((await given()).every((row) => row.module_id === moduleId && row.course_id === courseId)).toBe(true)
  expect((await given()).map((row) => row.person_id).sort()).toEqual(Object.values(people).sort())
  expect(await findRule(server.db, noraId, ruleId)).toMatchObject({ work: { kind: 'quiz', id: moduleId } })
  const counts = async (state: string) => /Whom it reached: (\d+)/.exec((await nora.get(`/team/rules/${ruleId}?state=${state}`)).text)?.[1] ?? '0'
  expect([await counts(''), await counts('finished'), await counts('unfinished'), await counts('overdue')]).toEqual(['4', '2', '2', '0'])
  expect((await nora.get('/team/rules')).text).toContain(`The quiz “${quizTitle}” for everyone`)
  const elsewhere = await addTeam(server.db, `Elsewhere ${randomUUID()}`, null)
  await server.db.updateTable('person').set({ team_id: elsewhere.id }).where('id', 'in', [id('Carl'), id('Abel')]).execute()
  await assignByRules(server.db, new Date())
  expect((await given()).map((row) => row.person_id)).not.toContain(id('Carl'))
  expect((await given()).map((row) => row.person_id)).toContain(id('Abel'))
  await server.db.updateTable('person').set({ team_id: teamId }).where('id', 'in', [id('Carl'), id('Abel')]).execute()
  expect((await nora.post(`/team/rules/${ruleId}`, { intent: 'off', takeBack: 'yes' })).location).toContain('done=off-back')
  expect((await given()).map((row) => row.person_id).sort()).toEqual([id('Beth'), id('Dora')].sort())
})
