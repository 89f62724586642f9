import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPerson } from '../newcomers'
import { personId } from '../quiz-taking'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
let otto: Visitor

const url = '/team/programmes/first-weeks'
const quizzes = ['quiz:contract-language/terms-that-move-risk', 'quiz:contract-language/clauses-at-work']

beforeAll(async () => {
  server = await startServer({ SERVER_TIMING: '1' })
  otto = await server.as('otto')
})
afterAll(() => server?.close())

const today = () => new Date().toISOString().slice(0, 10)

async function newRep(name: string): Promise<{ id: string; rep: Visitor }> {
  const team = await server.db.selectFrom('team').select('id').where('name', '=', 'Enterprise EMEA').executeTakeFirstOrThrow()
  const id = await addPerson(server.db, name, ['rep'], team.id)
  return { id, rep: await server.as(id) }
}

const draft = (to: string, change: Record<string, string> = {}) => ({ programmeId: 'first-weeks', to, startsOn: today(), ...change })
const begin = (to: string, intent = 'begin') => otto.post('/team/programmes', { ...draft(to), intent })
const runsOf = (id: string) => server.db.selectFrom('programme_run').selectAll().where('person_id', '=', id).orderBy('round').execute()
const queriesOf = ({ headers }: { headers: Headers }) => Number(/queries;desc="(\d+)"/.exec(headers.get('server-timing') ?? '')?.[1])

test('a manager sees by name for whom a programme begins, begins it, and a second click begins nothing', async () => {
  const { id, rep } = await newRep('Nina Novak')
  expect((await rep.get('/programmes/first-weeks')).status).toBe(404)
  expect((await otto.get(`/team/programmes?to=person:${id}`)).text).toContain('First weeks')
  const preview = await begin(`person:${id}`, 'preview')
  expect(preview.text).toContain('It begins for 1 person:')
  expect(preview.text).toContain('Nina Novak')
  expect(await runsOf(id)).toHaveLength(0)
  expect((await begin(`person:${id}`)).location).toBe('/team/programmes?begun=1')
  const again = await begin(`person:${id}`)
  expect([again.status, (await runsOf(id)).length]).toEqual([400, 1])
  expect(again.text).toContain('Everyone there is in this programme already')
  const audits = await server.db.selectFrom('audit').select('after').where('action', '=', 'programme.begun').where('subject_id', '=', 'first-weeks').execute()
  expect(audits.filter(({ after }) => after?.includes(id))).toHaveLength(1)
  expect((await otto.get(`/team/${id}`)).text).toContain('0 of 2 steps, now: One quiz of two')
})

test.each([
  [{ startsOn: '2020-01-01' }, 'This day has passed'],
  [{ startsOn: 'soon' }, 'Enter a day'],
  [{ programmeId: 'nothing' }, 'Choose a programme from the list'],
  [{ to: 'team:nothing' }, 'Choose one of your teams or people'],
  [{ to: '' }, 'Choose a team or a person'],
])('%j begins nothing and says why', async (change, words) => {
  const answer = await otto.post('/team/programmes', { ...draft(`person:${await personId(server, 'mina')}`, change), intent: 'begin' })
  expect(answer.status).toBe(400)
  expect(answer.text).toContain(words)
})

test('nobody begins a programme for people of another manager, and nobody else sees who is in it', async () => {
  const { id } = await newRep('Other Person')
  const pilar = await server.as('pilar')
  expect((await pilar.post('/team/programmes', { ...draft(`person:${id}`), intent: 'begin' })).status).toBe(400)
  await begin(`person:${id}`)
  expect((await pilar.get(url)).text).not.toContain('Other Person')
  expect((await pilar.post(url, { personId: id, reason: 'Not mine' })).location).toBe(`${url}?out=gone`)
  expect((await runsOf(id))[0]?.state).toBe('running')
  expect((await otto.get('/team/programmes/nothing')).status).toBe(404)
})

test('a team begins together, and who is in it already is named and stays', async () => {
  const { id } = await newRep('Early Bird')
  await begin(`person:${id}`)
  const team = await server.db.selectFrom('team').select('id').where('name', '=', 'Enterprise EMEA').executeTakeFirstOrThrow()
  const preview = await begin(`team:${team.id}`, 'preview')
  expect(preview.text).toMatch(/in it already and stay as they are/)
  await begin(`team:${team.id}`)
  const mina = await personId(server, 'mina')
  expect(await runsOf(mina)).toHaveLength(1)
  expect(await runsOf(id)).toHaveLength(1)
  const page = await otto.get(url)
  expect(page.text).toContain('Mina Okafor')
})

test('a rep meets the steps in order, chooses, and may choose differently; a wrong choice changes nothing', async () => {
  const { id, rep } = await newRep('Chooser One')
  await begin(`person:${id}`)
  const learn = await rep.get('/learn')
  expect(learn.text).toContain('href="/programmes/first-weeks"')
  const page = await rep.get('/programmes/first-weeks')
  expect(page.text).toContain('Choose 1 of 2')
  expect(page.text).toContain('2 steps are left. When all are done you are certified for a year.')
  expect(page.text).toContain('opens after the step before')
  const wrong = await rep.post('/programmes/first-weeks', { step: '0', part: quizzes })
  expect([wrong.status, wrong.text.includes('Choose exactly 1.')]).toEqual([400, true])
  const locked = await rep.post('/programmes/first-weeks', { step: '1', part: 'course:contract-language' })
  expect([locked.status, locked.text.includes('not open for a choice')]).toEqual([409, true])
  for (let click = 0; click < 2; click += 1) expect((await rep.post('/programmes/first-weeks', { step: '0', part: quizzes[0] ?? '' })).location).toBe('/programmes/first-weeks?chosen')
  const [run] = await runsOf(id)
  expect(await server.db.selectFrom('programme_choice').selectAll().where('run_id', '=', run?.id ?? '').execute()).toHaveLength(1)
  expect((await rep.get('/programmes/first-weeks')).text).toContain('Choose differently')
  for (const path of ['/programmes/first-weeks', '/learn']) expect(queriesOf(await rep.get(path)), path).toBeLessThanOrEqual(path === '/learn' ? 5 : 4)
})

test('a manager takes a person out with a reason, which stays to be read, and reads all of it as a file', async () => {
  const { id, rep } = await newRep('Out Again')
  await begin(`person:${id}`)
  const unsaid = await otto.post(url, { personId: id, reason: ' ' })
  expect([unsaid.status, unsaid.text.includes('Say why')]).toEqual([400, true])
  expect((await otto.post(url, { personId: id, reason: 'Moves to legal' })).location).toBe(`${url}?out=done`)
  expect((await otto.post(url, { personId: id, reason: 'Moves to legal' })).location).toBe(`${url}?out=gone`)
  expect((await rep.get('/programmes/first-weeks')).text).toContain('You were taken out of this programme')
  expect((await rep.get('/learn')).text).not.toContain('/programmes/first-weeks')
  expect((await otto.get(`${url}?state=left`)).text).toContain('Moves to legal')
  expect((await otto.get(`${url}?state=running`)).text).not.toContain('Out Again')
  const file = await otto.get(`${url}/people.csv`)
  const records: Record<string, string>[] = parse(file.text, { columns: true, bom: true })
  expect(records.find(({ Person }) => Person === 'Out Again')).toMatchObject({ State: 'Taken out', Round: '1', 'Steps done': '0', Steps: '2', Began: today() })
})

test('late people come first, and a page of many is read from the server', async () => {
  const { id } = await newRep('Zoe Last')
  await begin(`person:${id}`)
  const many = await Promise.all(Array.from({ length: 26 }, (_, at) => addPerson(server.db, `Many ${String(at).padStart(2, '0')}`, ['rep'])))
  const { team_id: teamId } = await server.db.selectFrom('person').select('team_id').where('id', '=', id).executeTakeFirstOrThrow()
  await server.db.updateTable('person').set({ team_id: teamId }).where('id', 'in', many).execute()
  await begin(`team:${teamId}`)
  await server.db.updateTable('programme_run').set({ due_on: '2026-01-02' }).where('person_id', '=', id).execute()
  const first = (await otto.get(url)).text
  const names = [...first.matchAll(/<a [^>]*href="\/team\/[0-9a-f-]{36}"[^>]*>([^<]+)<\/a>/g)].map((match) => match[1])
  expect([names[0], names.length]).toEqual(['Zoe Last', 25])
  expect((await otto.get(`${url}?page=2`)).text.replaceAll('<!-- -->', '')).toMatch(/Page 2 of \d/)
  expect((await otto.get('/team/programmes')).text).toMatch(/\d overdue/)
})
