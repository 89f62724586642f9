import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.server'
import { insertSource, listOutcomes, listVersions } from '#db/queries/outcomes'
import { insertInvitation } from '#db/queries/invitations'
import { makeToken } from '~/http/session.server'
import { applyJoined } from '~/workflows/outcomes/apply-joined.server'
import { acceptInvitation } from '~/workflows/people/accept-invitation.server'
import type { Happened, Told } from '~/domain/outcomes/outcome'
import { rebuild } from '~/workflows/readiness/rebuild.server'
import { matchOutcomes } from '~/workflows/outcomes/match-outcomes.server'
import { type GivenRow, recordOutcomes } from '~/workflows/outcomes/record-outcomes.server'
import { type Copy, copyBase } from '../databases/copy'
import { dumpTables } from '../dump'

let copy: Copy
let db: Database
let ids: Record<string, string>
beforeAll(async () => {
  copy = await copyBase()
  db = openDatabase({ file: copy.file, ...(copy.url === undefined ? {} : { url: copy.url }) })
  await insertSource(db, 'crm')
  const people = await db.selectFrom('person').select(['id', 'email']).execute()
  ids = Object.fromEntries(people.map(({ id, email }) => [email.split('@')[0], id]))
})
afterAll(async () => {
  await db.destroy()
  await copy.drop()
})

const now = new Date()
const hour = 60 * 60 * 1000
const address = (name: string) => `${name}@countersign.example`
const check = (passed: boolean): Happened => ({ kind: 'compliance-check', passed })
const told = (sourceId: string, given: Partial<Omit<Told, 'kind'>> = {}, happened: Happened = check(true)): Told => ({
  who: address('mina'), at: now.getTime() - hour, contractId: 'C-1', clauseTypeId: 'cap-on-liability', version: 1, ...given, ...happened, sourceId,
})
const lines = (rows: readonly Told[]): GivenRow[] => rows.map((one, place) => ({ line: place + 1, told: one }))
const send = async (...rows: Told[]) => (await recordOutcomes(db, { source: 'crm', door: 'api', now: new Date() }, lines(rows))).map(({ fate }) => fate)
const evidence = (name: string) => db.selectFrom('evidence').selectAll().where('person_id', '=', ids[name] ?? '').where('source', '=', 'outcome').orderBy('seq').execute()
const mastery = (name: string) => db.selectFrom('mastery').selectAll().where('person_id', '=', ids[name] ?? '').orderBy('skill_id').execute()
const corrections = (name: string) => db.selectFrom('evidence_correction').selectAll().where('person_id', '=', ids[name] ?? '').where('cause', '=', 'outcome').orderBy('corrected_at').orderBy('number').execute()
const agrees = async () => expect(await rebuild(db, { now: new Date() })).toMatchObject({ corrected: 0 })
const tables = ['outcome', 'outcome_waiting', 'evidence', 'evidence_correction', 'mastery', 'ability', 'readiness_snapshot', 'ledger'] as const

test('one bad row holds none of the good ones up, and is named with its line and reason', async () => {
  const fates = await recordOutcomes(db, { source: 'crm', door: 'api', now }, [
    { line: 1, told: told('row-1') },
    { line: 2, sourceId: 'row-2', reason: 'kind: this is no kind of event' },
    { line: 3, told: told('row-3', { clauseTypeId: 'no-such' }) },
    { line: 4, told: told('row-4', { at: now.getTime() + 48 * hour }) },
    { line: 5, told: told('row-5', {}, { kind: 'signed' }) },
  ])
  expect(fates.map(({ line, sourceId, fate }) => `${line} ${sourceId} ${fate}`)).toEqual(['1 row-1 recorded', '2 row-2 refused', '3 row-3 refused', '4 row-4 refused', '5 row-5 recorded'])
  expect(fates.map(({ reason }) => reason?.split(':')[0] ?? null)).toEqual([null, 'kind', 'clauseType', 'happenedAt', null])
  expect(await db.selectFrom('outcome_refusal').select(['line', 'source_id', 'reason']).orderBy('line').execute()).toMatchObject([{ line: 2 }, { line: 3 }, { line: 4 }])
})

test('what is tagged to a clause type becomes evidence of its skill, weighed as an outcome', async () => {
  const [first, second] = await evidence('mina')
  const [kept] = await listVersions(db, 'crm', ['row-1'])
  expect(first).toMatchObject({ skill_id: kept?.skillId, observation_id: kept?.observationId, score: 1, weight: 0.4, attempt_id: null, item_version_id: null })
  expect(second).toBeUndefined()
  expect(await db.selectFrom('gathered_answer').select('id').where('id', '=', first?.observation_id ?? '').execute()).toHaveLength(1)
  await agrees()
})

test('a repeat changes nothing, and the same version in other words is refused', async () => {
  const before = await dumpTables(db, tables)
  expect(await send(told('row-1'), told('row-5', {}, { kind: 'signed' }))).toEqual(['repeated', 'repeated'])
  expect(await send(told('row-1', {}, check(false)))).toEqual(['refused'])
  expect(await dumpTables(db, tables)).toEqual(before)
})

test('a higher version corrects, the old is kept, and evidence follows by a correction of its own', async () => {
  const before = await mastery('mina')
  expect(await send(told('row-1', { version: 3 }, check(false)), told('row-1', { version: 2 }))).toEqual(['corrected', 'outdated'])
  expect((await listVersions(db, 'crm', ['row-1'])).map(({ outcome }) => outcome.version)).toEqual([1, 2, 3])
  expect((await listOutcomes(db, [ids.mina ?? ''], Date.now())).map(({ sourceId, version }) => `${sourceId} ${version}`).sort()).toEqual(['row-1 3', 'row-5 1'])
  expect(await corrections('mina')).toMatchObject([{ number: 1, score: 0, voided: 0 }])
  expect(await evidence('mina')).toHaveLength(1)
  expect(await mastery('mina')).not.toEqual(before)
  await agrees()
})

test('a correction may name another person: it counts for one no more and for the other from now on', async () => {
  expect(await send(told('row-1', { version: 4, who: address('jonas') }, check(false)))).toEqual(['corrected'])
  expect((await corrections('mina')).at(-1)).toMatchObject({ number: 2, voided: 1 })
  expect(await evidence('jonas')).toMatchObject([{ score: 0 }])
  expect(await send(told('row-1', { version: 5, who: address('jonas') }, { kind: 'retracted' }))).toEqual(['corrected'])
  expect(await corrections('jonas')).toMatchObject([{ number: 1, voided: 1 }])
  await agrees()
})

test('versions of one event that come together are one observation', async () => {
  expect(await send(told('both'), told('both', { version: 2 }, check(false)), told('both'))).toEqual(['recorded', 'corrected', 'repeated'])
  expect((await evidence('mina')).slice(1)).toMatchObject([{ score: 0 }])
  expect(await corrections('mina')).toHaveLength(2)
  await agrees()
})

test('who is not known is waited for, and applied when matched; what comes later finds them at once', async () => {
  const who = '0058d-KELLER'
  expect(await send(told('far-1', { who }), told('far-2', { who }, { kind: 'signed' }), told('far-3', { who: 'nobody@else.example' }))).toEqual(['waiting', 'waiting', 'waiting'])
  expect(await send(told('far-1', { who }))).toEqual(['waiting'])
  expect(await send(told('far-1', { who }, check(false)))).toEqual(['refused'])
  const before = await evidence('hanna')
  const match = { actorId: ids.ada ?? '', source: 'crm', who, personId: ids.hanna ?? '' }
  expect(await matchOutcomes(db, { ...match, now: new Date() })).toEqual({ applied: 2 })
  expect(await matchOutcomes(db, { ...match, now: new Date() })).toEqual({ applied: 0 })
  expect(await evidence('hanna')).toHaveLength(before.length + 1)
  expect(await send(told('far-1', { who }), told('far-4', { who }, { kind: 'signed' }))).toEqual(['repeated', 'recorded'])
  expect(await db.selectFrom('outcome_waiting').select(['source_id', 'settled']).orderBy('source_id').execute()).toEqual([
    { source_id: 'far-1', settled: 'matched' }, { source_id: 'far-2', settled: 'matched' }, { source_id: 'far-3', settled: null },
  ])
  expect(await db.selectFrom('audit').select('subject_id').where('action', '=', 'outcome.matched').execute()).toEqual([{ subject_id: ids.hanna }])
  expect(await matchOutcomes(db, { ...match, personId: 'no-such', now: new Date() })).toBeNull()
  await agrees()
})

test('who joins with an address that is waited for has what waited, in the workflow that takes them in', async () => {
  const email = 'joining.rep@countersign.example'
  expect(await send(told('join-1', { who: 'Joining.Rep@countersign.example' }), told('join-2', { who: email }, { kind: 'signed' }))).toEqual(['waiting', 'waiting'])
  const { token, hash } = makeToken()
  const later = new Date(Date.now() + 48 * hour)
  await insertInvitation(db, {
    id: 'joining', email, name: 'Jo Ining', function: 'sales', roles: ['rep'], teamId: null, roleProfileId: null, tokenHash: hash, invitedBy: ids.ada ?? '', now, expiresAt: later,
  })
  const device = { userAgent: 'test', address: '127.0.0.1' }
  const accepted = await acceptInvitation(db, { token, name: 'Jo Ining', password: 'a few words in a row', device, oldToken: null, now: new Date() })
  const personId = 'person' in accepted ? accepted.person.id : ''
  expect((await listOutcomes(db, [personId], Date.now())).map(({ sourceId }) => sourceId).sort()).toEqual(['join-1', 'join-2'])
  expect(await db.selectFrom('evidence').select('id').where('person_id', '=', personId).execute()).toHaveLength(1)
  expect(await applyJoined(db, { now: new Date() })).toEqual({ applied: 0 })
  expect(await db.selectFrom('audit').select(['actor_id', 'subject_id']).where('action', '=', 'outcome.joined').execute()).toEqual([{ actor_id: personId, subject_id: personId }])
  await agrees()
})

test('a skill made Ready by outcomes pays once; corrected, the payment goes, and comes back with another correction', async () => {
  const person = ids.diego ?? ''
  await db.updateTable('person').set({ role_profile_id: 'account-executive' }).where('id', '=', person).execute()
  const at = new Date()
  const tell = (place: number, version: number, passed: boolean) =>
    recordOutcomes(db, { source: 'crm', door: 'api', now: at }, lines([told(`paid-${place}`, { version, who: address('diego'), clauseTypeId: 'anti-assignment' }, check(passed))]))
  const ledger = () => db.selectFrom('ledger').selectAll().where('person_id', '=', person).where('cause', '=', 'outcome').where('subject', 'like', 'terminology.assignment%').orderBy('seq').execute()
  let last = 0
  while (last < 60 && (await ledger()).length === 0) await tell(++last, 1, true)
  const [paid] = await ledger()
  expect(paid).toMatchObject({ subject: 'terminology.assignment' })
  await tell(last, 2, false)
  await tell(last, 3, true)
  expect((await ledger()).map(({ points }) => points)).toEqual([paid?.points, -(paid?.points ?? 0), paid?.points])
})

test('the same batch sent many times at once is written once', async () => {
  const rows = Array.from({ length: 30 }, (_, place) => told(`race-${place}`, { who: address(place % 2 ? 'mina' : 'jonas') }))
  const all = await Promise.all(Array.from({ length: 4 }, () => send(...rows)))
  expect(all.flat().filter((fate) => fate === 'recorded')).toHaveLength(30)
  expect(all.flat().filter((fate) => fate === 'repeated')).toHaveLength(90)
  await agrees()
})

test('versions that arrive at once for different people leave one observation', async () => {
  const versions = ['mina', 'jonas', 'hanna', 'emeka'].map((name, place) => told('torn', { version: place + 1, who: address(name) }))
  await Promise.all(versions.map((one) => send(one)))
  const standing = await Promise.all(['mina', 'jonas', 'hanna', 'emeka'].map(async (name) => {
    const voided = new Set((await corrections(name)).filter((one) => one.voided === 1).map((one) => one.observation_id))
    const torn = new Set((await listVersions(db, 'crm', ['torn'])).map(({ outcome }) => outcome.id))
    return (await evidence(name)).filter((one) => torn.has(one.observation_id) && !voided.has(one.observation_id)).length
  }))
  expect(standing).toEqual([0, 0, 0, 1])
  await agrees()
})

test('a thousand rows at once are taken, one more is not', async () => {
  const many = Array.from({ length: 1001 }, (_, place) => told(`many-${place}`, { contractId: `M-${place}`, clauseTypeId: null }, { kind: 'contract-created' }))
  const fates = await send(...many.slice(0, 1000))
  expect(fates.filter((fate) => fate === 'recorded')).toHaveLength(1000)
  await expect(send(...many)).rejects.toThrow(RangeError)
})

test('the database itself refuses to change or remove an outcome', async () => {
  await expect(db.updateTable('outcome').set({ kind: 'signed' } as never).execute()).rejects.toThrow(/append-only/)
  await expect(db.deleteFrom('outcome').execute()).rejects.toThrow(/append-only/)
})

test('a role profile may weigh outcomes of a skill its own way', async () => {
  const person = { id: ids.callum ?? '' }
  const profile = () => db.selectFrom('role_profile').innerJoin('person', 'person.role_profile_id', 'role_profile.id').select(['role_profile.id', 'role_profile.requirements']).where('person.id', '=', person.id).executeTakeFirstOrThrow()
  const { id, requirements } = await profile()
  const needs = JSON.parse(requirements) as { skillId: string }[]
  const heavy = needs.map((need) => (need.skillId === 'terminology.limitation-of-liability' ? { ...need, outcomeWeight: 0.75 } : need))
  await db.updateTable('role_profile').set({ requirements: JSON.stringify(heavy) }).where('id', '=', id).execute()
  expect(await send(told('heavy-1', { who: address('callum'), contractId: 'C-heavy' }))).toEqual(['recorded'])
  expect(await evidence('callum')).toMatchObject([{ skill_id: 'terminology.limitation-of-liability', weight: 0.75 }])
  await db.updateTable('role_profile').set({ requirements }).where('id', '=', id).execute()
  await agrees()
})
