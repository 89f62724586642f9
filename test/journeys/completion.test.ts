import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
let otto: Visitor

const course = 'contract-language'

beforeAll(async () => {
  server = await startServer()
  otto = await server.as('otto')
})
afterAll(() => server?.close())

const progressOf = (email: string) =>
  server.db.selectFrom('course_progress').innerJoin('person', 'person.id', 'course_progress.person_id').selectAll('course_progress')
    .where('person.email', '=', `${email}@countersign.example`).where('course_progress.course_id', '=', course).executeTakeFirst()

const ottosReps = ['Callum Reid', 'Emeka Obi', 'Hanna Virtanen', 'Jonas Weber', 'Mina Okafor', 'Priya Raman', 'Sofia Marchetti']

/** The names of the table's rows, in their order. */
const namesIn = (html: string) => [...html.matchAll(/<a [^>]*href="\/team\/[0-9a-f-]{36}"[^>]*>([^<]+)<\/a>/g)].map((match) => match[1] ?? '')

/** A file as records, by its head. */
async function recordsIn(path: string): Promise<Record<string, string>[]> {
  const { status, text } = await otto.get(path)
  expect(status).toBe(200)
  return parse(text, { columns: true, bom: true })
}

test('otto sees how far his people are in each course, and the counts come to all of them', async () => {
  const page = await otto.get('/team/courses')
  expect(page.status).toBe(200)
  expect(page.text).toContain('Contract language')
  const lines = await recordsIn('/team/courses.csv')
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) expect(['Finished', 'Under way', 'Not begun'].reduce((sum, name) => sum + Number(line[name]), 0)).toBe(ottosReps.length)
  expect((await otto.get('/team/courses?q=zzz')).text).toContain('No course is like that')
})

test('a course leads to its people, by how far they are', async () => {
  const [people, all] = [await recordsIn(`/team/courses/${course}/people.csv?sort=name`), await otto.get(`/team/courses/${course}?sort=name`)]
  expect(people.map(({ Person }) => Person)).toEqual(ottosReps)
  expect(namesIn(all.text)).toEqual(ottosReps)
  const states = { finished: 'Finished', 'under-way': 'Under way', 'not-begun': 'Not begun' }
  for (const [state, words] of Object.entries(states)) {
    const page = await otto.get(`/team/courses/${course}?sort=name&state=${state}`)
    expect(namesIn(page.text)).toEqual(people.flatMap((one) => (one['How far'] === words ? [one.Person] : [])))
  }
  expect(people.some((one) => one['How far'] === 'Under way')).toBe(true)
  for (const one of people) {
    const row = await progressOf((one.Person ?? '').split(' ')[0]?.toLowerCase() ?? '')
    expect([one['Lessons finished'], one['Quizzes passed']]).toEqual([String(row?.lessons_done ?? 0), String(row?.quizzes_passed ?? 0)])
  }
})

test('what is assigned and whose day has passed is overdue for who has not finished it, and only they can be asked for', async () => {
  const person = async (name: string) => (await server.db.selectFrom('person').select('id').where('email', '=', `${name}@countersign.example`).executeTakeFirstOrThrow()).id
  await server.db.updateTable('assignment').set({ withdrawn_at: '2026-01-01T00:00:00.000Z' }).where('course_id', '=', course).execute()
  const assigned = { course_id: course, team_id: null, note: '', assigned_by: await person('otto'), created_at: '2026-01-01T00:00:00.000Z', withdrawn_at: null }
  await server.db.insertInto('assignment').values([
    { ...assigned, id: 'late', person_id: await person('hanna'), due_on: '2026-01-02' }, { ...assigned, id: 'ahead', person_id: await person('emeka'), due_on: '2099-01-02' },
  ]).execute()
  const must = await recordsIn(`/team/courses/${course}/people.csv?whom=must&sort=name`)
  expect(must.map(({ Person, Overdue, Due }) => [Person, Overdue, Due])).toEqual([['Emeka Obi', 'no', '2099-01-02'], ['Hanna Virtanen', 'yes', '2026-01-02']])
  expect(namesIn((await otto.get(`/team/courses/${course}?state=overdue`)).text)).toEqual(['Hanna Virtanen'])
  const [line] = (await recordsIn('/team/courses.csv')).filter((one) => one.Course === 'Contract language')
  expect(line).toMatchObject({ People: String(ottosReps.length), Overdue: '1', 'Must finish it': '2' })
  const [only] = (await recordsIn('/team/courses.csv?whom=must')).filter((one) => one.Course === 'Contract language')
  expect(only).toMatchObject({ People: '2', Overdue: '1' })
})

test('another manager sees their own people, and neither a team nor a course that is not there', async () => {
  const pilar = await server.as('pilar')
  for (const name of namesIn((await pilar.get(`/team/courses/${course}`)).text)) expect(ottosReps).not.toContain(name)
  const team = await server.db.selectFrom('person').select('team_id').where('email', '=', 'mina@countersign.example').executeTakeFirstOrThrow()
  for (const path of [`/team/courses?team=${team.team_id}`, `/team/courses.csv?team=${team.team_id}`, `/team/courses/${course}?team=${team.team_id}`, '/team/courses/nothing', '/team/courses/nothing/people.csv']) {
    expect([path, (await pilar.get(path)).status]).toEqual([path, 404])
  }
  expect((await otto.get(`/team/courses/${course}?page=99&sort=nonsense&state=nonsense&whom=nonsense`)).status).toBe(200)
})
