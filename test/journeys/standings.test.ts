import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findLearnerState } from '#db/queries/learner-state'
import { findRoleProfile } from '#db/queries/readiness'
import { listRoleProfileVersions } from '#db/queries/role-profiles'
import { listCounts } from '#db/queries/standings'
import { findNeeds, listGroups, listMembers, listPage, type StandingMember } from '#db/queries/team-standings'
import { listTeams } from '#db/queries/teams'
import { toIso, toTime } from '#db/queries/values'
import { sortHeat, unseenPlace } from '~/domain/insight/heat-map'
import { labelsOf, roleLabels } from '~/domain/insight/role-labels'
import { sortRows } from '~/domain/insight/sort-rows'
import { needsOf } from '~/domain/insight/summarise'
import { roleStanding } from '~/domain/readiness/role-readiness'
import { deactivatePerson } from '~/workflows/people/deactivate-person.server'
import { editPerson } from '~/workflows/people/edit-person.server'
import { reactivatePerson } from '~/workflows/people/reactivate-person.server'
import { rebuild } from '~/workflows/readiness/rebuild.server'
import { saveRoleProfile } from '~/workflows/roles/save-role-profile.server'
import { judgeAgain, shortenCounts } from '~/workflows/standings/judge-again.server'
import { personId } from '../quiz-taking'
import { startServer, type TestServer } from '../server'

let server: TestServer
let ada: string
/** The ids of all teams. */
let everyone: string[]

beforeAll(async () => {
  server = await startServer()
  ada = await personId(server, 'ada')
  everyone = (await listTeams(server.db)).map(({ id }) => id)
})
afterAll(() => server?.close())

const standingOf = (id: string) => server.db.selectFrom('standing').selectAll().where('person_id', '=', id).executeTakeFirst()

/** What the counts of teams must be: counted anew, from the rows of the people. */
async function expectTrueCounts() {
  const rows = await server.db.selectFrom('standing').select(['role_profile_id', 'skills']).where('team_id', 'is not', null).execute()
  const counted = labelsOf(rows.map((row) => ({ roleProfileId: row.role_profile_id, skills: JSON.parse(row.skills) as Record<string, { label: 'ready' }> })))
  const plain = (labels: ReturnType<typeof roleLabels>) =>
    [...labels].flatMap(([role, skills]) => [...skills].flatMap(([skill, { ready, 'not-yet': notYet }]) => (ready + notYet === 0 ? [] : [[role, skill, ready, notYet].join()]))).sort()
  expect(plain(roleLabels(await listCounts(server.db, everyone)))).toEqual(plain(counted))
}

async function edit(id: string, change: { teamId?: string | null; roleProfileId?: string | null; roles?: ('rep' | 'manager')[] }) {
  const person = await server.db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const now = { name: person.name, function: 'sales' as const, roles: ['rep' as const], teamId: person.team_id, roleProfileId: person.role_profile_id }
  return editPerson(server.db, { actorId: ada, personId: id, edit: { ...now, ...change }, now: new Date() })
}

test('everyone who was observed stands somewhere, as they were last judged, and the teams’ counts are theirs', async () => {
  const observed = await server.db.selectFrom('ability').innerJoin('person', 'person.id', 'ability.person_id').select('person.id')
    .where('person.is_rep', '=', 1).where('person.active', '=', 1).where('person.role_profile_id', 'is not', null).execute()
  const standing = await server.db.selectFrom('standing').select('person_id').execute()
  expect(standing.map(({ person_id }) => person_id).sort()).toEqual(observed.map(({ id }) => id).sort())
  expect(standing.length).toBeGreaterThan(3)
  await expectTrueCounts()
})

test('what is observed moves where a person stands at once', async () => {
  const [mina, otto] = [await personId(server, 'mina'), await server.as('otto')]
  const before = await standingOf(mina)
  const seen = { sentId: randomUUID(), level: 'alone', words: 'She explained the cap by herself.', observedOn: new Date().toISOString().slice(0, 10), confirm: 'yes' }
  expect((await otto.post(`/team/${mina}/skills/terminology.indemnity/verify`, seen)).status).toBe(302)
  const after = await standingOf(mina)
  expect(toTime(after?.judged_at ?? '')).toBeGreaterThan(toTime(before?.judged_at ?? toIso(0)))
  expect(after?.figure).not.toBe(before?.figure)
  await expectTrueCounts()
})

test('who moves takes their counts along; who is no active rep stands nowhere', async () => {
  const mina = await personId(server, 'mina')
  const { team_id: own, role_profile_id: role } = (await standingOf(mina)) ?? {}
  const other = await server.db.selectFrom('team').select('id').where('name', '=', 'Channel').executeTakeFirstOrThrow()
  await edit(mina, { teamId: other.id })
  expect((await standingOf(mina))?.team_id).toBe(other.id)
  await expectTrueCounts()
  await edit(mina, { teamId: null })
  await expectTrueCounts()
  await edit(mina, { teamId: own ?? null, roleProfileId: 'channel-manager' })
  expect((await standingOf(mina))?.role_profile_id).toBe('channel-manager')
  await expectTrueCounts()
  await edit(mina, { roleProfileId: null })
  expect(await standingOf(mina)).toBeUndefined()
  await edit(mina, { roleProfileId: role ?? null, roles: ['manager'] })
  expect(await standingOf(mina)).toBeUndefined()
  await edit(mina, {})
  await deactivatePerson(server.db, { actorId: ada, personId: mina, now: new Date() })
  expect(await standingOf(mina)).toBeUndefined()
  await expectTrueCounts()
  await reactivatePerson(server.db, { actorId: ada, personId: mina, now: new Date() })
  expect(await standingOf(mina)).toMatchObject({ team_id: own, role_profile_id: role })
  await expectTrueCounts()
})

test('time passes: who was judged a day ago is judged as of now, once, and two at once do no harm', async () => {
  const later = new Date(Date.now() + 40 * 86_400_000)
  const standing = await server.db.selectFrom('standing').selectAll().execute()
  const [one, two] = await Promise.all([judgeAgain(server.db, later), judgeAgain(server.db, later)])
  expect(Math.max(one, two)).toBe(standing.length)
  expect(await judgeAgain(server.db, later)).toBe(0)
  const jonas = await personId(server, 'jonas')
  const kept = await standingOf(jonas)
  const profile = await findRoleProfile(server.db, kept?.role_profile_id ?? '')
  if (!profile) throw new Error('Jonas has no role')
  const judged = roleStanding(await findLearnerState(server.db, jonas), profile, later.getTime())
  expect(kept).toMatchObject({ figure: judged.figure, label: judged.label, judged_at: toIso(later) })
  expect(kept?.figure).not.toBe(standing.find(({ person_id }) => person_id === jonas)?.figure)
  await expectTrueCounts()
})

test('a rebuild puts people and the counts of teams right, whatever became of them', async () => {
  const before = await server.db.selectFrom('standing').select('person_id').execute()
  await server.db.deleteFrom('standing').where('person_id', '=', await personId(server, 'jonas')).execute()
  await server.db.updateTable('team_standing').set((eb) => ({ people: eb('people', '+', 3) })).execute()
  expect((await rebuild(server.db, { now: new Date() })).changed).toBeGreaterThan(0)
  expect((await server.db.selectFrom('standing').select('person_id').execute()).length).toBe(before.length)
  await expectTrueCounts()
  expect((await rebuild(server.db, { now: new Date() })).changed).toBe(0)
})

test('a role that asks for something else has its people judged anew at the next round', async () => {
  const profile = await findRoleProfile(server.db, 'account-executive')
  if (!profile) throw new Error('no such role')
  const { id: profileId, ...needs } = profile
  const versions = await listRoleProfileVersions(server.db, profileId)
  const harder = { ...needs, requirements: needs.requirements.map((need) => ({ ...need, level: 0.95 })) }
  await saveRoleProfile(server.db, { trainerId: await personId(server, 'tess'), profileId, base: versions.at(-1)?.number ?? 0, sentId: randomUUID(), needs: harder, now: new Date() })
  const holders = await server.db.selectFrom('standing').select('person_id').where('role_profile_id', '=', profileId).execute()
  expect(await judgeAgain(server.db, new Date())).toBe(holders.length)
  const labels = roleLabels(await listCounts(server.db, everyone)).get(profileId)
  expect([...(labels?.values() ?? [])].reduce((sum, { ready }) => sum + ready, 0)).toBe(0)
  await expectTrueCounts()
})

test('counts of many rows become few, and stay what they were, whoever adds meanwhile', async () => {
  const rows = async () => (await server.db.selectFrom('team_standing').select('id').execute()).length
  const long = await rows()
  const [mina, before] = [await personId(server, 'mina'), await listCounts(server.db, everyone)]
  await Promise.all([shortenCounts(server.db, 0), shortenCounts(server.db, 0), edit(mina, { teamId: null })])
  await edit(mina, { teamId: (await server.db.selectFrom('person').select('team_id').where('id', '=', await personId(server, 'jonas')).executeTakeFirstOrThrow()).team_id })
  await expectTrueCounts()
  await shortenCounts(server.db, 0)
  expect(await rows()).toBeLessThan(long)
  expect(await shortenCounts(server.db)).toBe(0)
  expect(roleLabels(await listCounts(server.db, everyone))).toEqual(roleLabels(before.filter(({ people }) => people !== 0)))
})

test('a stopped round judges nobody more', async () => {
  const stopped = AbortSignal.abort()
  expect(await judgeAgain(server.db, new Date(Date.now() + 90 * 86_400_000), stopped)).toBe(0)
})

const today = new Date().toISOString().slice(0, 10)

const asRow = (member: StandingMember) => ({ ...member, teamPath: '', place: member.place ?? unseenPlace, seenAt: member.readiness?.takenAt ?? null, overdue: [] as string[] })

test('the database orders people, groups them and finds who needs their manager as the rules do', async () => {
  const members = (await listMembers(server.db, everyone, { withSkills: true, limit: null })).map(asRow)
  const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name)
  const page = (order: 'readiness' | 'weakest' | 'freshness' | 'name') => listPage(server.db, everyone, { roleId: null, order }, null)
  for (const order of ['readiness', 'name'] as const) expect(names(await page(order)), order).toEqual(names(sortRows(members, order, () => 0)))
  for (const order of ['weakest', 'freshness'] as const) expect(names(await page(order)), order).toEqual(names(sortHeat(members, order)))
  const groups = await listGroups(server.db, everyone)
  expect(groups.reduce((sum, { people }) => sum + people, 0)).toBe(members.length)
  expect(await findNeeds(server.db, everyone, { owing: [], today }, 2)).toEqual(needsOf(members, 2))
  const second = await listPage(server.db, everyone, { roleId: null, order: 'readiness' }, { limit: 3, offset: 3 })
  expect(names(second)).toEqual(names(await page('readiness')).slice(3, 6))
})

test('who owes a course is found by team, by name and by neither', async () => {
  const course = await server.db.selectFrom('course').selectAll().orderBy('position').executeTakeFirstOrThrow()
  const size = { id: course.id, title: course.title, lessons: 99, quizzes: 99 }
  const members = (await listMembers(server.db, everyone, { withSkills: false, limit: null })).map(asRow)
  const jonas = await personId(server, 'jonas')
  const mid = await server.db.selectFrom('team').select('id').where('name', '=', 'Mid-market').executeTakeFirstOrThrow()
  const needing = async (owing: Parameters<typeof findNeeds>[2]['owing'], owes: (row: (typeof members)[number]) => boolean) =>
    expect(await findNeeds(server.db, everyone, { owing, today }, 5)).toEqual(needsOf(members.map((row) => ({ ...row, overdue: owes(row) ? [course.id] : [] })), 5))
  await needing([{ work: size, named: false, everyone: true, teamIds: [], exceptIds: [] }], () => true)
  await needing([{ work: size, named: false, everyone: true, teamIds: [], exceptIds: [jonas] }], ({ id }) => id !== jonas)
  await server.db.insertInto('assignment').values({
    id: 'to-jonas', course_id: course.id, team_id: null, person_id: jonas, due_on: '2026-01-01', note: '', assigned_by: jonas, created_at: new Date().toISOString(),
  }).onConflict((conflict) => conflict.column('id').doUpdateSet({ due_on: '2026-01-01' })).execute()
  await needing([{ work: size, named: true, everyone: false, teamIds: [mid.id], exceptIds: [] }], ({ id, teamId }) => id === jonas || teamId === mid.id)
  await server.db.updateTable('assignment').set({ due_on: today }).where('id', '=', 'to-jonas').execute()
  await needing([{ work: size, named: true, everyone: false, teamIds: [mid.id], exceptIds: [] }], ({ teamId }) => teamId === mid.id)
  await needing([{ work: { ...size, lessons: 0, quizzes: 0 }, named: false, everyone: false, teamIds: [], exceptIds: [] }], () => false)
  await server.db.deleteFrom('assignment').where('id', '=', 'to-jonas').execute()
})
