import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findAttempt } from '#db/queries/attempts'
import { findPerson } from '#db/queries/people'
import { findLearnerState } from '#db/queries/learner-state'
import { insertEvidence } from '#db/queries/readiness'
import type { ChoiceBody } from '~/domain/quiz/item'
import { replay } from '~/domain/readiness/replay'
import { editPerson } from '~/workflows/people/edit-person.server'
import { answerAtOnce } from '~/workflows/quiz/answer-at-once.server'
import { clauseDrillQuiz } from '~/workflows/quiz/clause-drill'
import { requireItems } from '~/workflows/quiz/item-cache.server'
import { startAttempt } from '~/workflows/quiz/start-attempt.server'
import { submitAttempt } from '~/workflows/quiz/submit-attempt.server'
import { rebuild } from '~/workflows/readiness/rebuild.server'
import { dumpTables } from '../dump'
import { runScript } from '../run-script'
import { startServer, type TestServer } from '../server'

const derived = ['ability', 'mastery', 'readiness_snapshot', 'module_progress', 'course_progress', 'review_card'] as const
const allAgree = 'Every row already agreed with the facts.'
const day = 24 * 60 * 60 * 1000

let server: TestServer
beforeAll(async () => {
  server = await startServer()
  await changeRoles()
})
afterAll(() => server?.close())

const dump = () => dumpTables(server.db, derived)
const idOf = async (name: string) =>
  (await server.db.selectFrom('person').select('id').where('email', '=', `${name}@countersign.example`).executeTakeFirstOrThrow()).id

/** One round of practice, every second answer right. */
async function practise(name: string, at: number): Promise<void> {
  const person = await findPerson(server.db, await idOf(name))
  if (!person) throw new Error(`There is no ${name}`)
  const started = await startAttempt(server.db, { personId: person.id, quizId: clauseDrillQuiz.id, now: new Date(at), seed: 7 })
  if (!('attemptId' in started)) throw new Error('No practice began')
  const { attemptId } = started
  const attempt = await findAttempt(server.db, person.id, attemptId)
  for (const [order, item] of (await requireItems(server.db, attempt?.items ?? [])).entries()) {
    const picks = (item.body as ChoiceBody).options.filter((option) => option.right === (order % 2 === 0)).slice(0, 1).map((option) => option.id)
    await answerAtOnce(server.db, { personId: person.id, attemptId, itemVersionId: item.id, picks, now: new Date(at + order * 1000) })
  }
  await submitAttempt(server.db, { personId: person.id, attemptId, now: new Date(at + 60_000) })
}

async function giveRole(name: string, roleProfileId: string | null, at: number): Promise<void> {
  const personId = await idOf(name)
  const person = await findPerson(server.db, personId)
  if (!person) throw new Error(`There is no ${name}`)
  const edit = { name: person.name, function: person.function, roles: person.roles, teamId: person.teamId, roleProfileId }
  expect(await editPerson(server.db, { actorId: await idOf('ada'), personId, edit, now: new Date(at) })).toEqual({ changed: true })
}

/** Jonas changes his role twice on one day and learns in between, Hanna loses hers, Pilar is given one before anything is known of her. */
async function changeRoles(): Promise<void> {
  const noon = Math.floor(Date.now() / day) * day + day / 2
  await practise('jonas', noon + day)
  await giveRole('jonas', 'channel-manager', noon + day + 3_600_000)
  await practise('jonas', noon + day + 7_200_000)
  await practise('jonas', noon + 3 * day)
  await giveRole('jonas', 'account-executive', noon + 3 * day + 3_600_000)
  await practise('hanna', noon + day)
  await giveRole('hanna', null, noon + day + 3_600_000)
  await practise('hanna', noon + 2 * day)
  await giveRole('pilar', 'sdr', noon + day)
}

test('a rebuild finds what live work wrote, to the last bit', async () => {
  const before = await dump()
  const roles = await server.db.selectFrom('readiness_snapshot').select('role_profile_id').distinct().where('person_id', '=', await idOf('jonas')).execute()
  expect(roles.map((row) => row.role_profile_id).sort()).toEqual(['account-executive', 'channel-manager'])
  const { code, out } = await runScript(server, 'rebuild')
  expect([code, out]).toEqual([0, expect.stringContaining(allAgree)])
  expect(await dump()).toEqual(before)
})

test('what was lost comes back from the facts, the same to the last bit', async () => {
  const before = await dump()
  for (const table of derived) await server.db.deleteFrom(table).execute()
  const { code, out } = await runScript(server, 'rebuild')
  const lost = derived.reduce((sum, table) => sum + (before[table]?.length ?? 0), 0)
  expect([code, out]).toEqual([0, expect.stringContaining(`rows changed 0, added ${lost}, removed 0.`)])
  expect(await dump()).toEqual(before)
})

test('what was falsified is put right, however little, and what no fact supports goes', async () => {
  const before = await dump()
  const [jonas, otto] = [await idOf('jonas'), await idOf('otto')]
  const { mean } = await server.db.selectFrom('ability').select('mean').where('person_id', '=', jonas).executeTakeFirstOrThrow()
  const nextDouble = mean + Math.sign(mean) * 2 ** (Math.floor(Math.log2(Math.abs(mean))) - 52)
  expect(nextDouble).not.toBe(mean)
  await server.db.updateTable('ability').set({ mean: nextDouble }).where('person_id', '=', jonas).execute()
  await server.db.updateTable('mastery').set({ n: 99, observed_at: '2020-01-01T00:00:00.000Z' }).where('person_id', '=', await idOf('priya')).execute()
  await server.db.updateTable('readiness_snapshot').set({ label: 'ready', skills: '{}' }).where('person_id', '=', await idOf('callum')).execute()
  await server.db.updateTable('module_progress').set({ best_score: 1, passed_at: null }).where('person_id', '=', await idOf('lena')).execute()
  await server.db.updateTable('course_progress').set({ lessons_done: 99, finished_at: '2020-01-01T00:00:00.000Z' }).where('person_id', '=', await idOf('lena')).execute()
  await server.db.deleteFrom('mastery').where('person_id', '=', await idOf('diego')).execute()

  const noFact = { person_id: otto, mean: 1, variance: 0.1, n: 3, observed_at: '2024-01-01T00:00:00.000Z' }
  const skill = await server.db.selectFrom('skill').select('id').orderBy('id').executeTakeFirstOrThrow()
  const module = await server.db.selectFrom('module').select('id').orderBy('id').executeTakeFirstOrThrow()
  await server.db.insertInto('ability').values(noFact).execute()
  await server.db.insertInto('mastery').values({ ...noFact, skill_id: skill.id }).execute()
  await server.db.insertInto('module_progress').values({ person_id: otto, module_id: module.id, lessons_done: 3, best_score: null, passed_at: null }).execute()
  const snapshot = await server.db.selectFrom('readiness_snapshot').selectAll().where('person_id', '=', jonas).executeTakeFirstOrThrow()
  await server.db.insertInto('readiness_snapshot').values({ ...snapshot, day: '2020-02-02' }).execute()

  const { code, out } = await runScript(server, 'rebuild')
  expect([code, out]).toEqual([0, expect.stringMatching(/Put right: 6 people; rows changed \d+, added \d+, removed 4\./)])
  expect(await dump()).toEqual(before)
  expect((await runScript(server, 'rebuild')).out).toContain(allAgree)
})

test('a snapshot for a profile that no fact gave the person is left alone', async () => {
  const mina = await idOf('mina')
  const one = await server.db.selectFrom('readiness_snapshot').selectAll().where('person_id', '=', mina).executeTakeFirstOrThrow()
  await server.db.insertInto('readiness_snapshot').values({ ...one, role_profile_id: 'legal-partner' }).execute()
  const before = await dump()
  expect((await runScript(server, 'rebuild')).out).toContain(allAgree)
  expect(await dump()).toEqual(before)
  await server.db.deleteFrom('readiness_snapshot').where('person_id', '=', mina).where('role_profile_id', '=', 'legal-partner').execute()
})

test('it can be stopped between two people and run again', async () => {
  const before = await dump()
  for (const table of derived) await server.db.deleteFrom(table).execute()
  const stop = new AbortController()
  const onProgress = (people: number) => people === 9 && stop.abort()
  const first = await rebuild(server.db, { now: new Date(), onProgress, signal: stop.signal })
  expect(first).toMatchObject({ people: 9 })
  expect(first.total).toBeGreaterThan(9)
  const second = await rebuild(server.db, { now: new Date() })
  expect(second.people).toBe(first.total)
  expect(await dump()).toEqual(before)
})

test('a history longer than a page is learned whole, with no observation cut in two', async () => {
  const personId = await idOf('tess')
  const [one, other] = (await server.db.selectFrom('skill').select('id').orderBy('id').limit(2).execute()).map((row) => row.id).sort()
  if (!one || !other) throw new Error('There are two skills')
  const start = Date.now() - 90 * day
  const observations = Array.from({ length: 1600 }, (_, order) => ({
    skills: order === 0 ? [one] : [one, other], difficulty: (order % 7) / 3, score: (order % 5) / 4, weight: 1, at: start + order * 3_600_000,
  }))
  const rows = observations.flatMap(({ skills, at, ...rest }, order) =>
    skills.map((skillId) => ({
      ...rest, id: randomUUID(), personId, seq: 0, skillId, observationId: `observation-${order}`, observedAt: at, source: 'quiz' as const,
      attemptId: null, itemVersionId: null, itemId: null, predicted: 0.5, model: 'test',
    })),
  ).map((row, seq) => ({ ...row, seq }))
  for (let from = 0; from < rows.length; from += 500) await insertEvidence(server.db, rows.slice(from, from + 500))
  expect(await rebuild(server.db, { now: new Date() })).toMatchObject({ corrected: 1, added: 3 })
  expect(await findLearnerState(server.db, personId)).toEqual(replay(observations))
})

test('people answer while it runs, and neither spoils the other', async () => {
  const later = Date.now() + 10 * day
  const answering = Promise.all(['priya', 'yuki', 'bea'].map((name) => practise(name, later)))
  for (let round = 0; round < 3; round++) await rebuild(server.db, { now: new Date() })
  await answering
  expect(await rebuild(server.db, { now: new Date() })).toMatchObject({ corrected: 0 })
})
