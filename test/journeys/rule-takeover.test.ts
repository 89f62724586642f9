import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findRule } from '#db/queries/assignment-rules'
import { listTeams } from '#db/queries/teams'
import type { Team } from '~/domain/people/team'
import { assignByRules } from '~/workflows/rules/keep-assigning.server'
import { switchRuleOn } from '~/workflows/rules/switch-rule-on.server'
import { takeRuleOver } from '~/workflows/rules/take-over.server'
import { addPerson, addTeam } from '../newcomers'
import { startServer, type TestServer } from '../server'
import type { Answer, Visitor } from '../visitor'

let server: TestServer
let whole: Team
let part: Team
const people: Record<string, string> = {}
const id = (name: string) => people[name] ?? ''

beforeAll(async () => {
  server = await startServer()
  const { db } = server
  whole = await addTeam(db, `Whole ${randomUUID()}`, null)
  part = await addTeam(db, `Part ${randomUUID()}`, whole)
  const managers = { owner: 'Olga Owner', peer: 'Petra Peer', above: 'Anna Above', beside: 'Boris Beside', other: 'Oren Other' }
  for (const [key, name] of Object.entries(managers)) people[key] = await addPerson(db, name, ['manager'])
  people.inPart = await addPerson(db, 'Rep Inpart', ['rep'], part.id)
  people.inWhole = await addPerson(db, 'Rep Inwhole', ['rep'], whole.id)
  const elsewhere = await addTeam(db, `Elsewhere ${randomUUID()}`, null)
  await manage('owner', part.id)
  await manage('peer', part.id)
  await manage('above', whole.id)
  await manage('beside', elsewhere.id)
})
afterAll(() => server?.close())

const manage = (name: string, teamId: string) => server.db.insertInto('team_manager').values({ person_id: id(name), team_id: teamId }).execute()
const queriesOf = (answer: Answer) => Number(/queries;desc="(\d+)"/.exec(answer.headers.get('server-timing') ?? '')?.[1])
const given = (ruleId: string) => server.db.selectFrom('assignment').select(['person_id', 'assigned_by']).where('rule_id', '=', ruleId).where('withdrawn_at', 'is', null).execute()
const auditOf = (ruleId: string) => server.db.selectFrom('audit').selectAll().where('action', '=', 'rule.taken-over').where('subject_id', '=', ruleId).execute()
const mailsTo = async (name: string) => server.db.selectFrom('outbox').select(['subject']).where('recipient', '=', `${id(name)}@countersign.example`).execute()

async function signIn(name: string): Promise<Visitor> {
  const visitor = server.visitor()
  await visitor.signIn(`${id(name)}@countersign.example`)
  return visitor
}
async function ruleOf(name: string, teamIds: string[] = [part.id]): Promise<string> {
  const whom = { kind: 'fit' as const, teamIds, roleIds: [], functions: [] }
  const on = await switchRuleOn(server.db, id('owner'), { id: randomUUID(), name, work: { kind: 'course', id: 'contract-language' }, whom, due: { kind: 'after', days: 10, from: 'reached' }, note: '' }, new Date())
  if ('problem' in on) throw new Error(on.problem)
  return on.ruleId
}
const formOf = (html: string) => ({ id: /name="id" value="([^"]+)"/.exec(html)?.[1] ?? '', from: /name="from" value="([^"]+)"/.exec(html)?.[1] ?? '' })
const pageOf = (ruleId: string) => `/team/rules/${ruleId}/take-over`
const switchOwner = (active: 0 | 1) => server.db.updateTable('person').set({ active }).where('id', '=', id('owner')).execute()

test('a rule of somebody at work may be taken over by whoever manages its teams, who sees it first; its owner is told by mail and has it no more', async () => {
  const ruleId = await ruleOf('Handed on')
  const [peer, owner] = [await signIn('peer'), await signIn('owner')]
  const list = await peer.get('/team/rules')
  for (const words of ['Rules of others', 'Handed on', 'Olga Owner looks after it.', `href="${pageOf(ruleId)}"`]) expect(list.text).toContain(words)
  const preview = await peer.get(pageOf(ruleId))
  for (const words of ['Olga Owner looks after it now.', 'Under you it means 1 person.', 'It reaches nobody anew.', 'Nobody falls out of it.', 'Olga Owner is told by mail.']) expect(preview.text).toContain(words)
  expect(preview.text).not.toContain('Rep Inwhole')
  const send = () => peer.post(pageOf(ruleId), formOf(preview.text))
  expect((await Promise.all([send(), send()])).map((answer) => answer.location)).toEqual(Array(2).fill(`/team/rules/${ruleId}?done=taken`))
  expect((await auditOf(ruleId)).map(({ actor_id, before }) => [actor_id, JSON.parse(before ?? '{}')])).toEqual([[id('peer'), { managerId: id('owner') }]])
  expect((await mailsTo('owner')).map(({ subject }) => subject)).toContain('Your rule “Handed on” belongs to Petra Peer now')
  expect((await peer.get(`/team/rules/${ruleId}`)).text).toContain('Taken over from Olga Owner')
  expect((await peer.get(pageOf(ruleId))).location).toBe(`/team/rules/${ruleId}`)
  expect((await owner.get(`/team/rules/${ruleId}`)).status).toBe(404)
  expect((await given(ruleId)).map(({ person_id, assigned_by }) => [person_id, assigned_by])).toEqual([[id('inPart'), id('owner')]])
})

test('whoever does not manage all of its teams finds no such page, whatever they send', async () => {
  const ruleId = await ruleOf('Not theirs')
  for (const name of ['beside', 'other']) {
    const visitor = await signIn(name)
    expect([(await visitor.get(pageOf(ruleId))).status, (await visitor.post(pageOf(ruleId), {})).status, (await visitor.post(pageOf(ruleId), { id: randomUUID(), from: id('owner') })).status], name).toEqual([404, 404, 404])
    expect((await visitor.get('/team/rules')).text).not.toContain('Not theirs')
  }
  for (const name of ['mina', 'tess', 'ada']) expect((await (await server.as(name)).post(pageOf(ruleId), {})).status, name).toBe(404)
  expect((await (await signIn('peer')).post(pageOf(ruleId), {})).status).toBe(400)
  const wide = await ruleOf('Wide')
  await server.db.updateTable('assignment_rule').set({ who: JSON.stringify({ kind: 'fit', teamIds: [whole.id], roleIds: [], functions: [] }) }).where('id', '=', wide).execute()
  expect((await (await signIn('peer')).get(pageOf(wide))).status).toBe(404)
  expect(await findRule(server.db, id('owner'), ruleId)).not.toBeNull()
})

test('of two who take it over at the same moment one wins, and the other is told by name', async () => {
  const ruleId = await ruleOf('Wanted twice')
  const [peer, above] = [await signIn('peer'), await signIn('above')]
  const forms = await Promise.all([peer, above].map(async (one) => formOf((await one.get(pageOf(ruleId))).text)))
  const answers = await Promise.all([peer.post(pageOf(ruleId), forms[0] ?? {}), above.post(pageOf(ruleId), forms[1] ?? {})])
  expect(answers.map(({ status }) => status).sort()).toEqual([302, 409])
  const [winner, lost] = answers[0]?.status === 302 ? ['peer', answers[1]] as const : ['above', answers[0]] as const
  expect(lost?.text).toContain(`It belongs to ${winner === 'peer' ? 'Petra Peer' : 'Anna Above'} since you opened this page`)
  expect(await findRule(server.db, id(winner), ruleId)).not.toBeNull()
  expect(await auditOf(ruleId)).toHaveLength(1)
})

test('a rule for everyone in its owner’s teams reaches more under somebody with more teams, who are named before', async () => {
  const ruleId = await ruleOf('Everyone', [])
  const above = await signIn('above')
  const preview = await above.get(pageOf(ruleId))
  for (const words of ['It reaches 1 person anew', 'Rep Inwhole', 'Under you it means 2 people.']) expect(preview.text).toContain(words)
  expect((await above.post(pageOf(ruleId), formOf(preview.text))).status).toBe(302)
  expect((await given(ruleId)).map((row) => row.person_id).sort()).toEqual([id('inPart'), id('inWhole')].sort())
})

test('who falls out under the new owner is counted, not named where they are in no team of theirs, and what they have not begun is taken back', async () => {
  const ruleId = await ruleOf('Shrinking', [])
  const away = await addPerson(server.db, 'Rep Away', ['rep'], part.id)
  await server.db.insertInto('assignment').values({
    id: randomUUID(), course_id: 'contract-language', team_id: null, person_id: away, due_on: '2099-01-01', note: '', assigned_by: id('owner'), created_at: new Date().toISOString(), rule_id: ruleId,
  }).execute()
  await server.db.updateTable('person').set({ team_id: (await listTeams(server.db)).find(({ name }) => name.startsWith('Elsewhere'))?.id ?? null }).where('id', '=', away).execute()
  const peer = await signIn('peer')
  const preview = await peer.get(pageOf(ruleId))
  expect(preview.text).toContain('1 person falls out of it, and what they have not begun is taken back.')
  expect(preview.text).not.toContain('Rep Away')
  expect((await peer.post(pageOf(ruleId), formOf(preview.text))).status).toBe(302)
  expect((await given(ruleId)).map((row) => row.person_id)).toEqual([id('inPart')])
})

test('a rule whose owner was switched off is shown with that reason to those who may take it over, and to the administrator, who may hand it over', async () => {
  const [ruleId, ada] = [await ruleOf('Left behind'), await server.as('ada')]
  expect((await ada.get('/admin/rules')).text).not.toContain('Left behind')
  await switchOwner(0)
  const reason = 'It belongs to Olga Owner, who may not sign in any more, so it reaches nobody new.'
  for (const name of ['peer', 'above']) expect((await (await signIn(name)).get('/team/rules')).text).toContain(reason)
  const page = await ada.get('/admin/rules')
  for (const words of ['Left behind', reason, 'Petra Peer']) expect(page.text).toContain(words)
  expect(page.text).not.toContain('Boris Beside')
  const sent = { id: randomUUID(), rule: ruleId, from: id('owner') }
  expect((await ada.post('/admin/rules', { ...sent, to: '' })).text).toContain('Choose a manager.')
  expect((await ada.post('/admin/rules', { ...sent, to: id('beside') })).status).toBe(404)
  expect((await ada.post('/admin/rules', { ...sent, from: id('above'), to: id('peer') })).status).toBe(409)
  const mails = (await mailsTo('owner')).length
  expect((await ada.post('/admin/rules', { ...sent, to: id('peer') })).location).toBe('/admin/rules?done')
  expect(await findRule(server.db, id('peer'), ruleId)).not.toBeNull()
  expect(await mailsTo('owner')).toHaveLength(mails)
  expect((await mailsTo('peer')).map(({ subject }) => subject)).toContain('The rule “Left behind” is yours now')
  expect((await ada.get('/admin/audit')).text).toContain('gave the rule')
  await switchOwner(1)
})

test('while its owner is switched off a rule reaches nobody new and takes nothing back, and goes on once it is taken over', async () => {
  const ruleId = await ruleOf('At rest')
  const gone = await addPerson(server.db, 'Rep Gone', ['rep'], part.id)
  await assignByRules(server.db, new Date())
  const had = (await given(ruleId)).map((row) => row.person_id).sort()
  expect(had).toContain(gone)
  await switchOwner(0)
  const late = await addPerson(server.db, 'Rep Late', ['rep'], part.id)
  await server.db.updateTable('person').set({ team_id: null }).where('id', '=', gone).execute()
  await assignByRules(server.db, new Date())
  expect((await given(ruleId)).map((row) => row.person_id).sort()).toEqual(had)
  const now = new Date()
  expect(await takeRuleOver(server.db, { ruleId, actorId: id('peer'), toId: id('peer'), fromId: id('owner'), id: randomUUID(), now })).toEqual({ ruleId })
  expect((await given(ruleId)).map((row) => row.person_id).sort()).toEqual([id('inPart'), late].sort())
  await switchOwner(1)
  await server.db.updateTable('person').set({ active: 0 }).where('id', 'in', [late, gone]).execute()
})

test('a rule whose owner lost one of the teams that it names rests, keeps its people, and says so to its owner', async () => {
  const more = await addTeam(server.db, `More ${randomUUID()}`, null)
  await manage('owner', more.id)
  const kept = await addPerson(server.db, 'Rep Kept', ['rep'], more.id)
  const ruleId = await ruleOf('Half lost', [part.id, more.id])
  const had = (await given(ruleId)).map((row) => row.person_id).sort()
  expect(had).toEqual([id('inPart'), kept].sort())
  await server.db.deleteFrom('team_manager').where('person_id', '=', id('owner')).where('team_id', '=', more.id).execute()
  await addPerson(server.db, 'Rep Unreached', ['rep'], part.id)
  await assignByRules(server.db, new Date())
  expect((await given(ruleId)).map((row) => row.person_id).sort()).toEqual(had)
  const owner = await signIn('owner')
  for (const path of ['/team/rules', `/team/rules/${ruleId}`]) expect((await owner.get(path)).text, path).toContain('You do not manage all of its teams any more, so it reaches nobody new.')
  expect((await (await server.as('ada')).get('/admin/rules')).text).toContain('Nobody else manages all of its teams.')
})

test('a form that took a rule over once does not do it again after its owner took it back, and says so', async () => {
  const ruleId = await ruleOf('To and fro')
  const now = new Date()
  const peerTakes = { ruleId, actorId: id('peer'), toId: id('peer'), fromId: id('owner'), id: randomUUID(), now }
  expect(await takeRuleOver(server.db, peerTakes)).toEqual({ ruleId })
  expect(await takeRuleOver(server.db, { ruleId, actorId: id('owner'), toId: id('owner'), fromId: id('peer'), id: randomUUID(), now })).toEqual({ ruleId })
  expect(await takeRuleOver(server.db, peerTakes)).toEqual({ problem: 'taken', by: 'Olga Owner' })
  expect(await auditOf(ruleId)).toHaveLength(2)
  await expect(server.db.deleteFrom('rule_takeover').where('rule_id', '=', ruleId).execute()).rejects.toThrow(/append-only/)
})

test('a rule whose day has passed reaches nobody new under anybody, and is said to', async () => {
  const ruleId = await ruleOf('Past')
  await server.db.updateTable('assignment_rule').set({ due_days: null, due_on: '2026-01-05' }).where('id', '=', ruleId).execute()
  expect((await (await signIn('peer')).get(pageOf(ruleId))).text).toContain('Its day has passed, so it reaches nobody new.')
})

test('a rule whose owner lost its teams says so, and one that was switched off is nobody’s to take', async () => {
  const [ruleId, offId] = [await ruleOf('Lost its teams'), await ruleOf('Off already')]
  await server.db.updateTable('assignment_rule').set({ switched_off_at: new Date().toISOString(), switched_off_by: id('owner') }).where('id', '=', offId).execute()
  await server.db.deleteFrom('team_manager').where('person_id', '=', id('owner')).execute()
  const peer = await signIn('peer')
  const list = await peer.get('/team/rules')
  expect(list.text).toContain('It belongs to Olga Owner, who manages no team any more')
  expect([list.text.includes('Off already'), (await peer.get(pageOf(offId))).status]).toEqual([false, 404])
  expect(queriesOf(list)).toBeLessThanOrEqual(10)
  const now = new Date()
  expect(await takeRuleOver(server.db, { ruleId: offId, actorId: id('peer'), toId: id('peer'), fromId: id('owner'), id: randomUUID(), now })).toBeNull()
  expect(await takeRuleOver(server.db, { ruleId, actorId: id('peer'), toId: id('peer'), fromId: id('owner'), id: randomUUID(), now })).toEqual({ ruleId })
  await manage('owner', part.id)
})
