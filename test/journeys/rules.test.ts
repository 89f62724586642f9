import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.server'
import { listRules } from '#db/queries/assignment-rules'
import { listMeant } from '#db/queries/rule-people'
import { countQueries } from '#db/query-count.server'
import { type Candidate, isMeant, type RuleWhom } from '~/domain/insight/assignment-rule'
import { addWorkingDays } from '~/domain/people/working-days'
import { beginRun } from '~/workflows/programmes/begin-run.server'
import { assignByRules } from '~/workflows/rules/keep-assigning.server'
import { judgeRule, type RuleDraft } from '~/workflows/rules/preview-rule.server'
import { putBack } from '~/workflows/rules/put-back.server'
import { showRule } from '~/workflows/rules/show-rule.server'
import { switchRuleOn } from '~/workflows/rules/switch-rule-on.server'
import { takeOut } from '~/workflows/rules/take-out.server'
import { readCompletion } from '~/workflows/team/read-completion.server'
import { readCoursePeople } from '~/workflows/team/read-course-people.server'
import { readTeam } from '~/workflows/team/read-team.server'
import { type Copy, copyBase } from '../databases/copy'
import { addPerson, addTeam } from '../newcomers'

const courseId = 'contract-language'
const dayAfter = (days: number, from = Date.now()) => new Date(from + days * 86_400_000).toISOString().slice(0, 10)
const standing = (ruleId: string) => db.selectFrom('assignment').selectAll().where('rule_id', '=', ruleId).where('withdrawn_at', 'is', null).orderBy('person_id').execute()
const none = new Set<string>()

let copy: Copy
let db: Database
let managerId: string
let teamId: string

beforeAll(async () => {
  copy = await copyBase()
  db = openDatabase({ url: copy.url, file: copy.file })
  const team = await addTeam(db, `Rules ${randomUUID()}`, null)
  teamId = team.id
  managerId = await addPerson(db, 'Rita Rule', ['manager'])
  await db.insertInto('team_manager').values({ person_id: managerId, team_id: teamId }).execute()
})
afterAll(async () => {
  await db?.destroy()
  await copy?.drop()
})

const fit = (some: Partial<Extract<RuleWhom, { kind: 'fit' }>>): RuleWhom => ({ kind: 'fit', teamIds: [], roleIds: [], functions: [], ...some })
const draftOf = (some: Partial<RuleDraft>): RuleDraft => ({ name: 'A rule', work: { kind: 'course', id: courseId }, whom: fit({}), due: { kind: 'after', days: 10, from: 'reached' }, note: '', ...some })
async function switchOn(some: Partial<RuleDraft>, now = new Date()): Promise<string> {
  const on = await switchRuleOn(db, managerId, { ...draftOf(some), id: randomUUID() }, now)
  if ('problem' in on) throw new Error(on.problem)
  return on.ruleId
}
const dueFor = async (ruleId: string, personId: string) => (await standing(ruleId)).filter((row) => row.person_id === personId).map((row) => row.due_on)

test('who joins later is reached from the day they join, past the holidays of their team, once', async () => {
  const early = await addPerson(db, 'Early Bird', ['rep'], teamId)
  const ruleId = await switchOn({ whom: fit({ teamIds: [teamId], functions: ['sales'] }) })
  expect(await dueFor(ruleId, early)).toEqual([addWorkingDays(dayAfter(0), 10, none)])
  const late = await addPerson(db, 'Late Comer', ['rep'], teamId)
  const joined = new Date(Date.now() + 40 * 86_400_000)
  const off = addWorkingDays(dayAfter(0, joined.getTime()), 3, none)
  await db.insertInto('holiday').values({ id: randomUUID(), day: off, name: 'A feast', team_id: teamId, added_by: managerId, added_at: joined.toISOString() }).execute()
  await Promise.all([1, 2, 3].map(() => assignByRules(db, joined)))
  expect(await dueFor(ruleId, late)).toEqual([addWorkingDays(dayAfter(0, joined.getTime()), 10, new Set([off]))])
  expect(await dueFor(ruleId, early)).toEqual([addWorkingDays(dayAfter(0), 10, none)])
  const rows = await standing(ruleId)
  await assignByRules(db, joined)
  expect(await standing(ruleId)).toEqual(rows)
})

test('who no longer fits is let go if they have not begun, and reached again when they come back', async () => {
  const other = await addTeam(db, `Elsewhere ${randomUUID()}`, null)
  const [idle, busy] = [await addPerson(db, 'Idle Ida', ['rep'], teamId), await addPerson(db, 'Busy Ben', ['rep'], teamId)]
  const ruleId = await switchOn({ whom: fit({ teamIds: [teamId] }) })
  await db.insertInto('course_progress').values({
    person_id: busy, course_id: courseId, lessons_done: 1, lessons: 9, quizzes_passed: 0, quizzes: 2, best_score: null, passed_at: null, finished_at: null,
  }).execute()
  await db.updateTable('person').set({ team_id: other.id }).where('id', 'in', [idle, busy]).execute()
  await assignByRules(db, new Date())
  expect([(await dueFor(ruleId, idle)).length, (await dueFor(ruleId, busy)).length]).toEqual([0, 1])
  await db.updateTable('person').set({ team_id: teamId }).where('id', '=', idle).execute()
  await assignByRules(db, new Date())
  expect(await dueFor(ruleId, idle)).toHaveLength(1)
})

test('while its manager manages no team a rule rests, and takes nothing back', async () => {
  const restingId = await addPerson(db, 'Resting Rosa', ['manager'])
  await db.insertInto('team_manager').values({ person_id: restingId, team_id: teamId }).execute()
  await addPerson(db, 'Steady Stan', ['rep'], teamId)
  const on = await switchRuleOn(db, restingId, { ...draftOf({}), id: randomUUID() }, new Date())
  const ruleId = 'ruleId' in on ? on.ruleId : ''
  const reached = (await standing(ruleId)).length
  expect(reached).toBeGreaterThan(0)
  await db.deleteFrom('team_manager').where('person_id', '=', restingId).execute()
  await addPerson(db, 'Not Reached', ['rep'], teamId)
  await assignByRules(db, new Date())
  expect(await standing(ruleId)).toHaveLength(reached)
})

test('once its day has passed a rule reaches nobody new', async () => {
  const ruleId = await switchOn({ due: { kind: 'on', day: dayAfter(5) } })
  const reached = (await standing(ruleId)).length
  const late = await addPerson(db, 'Too Late', ['rep'], teamId)
  await assignByRules(db, new Date(Date.now() + 6 * 86_400_000))
  expect(await dueFor(ruleId, late)).toEqual([])
  expect(await standing(ruleId)).toHaveLength(reached)
})

test('teams, roles and people that are not the manager’s to choose are refused', async () => {
  const foreign = await db.selectFrom('person').selectAll().where('email', '=', 'mina@countersign.example').executeTakeFirstOrThrow()
  const problem = async (some: Partial<RuleDraft>) => {
    const judged = await judgeRule(db, managerId, draftOf(some), new Date())
    return 'problem' in judged ? judged.problem : null
  }
  expect(await problem({ work: { kind: 'course', id: 'nothing' } })).toBe('unknown-work')
  expect(await problem({ work: { kind: 'programme', id: courseId } })).toBe('unknown-work')
  expect(await problem({ whom: fit({ teamIds: [foreign.team_id ?? ''] }) })).toBe('unknown-team')
  expect(await problem({ whom: fit({ roleIds: ['nothing'] }) })).toBe('unknown-role')
  expect(await problem({ whom: { kind: 'people', personIds: [foreign.id] } })).toBe('unknown-person')
  expect(await problem({ whom: { kind: 'people', personIds: [] } })).toBe('nobody-named')
  expect(await problem({ due: { kind: 'on', day: dayAfter(-1) } })).toBe('past')
  expect(await problem({})).toBeNull()
})

test('the database finds whom the domain means', async () => {
  const below = await addTeam(db, `Below ${randomUUID()}`, { ...(await db.selectFrom('team').selectAll().where('id', '=', teamId).executeTakeFirstOrThrow()), parentId: null })
  const ids = await Promise.all(['a', 'b', 'c', 'd'].map((name) => addPerson(db, `Meant ${name}`, ['rep'], name === 'd' ? below.id : teamId)))
  const role = await db.selectFrom('role_profile').select('id').orderBy('id').executeTakeFirstOrThrow()
  await db.updateTable('person').set({ role_profile_id: role.id, function: 'legal' }).where('id', 'in', [ids[0] ?? '', ids[3] ?? '']).execute()
  const rows = await db.selectFrom('person').innerJoin('team', 'team.id', 'person.team_id').select(['person.id', 'team.path', 'person.role_profile_id', 'person.function', 'team.id as team_id'])
    .where('person.is_rep', '=', 1).where('person.active', '=', 1).execute()
  const people = rows.map((row): Candidate => ({ id: row.id, teamPath: row.path, roleProfileId: row.role_profile_id, function: row.function }))
  const whoms = [
    fit({}), fit({ teamIds: [below.id] }), fit({ roleIds: [role.id] }), fit({ functions: ['legal', 'finance'] }), fit({ teamIds: [teamId], roleIds: [role.id], functions: ['legal'] }),
    fit({ functions: ['procurement'] }), { kind: 'people' as const, personIds: ids.slice(1, 3) },
  ]
  for (const whom of whoms) {
    const judged = await judgeRule(db, managerId, draftOf({ whom }), new Date())
    if ('problem' in judged) throw new Error(judged.problem)
    const found = (await listMeant(db, judged.meant, { kind: 'course', id: courseId }, { limit: 10_000, offset: 0 })).map(({ id }) => id)
    const mine = people.filter((person) => isMeant(whom, person) && (person.teamPath ?? '').startsWith(`/${teamId}/`)).map(({ id }) => id)
    expect(found.sort(), JSON.stringify(whom)).toEqual(mine.sort())
  }
})

test('a rule of a programme begins it for each once, whoever joins later too; who is taken out is withdrawn until they are put back', async () => {
  const programmeId = 'first-weeks'
  const crew = await addTeam(db, `Crew ${randomUUID()}`, null)
  await db.insertInto('team_manager').values({ person_id: managerId, team_id: crew.id }).execute()
  const [first, before] = [await addPerson(db, 'First Fay', ['rep'], crew.id), await addPerson(db, 'Before Bob', ['rep'], crew.id)]
  const begin = { programmeId, startsOn: dayAfter(0), assignedBy: managerId, ruleId: null }
  await db.transaction().execute((tx) => beginRun(tx, { ...begin, personId: before }, new Date()))
  const ruleId = await switchOn({ work: { kind: 'programme', id: programmeId }, whom: fit({ teamIds: [crew.id] }), due: null })
  const later = await addPerson(db, 'Later Lou', ['rep'], crew.id)
  await Promise.all([1, 2].map(() => assignByRules(db, new Date())))
  const runsOf = async (id: string) => (await db.selectFrom('programme_run').select(['rule_id', 'state']).where('person_id', '=', id).orderBy('round').execute())
  expect([await runsOf(first), await runsOf(later), await runsOf(before)]).toEqual([
    [{ rule_id: ruleId, state: 'running' }], [{ rule_id: ruleId, state: 'running' }], [{ rule_id: null, state: 'running' }],
  ])
  const shown = await showRule(db, managerId, ruleId, { state: null, sort: 'name', page: 1, now: new Date() })
  expect(shown?.rows.map(({ name }) => name)).toEqual(['First Fay', 'Later Lou'])
  expect((await listRules(db, managerId, 50)).find(({ id }) => id === ruleId)?.reached).toBe(2)
  expect(await takeOut(db, { managerId, ruleId, personId: first, id: randomUUID(), reason: 'Elsewhere', now: new Date() })).toEqual({ out: true })
  await assignByRules(db, new Date())
  expect((await runsOf(first)).map(({ state }) => state)).toEqual(['withdrawn'])
  expect(await putBack(db, { managerId, ruleId, personId: first, now: new Date() })).toEqual({ back: true })
  expect((await runsOf(first)).map(({ state }) => state)).toEqual(['withdrawn', 'running'])
})

test('a thousand and more are reached in a few queries each five hundred, and a manager’s pages count them as they are', async () => {
  const mina = await db.selectFrom('person').selectAll().where('email', '=', 'mina@countersign.example').executeTakeFirstOrThrow()
  const many = await addTeam(db, `Many ${randomUUID()}`, null)
  const leaderId = await addPerson(db, 'Lead Lara', ['manager'])
  await db.insertInto('team_manager').values({ person_id: leaderId, team_id: many.id }).execute()
  const people = Array.from({ length: 1100 }, (_, at) => ({ ...mina, id: `${many.id}-${at}`, email: `${many.id}-${at}@x.example`, name: `Many ${at}`, team_id: many.id, role_profile_id: null }))
  for (let from = 0; from < people.length; from += 300) await db.insertInto('person').values(people.slice(from, from + 300)).execute()
  const count = { queries: 0 }
  const on = await countQueries(count, () => switchRuleOn(db, leaderId, { ...draftOf({ due: { kind: 'on', day: dayAfter(3) } }), id: randomUUID() }, new Date()))
  expect(count.queries).toBeGreaterThan(10)
  expect(count.queries).toBeLessThan(50)
  const ruleId = 'ruleId' in on ? on.ruleId : ''
  expect(await standing(ruleId)).toHaveLength(1100)
  const rows = await standing(ruleId)
  for (const row of rows.slice(0, 2)) {
    await db.insertInto('assignment_extension')
      .values({ person_id: row.person_id ?? '', assignment_id: row.id, due_on: dayAfter(30), id: randomUUID(), reason: 'Away', granted_by: leaderId, granted_at: new Date().toISOString() })
      .execute()
  }
  const later = Date.now() + 10 * 86_400_000
  const scope = { managerId: leaderId, teamId: null }
  const completion = await readCompletion(db, scope, { whom: 'must', words: '', sort: 'overdue', page: 1, now: later })
  expect(completion?.rows).toMatchObject([{ id: courseId, people: 1100, must: 1100, overdue: 1098 }])
  const late = await readCoursePeople(db, scope, { courseId, whom: 'must', state: 'overdue', sort: 'name', page: 1, now: later })
  expect(late?.rows).toHaveLength(25)
  expect(late?.rows.every(({ overdue, dueOn }) => overdue && dueOn === dayAfter(3))).toBe(true)
  const team = await readTeam(db, leaderId, { teamId: null, sort: 'value', currency: null, page: 1, now: later })
  expect(team?.summary.overdue).toBe(1098)
  expect(team?.rows.every(({ steps }) => steps.overdue.length === 1)).toBe(true)
})
