import { parse } from 'csv-parse/sync'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findRule } from '#db/queries/assignment-rules'
import { listAssignmentsFor } from '#db/queries/assignments'
import { reachRule } from '~/workflows/rules/reach-rule.server'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

const courseId = 'contract-language'
const dayAfter = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const personOf = (name: string) => server.db.selectFrom('person').selectAll().where('email', '=', `${name}@countersign.example`).executeTakeFirstOrThrow()
const teamNamed = (name: string) => server.db.selectFrom('team').selectAll().where('name', '=', name).executeTakeFirstOrThrow()
const standing = (ruleId: string) => server.db.selectFrom('assignment').selectAll().where('rule_id', '=', ruleId).where('withdrawn_at', 'is', null).orderBy('person_id').execute()

let server: TestServer
let otto: Visitor
beforeAll(async () => {
  server = await startServer()
  otto = await server.as('otto')
})
afterAll(() => server?.close())

const search = (fields: Record<string, string | string[]>) => {
  const given = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) given.append(name, one)
  return given.toString()
}
const ruleOf = (name: string, some: Record<string, string | string[]> = {}) => search({ name, what: `course:${courseId}`, whom: 'fit', when: 'after', days: '10', from: 'reached', note: 'Before the spring.', step: 'preview', ...some })
const idIn = (html: string) => /name="id" value="([^"]+)"/.exec(html)?.[1] ?? ''
async function switchedOn(name: string, some: Record<string, string | string[]> = {}): Promise<string> {
  const form = ruleOf(name, some)
  const preview = await otto.get(`/team/rules/new?${form}`)
  const answer = await otto.post(`/team/rules/new?${form}`, { id: idIn(preview.text) })
  return /^\/team\/rules\/([\w-]+)\?done=on$/.exec(answer.location ?? '')?.[1] ?? ''
}

test('a rule is seen with names and days first, is switched on once, and reaches the rep', async () => {
  const [mina, otto_, team] = [await personOf('mina'), await personOf('otto'), await teamNamed('Enterprise EMEA')]
  const form = ruleOf('Sellers of EMEA', { days: '1', team: team.id, role: mina.role_profile_id ?? '' })
  const preview = await otto.get(`/team/rules/new?${form}`)
  expect(preview.status).toBe(200)
  for (const words of ['Mina Okafor', 'Switch it on', 'everyone in Enterprise EMEA and below']) expect(preview.text).toContain(words)
  expect(preview.text).not.toContain('Diego Herrera')
  const id = idIn(preview.text)
  const send = () => otto.post(`/team/rules/new?${form}`, { id })
  expect((await Promise.all([send(), send()])).map((answer) => answer.location)).toEqual(Array(2).fill(`/team/rules/${id}?done=on`))
  const fitting = await server.db.selectFrom('person').select('id').where('team_id', '=', team.id).where('role_profile_id', '=', mina.role_profile_id).where('is_rep', '=', 1).where('active', '=', 1).execute()
  expect((await standing(id)).map((row) => row.person_id)).toEqual(fitting.map((row) => row.id).sort())
  expect((await server.db.selectFrom('audit').select('actor_id').where('action', '=', 'rule.switched-on').where('subject_id', '=', id).execute())).toEqual([{ actor_id: otto_.id }])
  expect((await (await server.as('mina')).get('/learn')).text).toContain('Assigned by Otto Brandt: Before the spring.')
  expect((await otto.get('/team/rules')).text).toContain('Sellers of EMEA')
  const page = await otto.get(`/team/rules/${id}?done=on`)
  for (const words of ['Mina Okafor', 'Switched on.', 'Whom it reached', `href="/team/rules/${id}/people.csv"`]) expect(page.text).toContain(words)
  const file = await otto.get(`/team/rules/${id}/people.csv?sort=name`)
  const reached: Record<string, string>[] = parse(file.text, { columns: true, bom: true })
  expect(reached).toHaveLength(fitting.length)
  expect(reached.find(({ Person }) => Person === 'Mina Okafor')).toMatchObject({ Team: 'Enterprise EMEA', Overdue: 'no', 'Was given longer': 'no', 'How far': expect.stringMatching(/^(Not begun|Under way|Finished)$/) })
  expect((await otto.get(`/team/rules/${id}/people.csv?state=overdue`)).text.trimEnd().split('\r\n')).toHaveLength(1)
  expect((await (await server.as('pilar')).get(`/team/rules/${id}/people.csv`)).status).toBe(404)
  expect((await otto.get('/team/assign')).text).not.toContain('Before the spring.')
})

test('a rule that cannot be is told beside its field, what was typed stays, and nothing is made', async () => {
  const before = await server.db.selectFrom('assignment_rule').select('id').execute()
  const words: [Record<string, string>, string][] = [
    [{ name: '' }, 'Give the rule a name.'], [{ days: '0' }, 'Enter a whole number of working days'], [{ days: '-3' }, 'Enter a whole number of working days'],
    [{ when: 'on', dueOn: dayAfter(-1) }, 'This day has passed'], [{ when: 'on', dueOn: 'soon' }, 'Enter a day'], [{ whom: 'people' }, 'Find and choose at least one person.'],
    [{ team: (await teamNamed('Mid-market')).id }, 'Choose among your own teams.'], [{ what: 'course:nothing' }, 'Choose a course, a quiz or a programme from the list.'], [{ what: 'nothing' }, 'Choose a course, a quiz or a programme.'], [{ function: 'spying' }, 'Choose a function'],
  ]
  for (const [some, fault] of words) {
    const form = ruleOf('Kept name', some)
    const page = await otto.get(`/team/rules/new?${form}`)
    expect([page.status, page.text.includes(fault), page.text.includes('Switch it on')], fault).toEqual([200, true, false])
    if (!('name' in some)) expect(page.text).toContain('Kept name')
    expect([400, 409]).toContain((await otto.post(`/team/rules/new?${form}`, { id: randomUUID() })).status)
  }
  expect((await otto.post(`/team/rules/new?${ruleOf('No id')}`, {})).status).toBe(400)
  expect(await server.db.selectFrom('assignment_rule').select('id').execute()).toHaveLength(before.length)
})

test('people are found and named, and only they are reached', async () => {
  const [sofia, diego] = [await personOf('sofia'), await personOf('diego')]
  const found = await otto.get(`/team/rules/new?${search({ whom: 'people', q: 'SOFIA', step: 'find' })}`)
  expect(found.text).toContain('Sofia Marchetti')
  expect(found.text).not.toContain('Callum Reid')
  const ruleId = await switchedOn('Sofia alone', { whom: 'people', person: sofia.id })
  expect((await standing(ruleId)).map((row) => row.person_id)).toEqual([sofia.id])
  expect((await otto.get(`/team/rules/new?${ruleOf('Diego', { whom: 'people', person: diego.id })}`)).text).toContain('Somebody among them is not in your teams')
})

test('a programme is assigned by a rule, step by step, and its people stand on the rule’s page', async () => {
  const form = ruleOf('New colleagues', { what: 'programme:first-weeks', days: '' })
  const preview = await otto.get(`/team/rules/new?${form}`)
  for (const words of ['First weeks for everyone in your teams', 'step by step, from today', 'Switch it on']) expect(preview.text).toContain(words)
  const ruleId = await switchedOn('New colleagues', { what: 'programme:first-weeks', days: '' })
  const runs = await server.db.selectFrom('programme_run').select('person_id').where('rule_id', '=', ruleId).execute()
  expect(runs.length).toBeGreaterThan(0)
  expect((await otto.get(`/team/rules/${ruleId}`)).text).toContain('Mina Okafor')
  expect((await otto.get('/team/rules')).text).toContain(`Assigned to ${runs.length} people now`)
})

test('somebody is taken out with a reason, stays out, and is put back', async () => {
  const callum = await personOf('callum')
  const ruleId = await switchedOn('With an exception')
  const out = { intent: 'out', person: callum.id, id: randomUUID() }
  expect((await otto.post(`/team/rules/${ruleId}`, { ...out, reason: '' })).status).toBe(400)
  const taken = await Promise.all([1, 2].map(() => otto.post(`/team/rules/${ruleId}`, { ...out, reason: 'On leave' })))
  expect(taken.map(({ location }) => location).sort()).toEqual([`/team/rules/${ruleId}?done=out`, `/team/rules/${ruleId}?done=same`])
  const rule = await findRule(server.db, (await personOf('otto')).id, ruleId)
  if (!rule) throw new Error('the rule is gone')
  await reachRule(server.db, rule, new Date())
  const has = async () => (await standing(ruleId)).some((row) => row.person_id === callum.id)
  expect(await has()).toBe(false)
  expect((await otto.get(`/team/rules/${ruleId}`)).text).toContain('On leave')
  expect((await otto.post(`/team/rules/${ruleId}`, { intent: 'back', person: callum.id })).location).toBe(`/team/rules/${ruleId}?done=back`)
  expect(await has()).toBe(true)
  expect((await otto.post(`/team/rules/${ruleId}`, { intent: 'back', person: callum.id })).location).toBe(`/team/rules/${ruleId}?done=same`)
})

test('a rule is switched off once; what it assigned stands, or what is unfinished is taken back', async () => {
  const [stays, goes] = [await switchedOn('Off, but stands'), await switchedOn('Off, and taken back')]
  const count = (await standing(stays)).length
  expect((await otto.post(`/team/rules/${stays}`, { intent: 'off' })).location).toBe(`/team/rules/${stays}?done=off`)
  expect((await otto.post(`/team/rules/${stays}`, { intent: 'off', takeBack: 'yes' })).location).toBe(`/team/rules/${stays}?done=same`)
  expect(await standing(stays)).toHaveLength(count)
  expect((await otto.post(`/team/rules/${goes}`, { intent: 'off', takeBack: 'yes' })).location).toBe(`/team/rules/${goes}?done=off-back`)
  const finished = await server.db.selectFrom('course_progress').select('person_id').where('course_id', '=', courseId).where('finished_at', 'is not', null).execute()
  for (const row of await standing(goes)) expect(finished.map(({ person_id }) => person_id)).toContain(row.person_id)
  expect((await otto.get(`/team/rules/${goes}`)).text).not.toContain('Switch the rule off')
})

test('another manager’s rule is not there, nor can theirs be taken out of one’s own', async () => {
  const ruleId = await switchedOn('Otto’s own')
  const [pilar, diego] = [await server.as('pilar'), await personOf('diego')]
  expect((await pilar.get(`/team/rules/${ruleId}`)).status).toBe(404)
  for (const intent of ['off', 'out', 'back']) expect((await pilar.post(`/team/rules/${ruleId}`, { intent, person: diego.id, id: randomUUID(), reason: 'x' })).status).toBe(404)
  expect((await otto.post(`/team/rules/${ruleId}`, { intent: 'out', person: diego.id, id: randomUUID(), reason: 'x' })).status).toBe(404)
  expect((await otto.post(`/team/rules/${ruleId}`, { intent: 'nonsense' })).status).toBe(400)
  expect((await pilar.get('/team/rules')).text).not.toContain('Otto’s own')
})

test('one person is given longer for what is due for the team, reads why, and is overdue no more; everyone else still is', async () => {
  const [team, otto_, hanna] = [await teamNamed('Enterprise EMEA'), await personOf('otto'), await personOf('hanna')]
  const id = randomUUID()
  await server.db.insertInto('assignment').values({
    id, course_id: courseId, team_id: team.id, person_id: null, due_on: dayAfter(-2), note: '', assigned_by: otto_.id, created_at: new Date().toISOString(),
  }).execute()
  const overdue = async () => (await otto.get(`/team/courses/${courseId}?state=overdue`)).text
  expect(await overdue()).toContain('Hanna Virtanen')
  const give = (fields: Record<string, string>) => otto.post(`/team/${hanna.id}/due`, { id: randomUUID(), assignment: id, dueOn: dayAfter(1), reason: 'Back from leave', ...fields })
  for (const [some, fault] of [[{ reason: '' }, 'Say why'], [{ dueOn: dayAfter(-1) }, 'This day has passed'], [{ dueOn: 'x' }, 'Enter a day']] as const) {
    const answer = await give(some)
    expect([answer.status, answer.text.includes(fault)], fault).toEqual([400, true])
  }
  const sent = randomUUID()
  expect((await Promise.all([1, 2].map(() => give({ id: sent })))).map(({ location }) => location)).toEqual(Array(2).fill(`/team/${hanna.id}/due?given`))
  expect((await give({})).text).toContain('no earlier than that already')
  expect(await server.db.selectFrom('assignment_extension').select('due_on').where('assignment_id', '=', id).execute()).toEqual([{ due_on: dayAfter(1) }])
  await expect(server.db.deleteFrom('assignment_extension').execute()).rejects.toThrow(/append-only/)
  expect((await listAssignmentsFor(server.db, hanna.id)).find((one) => one.id === id)).toMatchObject({ dueOn: dayAfter(1), extended: { from: dayAfter(-2), reason: 'Back from leave' } })
  expect((await (await server.as('hanna')).get('/learn')).text).toContain('because: Back from leave.')
  const late = await overdue()
  expect([late.includes('Hanna Virtanen'), late.includes('Emeka Obi')]).toEqual([false, true])
  expect((await otto.get(`/team/${hanna.id}/due`)).text).toContain('Back from leave')
  expect((await otto.get(`/team/${hanna.id}`)).text).toContain('because: Back from leave.')
  const pilar = await server.as('pilar')
  expect((await pilar.get(`/team/${hanna.id}/due`)).status).toBe(404)
  expect((await pilar.post(`/team/${hanna.id}/due`, { id: randomUUID(), assignment: id, dueOn: dayAfter(30), reason: 'x' })).status).toBe(404)
  expect((await give({ assignment: randomUUID() })).status).toBe(404)
})

test('holidays are added and removed once, and a bad day is refused', async () => {
  const ada = await server.as('ada')
  const add = (fields: Record<string, string> = {}) => ada.post('/admin/holidays', { intent: 'add', id: randomUUID(), day: '2031-05-01', name: 'Labour Day', teamId: '', ...fields })
  expect((await Promise.all([add(), add(), add({ teamId: (await teamNamed('Channel')).id })])).map(({ location }) => location).sort())
    .toEqual(['/admin/holidays?year=2031&done=added', '/admin/holidays?year=2031&done=added', '/admin/holidays?year=2031&done=same'])
  const bad: Record<string, string>[] = [{ day: '2031-02-30' }, { day: '' }, { name: ' ' }, { teamId: 'nobody' }]
  for (const fields of bad) expect((await add(fields)).status).toBe(400)
  const page = await ada.get('/admin/holidays?year=2031')
  expect(page.text).toContain('Thursday, 1 May 2031 · everyone')
  const rows = await server.db.selectFrom('holiday').select('id').where('day', '=', '2031-05-01').execute()
  expect(rows).toHaveLength(2)
  const remove = () => ada.post('/admin/holidays?year=2031', { intent: 'remove', id: rows[0]?.id ?? '' })
  expect([(await remove()).location, (await remove()).location]).toEqual(['/admin/holidays?year=2031&done=removed', '/admin/holidays?year=2031&done=gone'])
  const audit = await server.db.selectFrom('audit').select('action').where('subject_type', '=', 'holiday').orderBy('id').execute()
  expect(audit.map(({ action }) => action)).toEqual(['holiday.added', 'holiday.added', 'holiday.removed'])
  await server.db.deleteFrom('holiday').where('day', '=', '2031-05-01').execute()
})
