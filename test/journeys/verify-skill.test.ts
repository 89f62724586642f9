import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { findLearnerState } from '#db/queries/learner-state'
import { insertEvidence } from '#db/queries/readiness'
import { verifySkill } from '~/workflows/observing/verify-skill.server'
import { withdrawObservation } from '~/workflows/observing/withdraw-observation.server'
import { dumpTables } from '../dump'
import { personId } from '../quiz-taking'
import { runScript } from '../run-script'
import { startServer, type TestServer } from '../server'
import type { Answer, Visitor } from '../visitor'

const derived = ['ability', 'mastery', 'readiness_snapshot', 'module_progress', 'review_card'] as const
const skill = 'terminology.indemnity'
const dayMs = 24 * 60 * 60 * 1000

let server: TestServer
let otto: Visitor
let ids: Record<string, string>
beforeAll(async () => {
  server = await startServer({ SMTP_URL: 'smtp://127.0.0.1:9' })
  otto = await server.as('otto')
  ids = Object.fromEntries(await Promise.all(['mina', 'jonas', 'hanna', 'otto', 'callum', 'priya', 'emeka', 'diego'].map(async (name) => [name, await personId(server, name)])))
})
afterAll(() => server?.close())

const day = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10)
const page = (name: string, of = skill) => `/team/${ids[name]}/skills/${of}`
const queriesOf = (answer: Answer) => Number(/queries;desc="(\d+)"/.exec(answer.headers.get('server-timing') ?? '')?.[1])
const observationsOf = (name: string) => server.db.selectFrom('skill_observation').selectAll().where('person_id', '=', ids[name] ?? '').orderBy('noted_at').orderBy('observation_id').execute()
const evidenceOf = (name: string) => server.db.selectFrom('evidence').selectAll().where('person_id', '=', ids[name] ?? '').where('source', '=', 'observed').orderBy('seq').execute()
const auditOf = (name: string, action: string) => server.db.selectFrom('audit').selectAll().where('action', '=', action).where('subject_id', '=', ids[name] ?? '').execute()

let good: Record<string, string>
beforeEach(() => {
  good = { sentId: randomUUID(), level: 'alone', words: 'Explained the cap to Halden\r\nwithout notes.', observedOn: day(-1), confirm: 'yes' }
})

test('the member’s sheet leads to each skill and to verifying it', async () => {
  const sheet = await otto.get(`/team/${ids.mina}`)
  expect(sheet.text).toContain(`href="${page('mina')}"`)
  expect(sheet.text).toContain(`href="${page('mina')}/verify"`)
  const form = await otto.get(`${page('mina')}/verify`)
  for (const words of ['Verify Indemnity', 'Needed help throughout', 'Did it alone, and could explain why', 'I saw this myself']) expect(form.text).toContain(words)
})

test('what a manager saw becomes evidence with their name, moves readiness and is told to both', async () => {
  const [before, sent] = [await server.db.selectFrom('outbox').selectAll().execute(), await otto.post(`${page('mina')}/verify`, good)]
  expect(sent.status).toBe(302)
  const [observation] = await observationsOf('mina')
  const [evidence] = await evidenceOf('mina')
  expect(observation).toMatchObject({ observer_id: ids.otto, skill_id: skill, level: 'alone', words: 'Explained the cap to Halden\nwithout notes.', observed_on: day(-1) })
  expect(evidence).toMatchObject({
    skill_id: skill, observation_id: observation?.observation_id, score: 0.75, weight: 0.5, difficulty: 0, attempt_id: null, item_version_id: null, observed_at: observation?.noted_at,
  })
  expect(sent.location).toBe(`${page('mina')}?saved=${observation?.observation_id}`)
  const saved = await otto.get(sent.location ?? '')
  const moved = JSON.parse(observation?.moved ?? 'null') as { before: { figure: number }; after: { figure: number; label: string } }
  expect(moved.after.figure).not.toBe(moved.before.figure)
  const plain = saved.text.replace(/<!--.*?-->|<[^>]+>/g, '').replaceAll('\u00a0', ' ')
  expect(plain).toContain(`${Math.round(moved.before.figure * 100)} % →to ${Math.round(moved.after.figure * 100)} %`)
  const own = await (await server.as('mina')).get(`/readiness/${skill}`)
  for (const shown of [saved.text, own.text]) expect(shown.replaceAll('<!-- -->', '')).toMatch(/Observed by Otto Brandt: <strong>Did it alone<\/strong>[\s\S]*Explained the cap to Halden\nwithout notes\.[\s\S]*half as much as a quiz/)
  expect(await auditOf('mina', 'person.observed')).toMatchObject([{ actor_id: ids.otto }])
  expect((await auditOf('mina', 'person.observed'))[0]?.after).not.toContain('Halden')
  const letters = (await server.db.selectFrom('outbox').selectAll().execute()).filter(({ id }) => !before.some((one) => one.id === id))
  expect(letters).toMatchObject([{ recipient: 'mina@countersign.example', subject: expect.stringContaining('Otto Brandt') }])
})

test('the newest stands first, and a skill that the role does not need can be verified too', async () => {
  await otto.post(`${page('mina')}/verify`, { ...good, observedOn: day(-30), words: 'Seen long ago.', level: 'prompted' })
  const shown = (await otto.get(page('mina'))).text
  expect(shown.indexOf('Seen long ago.')).toBeLessThan(shown.indexOf('Explained the cap'))
  const other = page('mina', 'compliance.anti-bribery')
  const sent = await otto.post(`${other}/verify`, { ...good, sentId: randomUUID() })
  expect(sent.location).toMatch(/\?saved=/)
  expect((await otto.get(sent.location ?? '')).text).toContain('The role does not ask for this skill')
  expect((await observationsOf('mina')).find(({ skill_id }) => skill_id === 'compliance.anti-bribery')?.moved).toBeNull()
})

test('a double click writes one; another form for the same day, or the same form with other words, is refused', async () => {
  const send = (fields: Record<string, string>) => otto.post(`${page('jonas')}/verify`, fields)
  const places = (await Promise.all([send(good), send(good), send(good)])).map(({ location }) => location)
  expect(new Set(places).size).toBe(1)
  expect(await observationsOf('jonas')).toHaveLength(1)
  expect(await evidenceOf('jonas')).toHaveLength(1)
  expect(await auditOf('jonas', 'person.observed')).toHaveLength(1)
  const edited = await send({ ...good, words: 'Other words.' })
  expect([edited.status, edited.text.includes('sent before with other words'), edited.text.includes('Other words.')]).toEqual([400, true, true])
  const again = await Promise.all([1, 2].map(() => send({ ...good, sentId: randomUUID() })))
  expect(again.map(({ status }) => status)).toEqual([400, 400])
  expect(again[0]?.text).toContain('on that day already')
  const two = await Promise.all([1, 2].map(() => send({ ...good, sentId: randomUUID(), observedOn: day(-2) })))
  expect(two.map(({ status }) => status).sort()).toEqual([302, 400])
  expect(await evidenceOf('jonas')).toHaveLength(2)
})

test('bad input is refused beside its field, and what was typed stays', async () => {
  const bad: [Record<string, string>, string][] = [
    [{ level: 'splendid' }, 'Choose how it went'], [{ words: ' \r\n ' }, 'Write what you saw'], [{ words: 'x'.repeat(1001) }, 'at most 1000'],
    [{ observedOn: day(1) }, 'still to come'], [{ observedOn: day(-31) }, 'more than 30 days ago'], [{ observedOn: '2027-02-30' }, 'Enter a day'],
    [{ observedOn: '' }, 'Enter the day'], [{ confirm: '' }, 'Only what you saw yourself'], [{ sentId: 'x' }, 'Load the page again'],
  ]
  for (const [fields, fault] of bad) {
    const { status, text } = await otto.post(`${page('hanna')}/verify`, { ...good, ...fields })
    expect([status, text.includes(fault)], fault).toEqual([400, true])
    if (!('words' in fields)) expect(text).toContain('Explained the cap to Halden')
  }
  expect((await otto.post(`${page('hanna')}/verify`, {})).status).toBe(400)
  expect(await observationsOf('hanna')).toEqual([])
})

test('nobody but a manager above the person finds it, and nobody verifies themself', async () => {
  for (const name of ['mina', 'hanna', 'pilar', 'tess', 'ada']) {
    const visitor = await server.as(name)
    for (const path of [page('hanna'), `${page('hanna')}/verify`]) {
      expect((await visitor.get(path)).status, `${name} ${path}`).toBe(404)
      expect((await visitor.post(path, good)).status, `${name} ${path}`).toBe(404)
    }
  }
  for (const path of [page('diego'), page('mina', 'no.such-skill'), `/team/nobody/skills/${skill}`]) {
    expect((await otto.get(`${path}/verify`)).status).toBe(404)
    expect((await otto.post(`${path}/verify`, good)).status).toBe(404)
  }
  await server.db.updateTable('person').set({ is_rep: 1 }).where('id', '=', ids.otto ?? '').execute()
  expect((await otto.get(page('otto'))).status).toBe(200)
  expect((await otto.get(page('otto'))).text).not.toContain('Verify after observing')
  expect((await otto.get(`${page('otto')}/verify`)).status).toBe(404)
  expect((await otto.post(`${page('otto')}/verify`, good)).status).toBe(404)
  await server.db.updateTable('person').set({ is_rep: 0 }).where('id', '=', ids.otto ?? '').execute()
  expect((await server.visitor().get(page('hanna'))).location).toMatch(/^\/login/)
  expect(await observationsOf('hanna')).toEqual([])
})

test('the page is read in few queries, and looking at it is on record', async () => {
  const first = await otto.get(page('priya'))
  expect(first.text).not.toContain('/attempts/')
  expect(queriesOf(await otto.get(page('priya')))).toBeLessThanOrEqual(5)
  expect(await auditOf('priya', 'person.viewed')).toHaveLength(1)
  expect(queriesOf(await otto.get(`${page('priya')}/verify`))).toBeLessThanOrEqual(4)
})

test('its observer takes it back once, with a reason; then it counts no more, and both still read it', async () => {
  const before = await findLearnerState(server.db, ids.callum ?? '')
  await otto.post(`${page('callum')}/verify`, { ...good, level: 'explained' })
  const [observation] = await observationsOf('callum')
  const form = { observationId: observation?.observation_id ?? '', reason: 'It was another call.' }
  expect((await otto.get(page('callum'))).text).toContain('Take this back')
  expect((await otto.post(page('callum'), { ...form, reason: ' ' })).text).toContain('Say why')
  for (const observationId of [randomUUID(), 'x']) expect([400, 404]).toContain((await otto.post(page('callum'), { ...form, observationId })).status)
  const pilar = await server.as('pilar')
  expect((await pilar.post(page('callum'), form)).status).toBe(404)
  expect((await otto.post(page('callum', 'terminology.termination'), form)).status).toBe(404)
  const places = await Promise.all([1, 2].map(() => otto.post(page('callum'), form)))
  expect(places.map(({ location }) => location)).toEqual(Array(2).fill(`${page('callum')}?done=withdrawn`))
  expect(await findLearnerState(server.db, ids.callum ?? '')).toEqual(before)
  expect(await auditOf('callum', 'person.observation-withdrawn')).toHaveLength(1)
  const own = await (await server.as('callum')).get(`/readiness/${skill}`)
  for (const { text } of [own, await otto.get(page('callum'))]) {
    expect(text.replaceAll('<!-- -->', '')).toMatch(/Counts no more\.<\/strong> Otto Brandt took it back, just now: It was another call\./)
    expect(text).not.toContain('Take this back')
  }
  expect((await otto.post(`${page('callum')}/verify`, { ...good, sentId: randomUUID() })).status).toBe(302)
})

test('after seven days, or by another manager, it can no longer be taken back', async () => {
  const given = { observerId: ids.otto ?? '', personId: ids.emeka ?? '', skillId: skill, level: 'prompted' as const, words: 'Seen.', observedOn: day(-9) }
  const written = await verifySkill(server.db, { ...given, sentId: randomUUID(), now: new Date(Date.now() - 8 * dayMs) })
  if (!written?.verified) throw new Error('It was not written')
  const withdraw = (observerId: string) => withdrawObservation(server.db, { observerId, personId: given.personId, skillId: skill, observationId: written.observationId, reason: 'No.', now: new Date() })
  expect(await withdraw(given.observerId)).toEqual({ withdrawn: false, problem: 'late' })
  const late = await otto.post(page('emeka'), { observationId: written.observationId, reason: 'No.' })
  expect((await otto.get(late.location ?? '')).text).toContain('seven days have passed')
  const { team_id } = await server.db.selectFrom('person').select('team_id').where('id', '=', given.personId).executeTakeFirstOrThrow()
  await server.db.insertInto('team_manager').values({ team_id: team_id ?? '', person_id: await personId(server, 'pilar') }).execute()
  expect(await withdraw(await personId(server, 'pilar'))).toBeNull()
})

test('observations and withdrawals are facts: the database refuses to change them, and a rebuild agrees with live work', async () => {
  for (const table of ['skill_observation', 'skill_observation_withdrawal'] as const) {
    await expect(server.db.deleteFrom(table).execute()).rejects.toThrow(/append-only/)
    await expect(server.db.updateTable(table).set({ person_id: 'x' } as never).execute()).rejects.toThrow(/append-only/)
  }
  const before = await dumpTables(server.db, derived)
  expect((await runScript(server, 'rebuild')).out).toContain('Every row already agreed with the facts.')
  for (const table of derived) await server.db.deleteFrom(table).execute()
  expect((await runScript(server, 'rebuild')).code).toBe(0)
  expect(await dumpTables(server.db, derived)).toEqual(before)
})

test('a skill made Ready by it pays once; taken back, so does the payment go', async () => {
  const [person, now] = [ids.hanna ?? '', Date.now()]
  await server.db.updateTable('person').set({ role_profile_id: 'account-executive' }).where('id', '=', person).execute()
  const given = { observerId: ids.otto ?? '', personId: person, skillId: 'terminology.assignment', level: 'explained' as const, words: 'Seen.' }
  const ledger = () => server.db.selectFrom('ledger').selectAll().where('person_id', '=', person).where('cause', '=', 'observation').orderBy('seq').execute()
  let last = ''
  for (let back = 1; back <= 30 && (await ledger()).length === 0; back++) {
    const written = await verifySkill(server.db, { ...given, sentId: randomUUID(), observedOn: day(-back), now: new Date(now) })
    if (written?.verified) last = written.observationId
  }
  const [paid] = await ledger()
  expect(paid).toMatchObject({ subject: 'terminology.assignment', cause_id: last })
  expect((await (await server.as('hanna')).get('/rewards')).text).toContain('because your manager saw it at work')
  await withdrawObservation(server.db, { observerId: given.observerId, personId: person, skillId: given.skillId, observationId: last, reason: 'Mistaken.', now: new Date() })
  const lines = await ledger()
  expect(lines.map(({ points }) => points)).toEqual([paid?.points, -(paid?.points ?? 0)])
  expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(0)
})

test('a sheet with many observations shows the newest fifty', async () => {
  const rows = Array.from({ length: 60 }, (_, at) => ({
    id: randomUUID(), personId: ids.diego ?? '', seq: 900_000_000 + at, skillId: skill, observationId: randomUUID(), score: 1, weight: 0.5, difficulty: 0, observedAt: Date.now(),
    source: 'observed' as const, attemptId: null, itemVersionId: null, itemId: null, predicted: 0.5, model: 'test',
  }))
  await insertEvidence(server.db, rows)
  expect((await (await server.as('diego')).get(`/readiness/${skill}`)).text).toContain('The newest 50 are shown.')
})
