import { afterAll, beforeAll, expect, test } from 'vitest'
import { findRoleProfile } from '#db/queries/readiness'
import { listRoleProfileVersions } from '#db/queries/role-profiles'
import { putFileProfiles } from '~/workflows/content/put-role-profiles.server'
import { listProfileChanges } from '#db/queries/rebuilding'
import { rebuildPerson } from '~/workflows/readiness/rebuild-person.server'
import { personId } from '../quiz-taking'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
let tess: Visitor

beforeAll(async () => {
  server = await startServer()
  tess = await server.as('tess')
})
afterAll(() => server?.close())

const role = 'account-executive'
const here = `/studio/roles/${role}`
const unescaped = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#x27;', '’').replaceAll('&quot;', '"')

/** What the form on a page holds, as a browser would send it. */
function fieldsIn(html: string): Record<string, string> {
  const form = (html.match(/<form [\s\S]*?<\/form>/g) ?? []).find((one) => one.includes('name="base"')) ?? ''
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input [^>]*>/g)) {
    const [name, value] = [/name="([^"]*)"/.exec(tag)?.[1], /value="([^"]*)"/.exec(tag)?.[1] ?? '']
    if (name && !(tag.includes('type="checkbox"') && !/checked=""/.test(tag))) fields[name] = unescaped(value)
  }
  for (const [, name = '', value = ''] of form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)</g)) fields[name] = unescaped(value)
  for (const [, name = '', options = ''] of form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)) {
    fields[name] = /<option[^>]*selected=""[^>]*value="([^"]*)"|<option[^>]*value="([^"]*)"[^>]*selected=""/.exec(options)?.slice(1).find(Boolean) ?? ''
  }
  return fields
}

const opened = async () => fieldsIn((await tess.get(here)).text)
const newest = async () => (await listRoleProfileVersions(server.db, role)).at(-1)
const auditOf = () => server.db.selectFrom('audit').selectAll().where('action', '=', 'role.edited').where('subject_id', '=', role).orderBy('id').execute()

test('every role is listed with its people and skills, and opens with what it needs', async () => {
  const list = await tess.get('/studio/roles')
  for (const words of ['Account executive', 'Legal partner', 'as it came with the content', href(role)]) expect(list.text).toContain(words)
  const profile = await findRoleProfile(server.db, role)
  const fields = await opened()
  expect(fields).toMatchObject({ name: 'Account executive', pass: '70', base: '1', 'needs.0.skillId': profile?.requirements[0]?.skillId, 'needs.0.level': '70', 'needs.0.mandatory': '1' })
  expect(Object.keys(fields).filter((name) => name.endsWith('.skillId'))).toHaveLength(profile?.requirements.length ?? 0)
  expect((await tess.get('/studio/roles/nobody')).status).toBe(404)
})

const href = (id: string) => `href="/studio/roles/${id}"`

test('a look at what it would change saves nothing, counts people, and names none', async () => {
  const fields = await opened()
  const harder = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, name.endsWith('.level') ? '99' : value]))
  const page = await tess.post(here, { ...harder, intent: 'preview' })
  expect(page.status).toBe(200)
  expect(page.text).toContain('This is what it would change')
  expect(page.text).toMatch(/level 70.% becomes 99.%/)
  expect(page.text).toMatch(/\d+ people have this role, held against it/)
  expect(page.text).not.toMatch(/Jonas|Priya|Mina/)
  expect((await newest())?.number).toBe(1)
  const same = await tess.post(here, { ...fields, intent: 'preview' })
  expect(same.text).toContain('Nothing is different')
  expect(same.text).not.toContain('Save the role')
})

test('saving keeps every form, says who, and a second click finds the first', async () => {
  const fields = { ...(await opened()), 'needs.0.level': '75' }
  const before = await findRoleProfile(server.db, role)
  const send = () => tess.post(here, { ...fields, intent: 'save' })
  expect((await Promise.all([send(), send()])).map(({ location }) => location)).toEqual(Array(2).fill('/studio/roles?done=saved'))
  const versions = await listRoleProfileVersions(server.db, role)
  expect(versions.map(({ number, authorId }) => [number, authorId])).toEqual([[1, null], [2, await personId(server, 'tess')]])
  expect(versions[0]?.requirements).toEqual(before?.requirements)
  expect((await findRoleProfile(server.db, role))?.requirements[0]?.level).toBe(0.75)
  const audits = await auditOf()
  expect(audits).toHaveLength(1)
  expect(JSON.parse(audits[0]?.before ?? '')).toMatchObject({ Confidentiality: { level: 0.7 } })
  expect(JSON.parse(audits[0]?.after ?? '')).toMatchObject({ Confidentiality: { level: 0.75 } })
  expect((await tess.get('/studio/roles?done=saved')).text).toContain('by Tess')
  expect((await tess.post(here, { ...(await opened()), intent: 'save' })).location).toBe('/studio/roles?done=same')
  await expect(server.db.deleteFrom('role_profile_version').execute()).rejects.toThrow(/append-only/)
})

test('who saves after somebody else did is told so, and loses nothing', async () => {
  const [mine, theirs] = [await opened(), await opened()]
  expect((await tess.post(here, { ...theirs, pass: '65', intent: 'save' })).location).toBe('/studio/roles?done=saved')
  const refused = await tess.post(here, { ...mine, pass: '60', intent: 'save' })
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('changed this role')
  expect((await newest())?.pass).toBe(0.65)
  const kept = fieldsIn(refused.text)
  expect(kept).toMatchObject({ pass: '60', base: String((await newest())?.number) })
  expect((await tess.post(here, { ...kept, intent: 'preview' })).text).toMatch(/65.% becomes 60.%/)
  expect((await tess.post(here, { ...kept, intent: 'save' })).location).toBe('/studio/roles?done=saved')
})

test('a skill is added and taken away without scripts', async () => {
  const fields = await opened()
  const count = (all: Record<string, string>) => Object.keys(all).filter((name) => name.endsWith('.skillId')).length
  const longer = fieldsIn((await tess.post(here, { ...fields, does: 'add:needs' })).text)
  expect(count(longer)).toBe(count(fields) + 1)
  const shorter = fieldsIn((await tess.post(here, { ...fields, does: 'remove:needs.0' })).text)
  expect(count(shorter)).toBe(count(fields) - 1)
  expect(shorter['needs.0.skillId']).toBe(fields['needs.1.skillId'])
})

test('what cannot be is refused beside its field', async () => {
  const fields = await opened()
  const bad: [Record<string, string>, string][] = [
    [{ 'needs.0.level': '49' }, 'Enter a number from 50 to 99.'], [{ 'needs.0.level': '100' }, 'Enter a number from 50 to 99.'], [{ 'needs.0.level': 'much' }, 'Enter a number from 50 to 99.'],
    [{ 'needs.0.weight': '0' }, 'Enter a number from 0.1 to 100.'], [{ 'needs.0.horizonDays': '1.5' }, 'Enter a whole number from 1 to 1000.'], [{ 'needs.0.skillId': '' }, 'Choose a skill.'],
    [{ 'needs.1.skillId': fields['needs.0.skillId'] ?? '' }, 'This skill stands above already.'], [{ name: ' ' }, 'Give the role a name.'], [{ 'needs.0.skillId': 'no.such-skill' }, 'There is no skill no.such-skill'],
  ]
  const before = await newest()
  for (const [change, fault] of bad) {
    const answer = await tess.post(here, { ...fields, ...change, intent: 'save' })
    expect([answer.status, answer.text.includes(fault)], fault).toEqual([400, true])
  }
  const none = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('needs.')))
  expect((await tess.post(here, { ...none, intent: 'save' })).text).toContain('A role needs at least one skill.')
  expect((await tess.post(here, { ...fields, sentId: 'x', intent: 'save' })).status).toBe(400)
  expect(await newest()).toEqual(before)
})

test('content that says the same leaves a trainer’s form alone, content that says otherwise wins', async () => {
  const standing = await findRoleProfile(server.db, role)
  const [first] = await listRoleProfileVersions(server.db, role)
  if (!first || !standing) throw new Error('no first form')
  const { number: _number, authorId: _authorId, savedAt: _savedAt, ...file } = first
  const put = (pass: number) => server.db.transaction().execute((tx) => putFileProfiles(tx, [{ id: role, ...file, pass }], new Date()))
  await put(file.pass)
  expect(await findRoleProfile(server.db, role)).toEqual(standing)
  await put(0.8)
  expect(await findRoleProfile(server.db, role)).toEqual({ id: role, ...file, pass: 0.8 })
  expect((await newest())?.authorId).toBeNull()
  await put(0.8)
  expect((await newest())?.pass).toBe(0.8)
})

test('a rebuild judges every day by the form that held on it', async () => {
  const jonas = await personId(server, 'jonas')
  const snapshots = () => server.db.selectFrom('readiness_snapshot').selectAll().where('person_id', '=', jonas).orderBy('role_profile_id').orderBy('day').execute()
  const before = await snapshots()
  expect(before.length).toBeGreaterThan(1)
  const changes = async () => (await listProfileChanges(server.db, { from: new Date(0) }, jonas)).get(jonas) ?? []
  const corrected = await server.db.transaction().execute((tx) => rebuildPerson(tx, jonas, changes, new Date()))
  expect(corrected).toEqual({ added: 0, changed: 0, removed: 0 })
  expect(await snapshots()).toEqual(before)
})

test('the skills come with what the bank holds, the shortest first, each leading to its questions', async () => {
  const page = await tess.get('/studio/skills')
  expect(page.text).toContain('Questions by skill')
  const link = /href="(\/studio\/bank\?skill=terminology\.indemnity[^"]*)" aria-label="(\d+) questions? of Indemnity"|aria-label="(\d+) questions? of Indemnity"[^>]*href="([^"]*)"/.exec(page.text)
  const [count, to] = [link?.[2] ?? link?.[3], link?.[1] ?? link?.[4]]
  expect(Number(count)).toBeGreaterThan(0)
  expect((await tess.get(unescaped(to ?? ''))).text).toContain(`${count} question`)
  const missing = [...page.text.matchAll(/(\d+) of \d+ missing/g)].map((match) => Number(match[1]))
  expect(missing).toEqual([...missing].sort((a, b) => b - a))
})

test('only trainers change what a role needs', async () => {
  for (const name of ['mina', 'otto', 'ada']) {
    const visitor = await server.as(name)
    for (const path of ['/studio/roles', here, '/studio/skills']) expect((await visitor.get(path)).status).toBe(404)
    expect((await visitor.post(here, { intent: 'save' })).status).toBe(404)
  }
})
