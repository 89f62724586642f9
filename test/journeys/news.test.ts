import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.server'
import { countQueries } from '#db/query-count.server'
import { insertAssignment } from '#db/queries/assignments'
import { insertRuns } from '#db/queries/programme-runs'
import type { Team } from '~/domain/people/team'
import { readEvent } from '~/http/outcome-schema'
import { makeKey } from '~/workflows/connections/make-key.server'
import { actOnDispute } from '~/workflows/incentives/act-on-dispute.server'
import { escalateLate } from '~/workflows/incentives/escalate-late.server'
import { raiseDispute } from '~/workflows/incentives/raise-dispute.server'
import { tellNews } from '~/workflows/notices/tell-news.server'
import { recordOutcomes } from '~/workflows/outcomes/record-outcomes.server'
import { type Copy, copyBase } from '../databases/copy'
import { addPerson, addTeam } from '../newcomers'

const hour = 60 * 60_000
const noon = Math.floor(Date.now() / (24 * hour)) * 24 * hour + 12 * hour
const at = (hours: number, days = 0) => new Date(noon + hours * hour + days * 24 * hour)
const day = (days: number) => at(0, days).toISOString().slice(0, 10)

let copy: Copy
let db: Database
let team: Team
let manager: string

beforeAll(async () => {
  copy = await copyBase()
  db = openDatabase({ url: copy.url, file: copy.file })
  team = await addTeam(db, `News ${randomUUID()}`, null)
  manager = await addPerson(db, 'Nora News', ['manager'])
  await tellNews(db, at(0, -1))
})
afterAll(async () => {
  await db?.destroy()
  await copy?.drop()
})

const rep = (name: string, within = team) => addPerson(db, name, ['rep'], within.id)
const letters = async (personId: string) =>
  (await db.selectFrom('outbox').select(['subject', 'body']).where('recipient', '=', `${personId}@countersign.example`).orderBy('created_at').orderBy('id').execute())
const subjects = async (personId: string) => (await letters(personId)).map(({ subject }) => subject)
type To = { personId: string } | { teamId: string }
const assign = (to: To, courseId = 'contract-language', now = at(0)) =>
  insertAssignment(db, { id: randomUUID(), courseId, moduleId: null, teamId: 'teamId' in to ? to.teamId : null, personId: 'personId' in to ? to.personId : null, dueOn: day(20), note: '', assignedBy: manager, now })
const begin = (personId: string, some: { startsOn?: string; renewsUntil?: string | null; round?: number } = {}, now = at(0)) =>
  insertRuns(db, [{ id: randomUUID(), personId, programmeId: 'first-weeks', version: 1, round: 1, startsOn: day(0), renewsUntil: null, assignedBy: manager, ruleId: null, steps: 2, ...some }], now)

test('what came together is told in one letter, once, after a quarter of an hour, whoever tells it and however often', async () => {
  const mia = await rep('Mia')
  await assign({ personId: mia })
  await begin(mia)
  await tellNews(db, at(0.1))
  expect(await letters(mia)).toEqual([])
  await Promise.all([tellNews(db, at(1)), tellNews(db, at(1)), tellNews(db, at(1))])
  await tellNews(db, at(2))
  await tellNews(db, at(2, 1))
  const [letter, ...more] = await letters(mia)
  expect(more).toEqual([])
  expect(letter?.subject).toBe('2 things are new for you in Countersign')
  expect(letter?.body).toContain('Nora News assigned the course')
  expect(letter?.body).toContain('/programmes/first-weeks')
})

test('whoever was told today is told of the rest tomorrow', async () => {
  const ben = await rep('Ben')
  await assign({ personId: ben })
  await tellNews(db, at(1))
  await begin(ben, {}, at(1.5))
  await tellNews(db, at(4))
  expect(await letters(ben)).toHaveLength(1)
  await tellNews(db, at(0, 1))
  expect((await subjects(ben))[1]).toMatch(/begins for you/)
})

test('a team’s assignment is told to all of it and below, and not to who finished the course, left, or is no rep', async () => {
  const under = await addTeam(db, `Under ${randomUUID()}`, team)
  const [below, done, gone, other] = [await rep('Below', under), await rep('Done'), await rep('Gone'), await addPerson(db, 'Other', ['trainer'], team.id)]
  await db.insertInto('course_progress').values({
    person_id: done, course_id: 'contract-language', lessons_done: 1, lessons: 1, quizzes_passed: 0, quizzes: 0, best_score: null, passed_at: null, finished_at: at(-5).toISOString(),
  }).execute()
  await db.updateTable('person').set({ active: 0 }).where('id', '=', gone).execute()
  await assign({ teamId: team.id }, 'contract-language', at(0, 2))
  await tellNews(db, at(1, 2))
  expect(await subjects(below)).toEqual([expect.stringMatching(/is assigned to you, due on/)])
  for (const nobody of [done, gone, other]) expect(await letters(nobody)).toEqual([])
})

test('what was withdrawn meanwhile, begins later or is days old is not told', async () => {
  const [back, later, old] = [await rep('Back', await addTeam(db, `B ${randomUUID()}`, null)), await rep('Later', await addTeam(db, `L ${randomUUID()}`, null)), await rep('Old', await addTeam(db, `O ${randomUUID()}`, null))]
  await assign({ personId: back })
  await db.updateTable('assignment').set({ withdrawn_at: at(0.2).toISOString() }).where('person_id', '=', back).execute()
  await begin(later, { startsOn: day(9) })
  await assign({ personId: old }, 'contract-language', at(0, -4))
  await tellNews(db, at(1))
  for (const nobody of [back, later, old]) expect(await letters(nobody)).toEqual([])
  await tellNews(db, at(1, 9))
  expect(await subjects(later)).toEqual([expect.stringMatching(/begins for you/)])
})

test('a window of renewal is told once when it opens and once when little is left of it, and not to who renewed', async () => {
  const [rita, quick] = [await rep('Rita', await addTeam(db, `R ${randomUUID()}`, null)), await rep('Quick', await addTeam(db, `Q ${randomUUID()}`, null))]
  for (const who of [rita, quick]) await begin(who, { round: 2, renewsUntil: day(60) })
  for (const days of [0, 1, 30, 45]) await tellNews(db, at(1, days))
  expect(await letters(rita)).toHaveLength(1)
  await db.updateTable('programme_run').set({ state: 'done' }).where('person_id', '=', quick).execute()
  await tellNews(db, at(1, 46))
  expect(await letters(rita)).toHaveLength(2)
  for (const days of [47, 59, 61]) await tellNews(db, at(1, days))
  expect(await subjects(rita)).toEqual([expect.stringMatching(/^You can renew “.+” until /), expect.stringMatching(/certified runs out on /)])
  expect(await subjects(quick)).toHaveLength(1)
})

/** Something that was told of a contract of theirs, questioned. Answers the dispute and in how many days its answer is due. */
async function raise(personId: string): Promise<{ disputeId: string; due: number }> {
  const [source, sentId] = [`crm-${randomUUID().slice(0, 8)}`, randomUUID()]
  const { id: actorId } = await db.selectFrom('person').select('id').where('email', '=', 'ada@countersign.example').executeTakeFirstOrThrow()
  await makeKey(db, { actorId, sentId: randomUUID(), name: 'CRM', source, scope: 'outcomes:write', now: at(0) })
  const event = readEvent({ id: 'c-1', kind: 'compliance-check', passed: false, happenedAt: at(-1).toISOString(), contract: 'C-1', person: `${personId}@countersign.example` })
  await recordOutcomes(db, { source, door: 'api', now: at(0) }, [{ line: 1, ...event }])
  const { id: outcomeId } = await db.selectFrom('outcome').select('id').where('source', '=', source).executeTakeFirstOrThrow()
  await raiseDispute(db, { personId, sentId, about: { kind: 'outcome', outcomeId }, reason: 'It was another contract.', files: [], now: at(0) })
  const { due_on } = await db.selectFrom('dispute_state').select('due_on').where('dispute_id', '=', sentId).executeTakeFirstOrThrow()
  return { disputeId: sentId, due: (Date.parse(due_on) - Date.parse(day(0))) / (24 * hour) }
}

test('administrators are told of a dispute, that its day is near, and that it was escalated; who raised it what others say and how it is decided', async () => {
  const [dora, ana] = [await rep('Dora', await addTeam(db, `D ${randomUUID()}`, null)), await addPerson(db, 'Ana Admin', ['admin'])]
  const { disputeId, due } = await raise(dora)
  const act = (actorId: string, some: { act: 'comment' | 'denied'; words: string }, now: Date) => actOnDispute(db, { seen: null, disputeId, actorId, amount: null, files: [], mayDecide: true, now, ...some })
  for (const days of [0, 1, 5]) await tellNews(db, at(1, days))
  expect(await subjects(ana)).toEqual(['Dora questions what they are paid or measured by'])
  await act(ana, { act: 'comment', words: 'Which one?' }, at(2, 5))
  await act(dora, { act: 'comment', words: 'The second.' }, at(3, 5))
  await tellNews(db, at(4, 5))
  expect(await subjects(dora)).toEqual(['Ana Admin wrote about your question'])
  for (const days of [due - 2, due - 1, due]) await tellNews(db, at(1, days))
  await escalateLate(db, at(0, due + 1))
  for (const days of [due + 1, due + 2]) await tellNews(db, at(1, days))
  expect((await subjects(ana)).slice(1)).toEqual([expect.stringMatching(/^An answer to Dora is due on/), 'The question of Dora was escalated'])
  expect((await subjects(dora))[1]).toBe('Your question was escalated')
  expect(await act(ana, { act: 'denied', words: 'It stays.\nSee the mail.' }, at(2, due + 2))).toEqual({ state: 'denied' })
  expect(await act(ana, { act: 'denied', words: 'Again.' }, at(2, due + 2))).toEqual({ problem: 'settled' })
  const told = await letters(dora)
  expect(told[2]?.subject).toBe('Ana Admin denied your question')
  expect(told[2]?.body).toContain('> It stays.\n> See the mail.')
  expect(told).toHaveLength(3)
})

test('what was told is kept for good, and where nothing is new four questions are asked, however many people there are', async () => {
  const count = { queries: 0 }
  await tellNews(db, at(1, 90))
  expect(await countQueries(count, () => tellNews(db, at(2, 90)))).toBe(0)
  expect(count.queries).toBe(4)
  await expect(sql`update notice set told_on = '2020-01-01'`.execute(db)).rejects.toThrow(/append-only/)
  await expect(db.deleteFrom('notice').execute()).rejects.toThrow(/append-only/)
})
