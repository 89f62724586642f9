import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAssignmentsFor } from '#db/queries/assignments'
import { listManagedTeams, listTeamsBelow } from '#db/queries/teams'
import { startServer, type TestServer } from '../server'
import type { Answer, Visitor } from '../visitor'

let server: TestServer
let otto: Visitor

beforeAll(async () => {
  server = await startServer()
  otto = await server.as('otto')
})
afterAll(() => server?.close())

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const personOf = (name: string) => server.db.selectFrom('person').selectAll().where('email', '=', `${name}@countersign.example`).executeTakeFirstOrThrow()
const teamNamed = (name: string) => server.db.selectFrom('team').selectAll().where('name', '=', name).executeTakeFirstOrThrow()
const queriesOf = (answer: Answer) => Number(/queries;desc="(\d+)"/.exec(answer.headers.get('server-timing') ?? '')?.[1])
const auditOf = (action: string, subjectId: string) =>
  server.db.selectFrom('audit').selectAll().where('action', '=', action).where('subject_id', '=', subjectId).execute()
const standing = (courseId: string, dueOn: string) =>
  server.db.selectFrom('assignment').selectAll().where('course_id', '=', courseId).where('due_on', '=', dueOn).where('withdrawn_at', 'is', null).execute()

/** The names of the table's rows, in their order. */
function namesIn(html: string): string[] {
  const table = /<caption[^>]*>People in your teams<\/caption>[\s\S]*?<\/table>/.exec(html)?.[0] ?? ''
  return [...table.matchAll(/<a [^>]*href="\/team\/[^"]+"[^>]*>([^<]+)<\/a>/g)].map((match) => match[1] ?? '')
}

const ottosReps = ['Callum Reid', 'Emeka Obi', 'Hanna Virtanen', 'Jonas Weber', 'Mina Okafor', 'Priya Raman', 'Sofia Marchetti']

test('otto sees the reps of his team and nobody else', async () => {
  const page = await otto.get('/team?view=work&sort=name')
  expect(page.status).toBe(200)
  expect(namesIn(page.text)).toEqual(ottosReps)
  expect(page.text).not.toContain('Diego Herrera')
  expect(page.text).not.toMatch(/>Otto Brandt<\/a><span/)
})

test('a manager manages what lies below their teams too', async () => {
  const ada = await personOf('ada')
  const root = await teamNamed('Larkspur Systems')
  await server.db.insertInto('team_manager').values({ person_id: ada.id, team_id: root.id }).execute()
  expect((await listManagedTeams(server.db, ada.id)).map((team) => team.name)).toEqual(['Larkspur Systems'])
  const below = (await listTeamsBelow(server.db, ada.id)).map((team) => team.name)
  expect(below.sort()).toEqual(['Channel', 'Enterprise EMEA', 'Larkspur Systems', 'Legal and deal desk', 'Mid-market'])
  await server.db.deleteFrom('team_manager').where('person_id', '=', ada.id).execute()
})

test('the list is read in at most twelve queries, a rep’s page with the notes, certificates, contracts, programmes, what is due and timeline in thirteen, and a first look adds its record', async () => {
  const mina = await personOf('mina')
  await otto.get('/team?view=work')
  const [list, first, again] = [await otto.get('/team?view=work'), await otto.get(`/team/${mina.id}`), await otto.get(`/team/${mina.id}`)]
  expect([list.status, first.status, again.status]).toEqual([200, 200, 200])
  expect(queriesOf(list)).toBeLessThanOrEqual(12)
  expect(queriesOf(again)).toBeLessThanOrEqual(13)
  // The claim, the check and the row; PostgreSQL's begin and commit are counted too.
  expect(queriesOf(first) - queriesOf(again)).toBeLessThanOrEqual(5)
})

test('how a rep’s readiness went is told in words beside its line, where there is more than one day of it', async () => {
  const page = (await otto.get('/team?view=work')).text
  const days = await server.db.selectFrom('readiness_snapshot').innerJoin('person', (join) => join.onRef('person.id', '=', 'readiness_snapshot.person_id').onRef('person.role_profile_id', '=', 'readiness_snapshot.role_profile_id'))
    .select((eb) => ['person.name', eb.fn.countAll().as('n')]).where('person.name', 'in', ottosReps).groupBy('person.name').execute()
  expect(page.match(/aria-label="Readiness went from/g) ?? []).toHaveLength(days.filter(({ n }) => Number(n) > 1).length)
})

test('a look at a rep is on record once a day, however often and at once it happens', async () => {
  const priya = await personOf('priya')
  await Promise.all([1, 2, 3, 4].map(() => otto.get(`/team/${priya.id}`)))
  await otto.get(`/team/${priya.id}`)
  const looks = await auditOf('person.viewed', priya.id)
  expect(looks).toHaveLength(1)
  expect(looks[0]).toMatchObject({ actor_id: (await personOf('otto')).id, subject_type: 'person' })
})

test('whose figures a manager sees in a table is on record once a day, with each who was shown', async () => {
  const otto = await server.as('otto')
  const company = (await listManagedTeams(server.db, (await personOf('otto')).id))[0]
  const looks = async () => (await auditOf('team.viewed', company?.id ?? '')).filter(({ actor_id }) => actor_id === ottoId)
  const ottoId = (await personOf('otto')).id
  await Promise.all([1, 2, 3].map(() => otto.get('/team?view=work')))
  await otto.get('/team')
  const seen = (await looks()).flatMap(({ after }) => (JSON.parse(after ?? '{}') as { personIds: string[] }).personIds)
  const reps = await server.db.selectFrom('person').select('id').where('name', 'in', ottosReps).execute()
  expect([...seen].sort()).toEqual(reps.map(({ id }) => id).sort())
  const ada = await server.as('ada')
  expect((await ada.get('/admin/audit')).text).toContain('looked at figures of people in')
})

test('a rep’s page shows readiness, skills, course steps, the quiz and what to talk about', async () => {
  const callum = await personOf('callum')
  const page = await otto.get(`/team/${callum.id}`)
  for (const words of ['Callum Reid', 'Account executive', 'What to talk about', 'Indemnity', 'best quiz score', 'steps', 'as of']) expect(page.text).toContain(words)
})

test('someone else’s rep is not there: no page, no record of a look', async () => {
  const [mina, pilar] = [await personOf('mina'), await server.as('pilar')]
  const seen = (await auditOf('person.viewed', mina.id)).length
  expect((await pilar.get(`/team/${mina.id}`)).status).toBe(404)
  expect((await otto.get('/team/nobody')).status).toBe(404)
  expect((await otto.get(`/team/${(await personOf('tess')).id}`)).status).toBe(404)
  expect((await otto.get(`/team?team=${(await teamNamed('Channel')).id}`)).status).toBe(404)
  expect(await auditOf('person.viewed', mina.id)).toHaveLength(seen)
})

test('reps, trainers and admins find no team pages, strangers are asked to sign in', async () => {
  for (const name of ['mina', 'tess', 'ada']) {
    const visitor = await server.as(name)
    for (const path of ['/team', '/team/assign', `/team/${(await personOf('jonas')).id}`]) expect((await visitor.get(path)).status).toBe(404)
    expect((await visitor.post('/team/assign', { intent: 'preview' })).status).toBe(404)
  }
  expect((await server.visitor().get('/team')).location).toBe('/login?to=%2Fteam')
})

test('the order and the team stay in the address of every page of the list', async () => {
  const [mid, first] = [await teamNamed('Mid-market'), await personOf('diego')]
  const many = Array.from({ length: 30 }, (_, at) => ({ ...first, id: `many-${at}`, email: `many-${at}@x.example`, name: `Aa ${String(at).padStart(2, '0')}` }))
  await server.db.insertInto('person').values(many).execute()
  const pilar = await server.as('pilar')
  const page = await pilar.get(`/team?view=work&team=${mid.id}&sort=name`)
  expect(namesIn(page.text)).toEqual(many.slice(0, 25).map(({ name }) => name))
  const next = /<a rel="next"[^>]*href="([^"]+)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? /href="([^"]+page=2[^"]*)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&')
  expect(next).toBe(`/team?view=work&team=${mid.id}&sort=name&page=2`)
  const second = await pilar.get(next ?? '')
  expect(namesIn(second.text)).toEqual([...many.slice(25).map(({ name }) => name), 'Bea Kowalska', 'Diego Herrera', 'Leila Haddad', 'Tom Ashworth', 'Yuki Tanaka'])
  expect(second.text).toContain(`href="/team?view=work&amp;team=${mid.id}&amp;sort=completion"`)
  expect(queriesOf(await pilar.get(next ?? ''))).toBeLessThanOrEqual(12)
  expect(second.text).not.toContain('Marcus Lund')
})

const courseId = 'contract-language'
const idIn = (html: string) => /name="id" value="([^"]+)"/.exec(html)?.[1] ?? ''

test('assigning shows whom it reaches first, and then reaches the rep', async () => {
  const [team, mina] = [await teamNamed('Enterprise EMEA'), await personOf('mina')]
  const draft = { what: `course:${courseId}`, to: `team:${team.id}`, dueOn: day(5), note: 'Before the Halden renewal.' }
  const preview = await otto.post('/team/assign', { intent: 'preview', ...draft })
  expect(preview.status).toBe(200)
  expect(preview.text).toMatch(/It reaches [67] people|nothing to do:/)
  for (const name of ottosReps) expect(preview.text).toContain(name)
  expect(await standing(courseId, draft.dueOn)).toHaveLength(0)
  const id = idIn(preview.text)
  expect((await otto.post('/team/assign', { intent: 'assign', id, ...draft })).location).toBe('/team/assign?done=assigned')
  const reached = await listAssignmentsFor(server.db, mina.id)
  expect(reached[0]).toEqual({ id, courseId, moduleId: null, dueOn: draft.dueOn, note: draft.note, assignedBy: 'Otto Brandt', extended: null })
  expect(reached.map((one) => one.dueOn)).toEqual(reached.map((one) => one.dueOn).sort())
  expect(await listAssignmentsFor(server.db, (await personOf('diego')).id)).not.toContainEqual(reached[0])
  expect(await auditOf('assignment.created', id)).toMatchObject([{ actor_id: (await personOf('otto')).id }])
  expect((await otto.get('/team/assign?done=assigned')).text).toContain(draft.note)
})

test('a double click assigns once and is told so twice; the same in another form is refused in words', async () => {
  const draft = { what: `course:${courseId}`, to: `person:${(await personOf('sofia')).id}`, dueOn: day(11), note: '' }
  const preview = await otto.post('/team/assign', { intent: 'preview', ...draft })
  expect(preview.text).toContain('It reaches 1 person')
  const send = () => otto.post('/team/assign', { intent: 'assign', id: idIn(preview.text), ...draft })
  expect((await Promise.all([send(), send()])).map((answer) => answer.location)).toEqual(Array(2).fill('/team/assign?done=assigned'))
  expect(await standing(courseId, draft.dueOn)).toHaveLength(1)
  expect(await auditOf('assignment.created', idIn(preview.text))).toHaveLength(1)
  const again = await otto.post('/team/assign', { intent: 'preview', ...draft })
  expect(again.status).toBe(400)
  expect(again.text).toContain('assigned to them for this day already')
})

test('two forms for the same team and day, sent at once, make one assignment', async () => {
  const draft = { what: `course:${courseId}`, to: `team:${(await teamNamed('Enterprise EMEA')).id}`, dueOn: day(12), note: '' }
  const ids = await Promise.all([1, 2, 3].map(async () => idIn((await otto.post('/team/assign', { intent: 'preview', ...draft })).text)))
  expect(new Set(ids).size).toBe(3)
  const statuses = await Promise.all(ids.map(async (id) => (await otto.post('/team/assign', { intent: 'assign', id, ...draft })).status))
  expect(statuses.sort()).toEqual([302, 400, 400])
  expect(await standing(courseId, draft.dueOn)).toHaveLength(1)
})

test('a bad day is refused beside its field, and what was typed stays', async () => {
  const base = { intent: 'preview', what: `course:${courseId}`, to: `team:${(await teamNamed('Enterprise EMEA')).id}`, note: 'Kept words' }
  const words = { [day(-1)]: 'This day has passed', [day(800)]: 'within the next two years', 'soon': 'Enter a day', '2027-02-30': 'Enter a day', '': 'Enter the day it is due' }
  for (const [dueOn, fault] of Object.entries(words)) {
    for (const intent of ['preview', 'assign']) {
      const answer = await otto.post('/team/assign', { ...base, intent, id: '01981111-1111-7111-8111-111111111111', dueOn })
      expect(answer.status).toBe(400)
      expect(answer.text).toMatch(new RegExp(`aria-describedby="([^" ]+)-fault[\\s\\S]*id="\\1-fault"[^>]*>[\\s\\S]{0,60}${fault}`))
      expect(answer.text).toContain('Kept words')
    }
  }
})

test('only one’s own teams and people can be given work, and only known courses', async () => {
  const good = { intent: 'preview', what: `course:${courseId}`, to: `team:${(await teamNamed('Enterprise EMEA')).id}`, dueOn: day(40), note: '' }
  const foreign = [`team:${(await teamNamed('Channel')).id}`, `person:${(await personOf('diego')).id}`, `person:${(await personOf('tess')).id}`, 'team:nobody', 'nonsense', '']
  for (const to of foreign) {
    for (const intent of ['preview', 'assign']) {
      expect((await otto.post('/team/assign', { ...good, intent, to, id: '01981111-1111-7111-8111-111111111112' })).status).toBe(400)
    }
  }
  expect((await otto.post('/team/assign', { ...good, what: 'course:nothing' })).status).toBe(400)
  expect(await standing(courseId, good.dueOn)).toHaveLength(0)
})

test('withdrawing takes it off the rep’s list, once, with its record; another’s assignment stays', async () => {
  const mina = await personOf('mina')
  const draft = { what: `course:${courseId}`, to: `person:${mina.id}`, dueOn: day(20), note: '' }
  const id = idIn((await otto.post('/team/assign', { intent: 'preview', ...draft })).text)
  await otto.post('/team/assign', { intent: 'assign', id, ...draft })
  const pilar = await server.as('pilar')
  expect((await pilar.post('/team/assign', { intent: 'withdraw', id })).location).toBe('/team/assign?done=gone')
  expect(await standing(courseId, draft.dueOn)).toHaveLength(1)
  const withdraw = () => otto.post('/team/assign', { intent: 'withdraw', id })
  const places = (await Promise.all([withdraw(), withdraw()])).map((answer) => answer.location).sort()
  expect(places).toEqual(['/team/assign?done=gone', '/team/assign?done=withdrawn'])
  expect((await listAssignmentsFor(server.db, mina.id)).map((one) => one.dueOn)).not.toContain(draft.dueOn)
  expect(await auditOf('assignment.withdrawn', id)).toHaveLength(1)
  const repeat = await otto.post('/team/assign', { intent: 'assign', id, ...draft })
  expect(repeat.status).toBe(400)
  expect(repeat.text).toContain('withdrawn since')
})

test('an assignment to a team above reaches a rep, and an overdue one stands out', async () => {
  const [root, mina, ada] = [await teamNamed('Larkspur Systems'), await personOf('mina'), await personOf('ada')]
  const row = { id: 'late', course_id: courseId, team_id: root.id, person_id: null, due_on: day(-3), note: '', assigned_by: ada.id, withdrawn_at: null }
  await server.db.insertInto('assignment').values({ ...row, created_at: new Date().toISOString() }).execute()
  expect((await listAssignmentsFor(server.db, mina.id))[0]).toMatchObject({ dueOn: day(-3), assignedBy: 'Ada Moreau' })
  expect((await otto.get('/team?view=work')).text).toContain('Overdue')
  expect((await otto.get(`/team/${mina.id}`)).text).toContain('What is in the way?')
})

test('everyone of a team comes as a CSV file, no cell a formula, and it is on record; another’s team is not there', async () => {
  const [pilar, mid, diego] = [await server.as('pilar'), await teamNamed('Mid-market'), await personOf('diego')]
  await server.db.insertInto('person').values({ ...diego, id: 'formula', email: 'formula@x.example', name: '=HYPERLINK("x"), Ltd' }).execute()
  const file = await pilar.get(`/team/people.csv?team=${mid.id}&sort=name`)
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(file.headers.get('content-disposition')).toContain(`countersign-people-${day(0)}.csv`)
  const lines = file.text.replace(/^\ufeff/, '').trimEnd().split('\r\n')
  const people = await server.db.selectFrom('person').select('name').where('team_id', '=', mid.id).where('is_rep', '=', 1).where('active', '=', 1).execute()
  expect(lines).toHaveLength(1 + people.length)
  expect(lines[0]).toMatch(/^Person,Team,Role,What needs you,Open contracts,.*Of unknown value,Readiness,"Chance of passing, %",Last observed,/)
  expect(lines).toContainEqual(expect.stringMatching(/^"'=HYPERLINK\(""x""\), Ltd",Mid-market,/))
  expect(lines.at(-1)).toMatch(/^Yuki Tanaka,Mid-market,[^,]+,.*(Ready|Unproven|Not yet),/)
  const [record] = await auditOf('team.exported', mid.id)
  expect(JSON.parse(record?.after ?? '{}')).toEqual({ team: 'Mid-market', people: people.length })
  expect((await otto.get(`/team/people.csv?team=${mid.id}`)).status).toBe(404)
  expect((await pilar.get(`/team?view=work&team=${mid.id}`)).text).toContain(`href="/team/people.csv?team=${mid.id}"`)
  const asked = await pilar.head(`/team/people.csv?team=${mid.id}`)
  expect([asked.status, await auditOf('team.exported', mid.id)]).toEqual([200, expect.objectContaining({ length: 1 })])
})
