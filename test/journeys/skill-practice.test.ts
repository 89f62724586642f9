import { afterAll, beforeAll, expect, test } from 'vitest'
import { findLearnerState } from '#db/queries/learner-state'
import { findSkillForRole } from '#db/queries/readiness'
import { practiceWords } from '~/components/practice/practice-words'
import { paceOf } from '~/domain/progress/review-session'
import { cheapestRound, MOST_QUESTIONS } from '~/domain/readiness/practice-round'
import { showReadiness } from '~/workflows/readiness/show-readiness.server'
import { toShownRound } from '~/workflows/readiness/shown-round'
import { startSkillPractice } from '~/workflows/quiz/start-skill-practice.server'
import { itemsOf, moduleQuiz, personId as idOf, startQuiz } from '../quiz-taking'
import { startServer, type TestServer } from '../server'

const skill = 'terminology.indemnity'
const page = `/practice/skills/${skill}`
const profile = 'account-executive'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.close())

const plain = (text: string) => text.replaceAll('<!-- -->', '')
const bankOf = async (versions: readonly string[]) =>
  server.db.selectFrom('item_version').innerJoin('item', 'item.id', 'item_version.item_id').select(['item.bank', 'item_version.skills']).where('item_version.id', 'in', [...versions]).execute()

/** What the model says of a round on the skill now. */
async function expectedOf(name: string, now: number) {
  const id = await idOf(server, name)
  const found = await findSkillForRole(server.db, skill, profile, id)
  const need = found?.profile?.requirements.find((one) => one.skillId === skill)
  const round = need && cheapestRound(await findLearnerState(server.db, id), need, now, { secondsEach: paceOf(found?.practice.answers ?? []), available: found?.practice.available ?? 0 })
  if (!round) throw new Error(`${name} has nothing to practise ${skill} with`)
  return toShownRound(round)
}

test('the sheet of a skill says what a round costs and brings, and one click starts it', async () => {
  const jonas = await server.as('jonas')
  const round = await expectedOf('jonas', Date.now())
  expect(round.questions).toBeLessThanOrEqual(MOST_QUESTIONS)
  const { text } = await jonas.get(`/readiness/${skill}`)
  expect(plain(text)).toContain(practiceWords(round))
  expect(plain(text)).toContain(`Practise ${round.questions} question`)
  const { status, location } = await jonas.post(page, { questions: String(round.questions) })
  expect(status).toBe(302)
  const items = await itemsOf(server, location?.split('/')[2] ?? '')
  expect(items).toHaveLength(round.questions)
  for (const { skills } of await bankOf(items.map(({ id }) => id))) expect(JSON.parse(skills)).toHaveProperty([skill])
  expect((await jonas.post(page, { questions: '3' })).location).toBe(location)
})

test('what is answered in it is practice, and its result leads to readiness', async () => {
  const jonas = await server.as('jonas')
  const attempt = (await jonas.post(page, {})).location?.split('/')[2] ?? ''
  for (const [index, item] of (await itemsOf(server, attempt)).entries()) {
    await jonas.post(`/attempts/${attempt}`, { intent: 'answer', item: item.id, position: String(index + 1), [`picks-${item.id}`]: item.key })
  }
  await jonas.post(`/attempts/${attempt}`, { intent: 'submit' })
  const rows = await server.db.selectFrom('evidence').select(['source', 'weight', 'skill_id']).where('attempt_id', '=', attempt).execute()
  expect(rows.filter((row) => row.skill_id === skill).length).toBeGreaterThan(0)
  for (const row of rows) expect(row).toMatchObject({ source: 'drill', weight: 0.6 })
  const { text } = await jonas.get(`/attempts/${attempt}/result`)
  expect(text).toContain('Skill practice: done')
  expect(text).toContain('See your readiness')
  expect(plain((await jonas.get(page)).text)).toContain('Your last rounds on this skill')
})

test('whoever has a round open about another skill is told so first', async () => {
  const diego = await server.as('diego')
  const first = (await diego.post(page, { questions: '2' })).location
  const other = '/practice/skills/terminology.limitation-of-liability'
  expect((await diego.post(other, { questions: '2' })).location).toBe(other)
  expect(plain((await diego.get(other)).text)).toContain('You have a round on Indemnity open. Finish it first')
  expect((await diego.post(other, { open: 'yes' })).location).toBe(first)
  expect(plain((await diego.get(page)).text)).toContain('It goes on where you left it.')
})

test('nothing is asked that stands in an open quiz; with nothing left it says so and starts nothing', async () => {
  const callum = await server.as('callum')
  const callumId = await idOf(server, 'callum')
  await startQuiz(callum)
  const held = await server.db.selectFrom('attempt').select('items').where('person_id', '=', callumId).where('submitted_at', 'is', null).executeTakeFirstOrThrow()
  await server.db.updateTable('item').set({ retired: 1 }).where('bank', '=', moduleQuiz).where('current_version_id', 'not in', JSON.parse(held.items) as string[]).execute()
  expect(await startSkillPractice(server.db, { personId: callumId, skillId: skill, questions: 5, now: new Date() })).toEqual({ problem: 'nothing-to-ask' })
  const refused = await callum.post(page, { questions: '5' })
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('There is nothing to practise on this skill just now')
  await server.db.updateTable('item').set({ retired: 0 }).where('bank', '=', moduleQuiz).execute()
})

test('a skill with nothing to ask offers the course, and one that is not there is not found', async () => {
  const hanna = await server.as('hanna')
  expect(plain((await hanna.get('/practice/skills/system.handover')).text)).toContain('There is nothing to practise on this skill yet')
  expect(plain((await hanna.get('/readiness/system.templates')).text)).not.toContain('Practise 1')
  expect((await hanna.get('/practice/skills/nothing.here')).status).toBe(404)
  expect((await hanna.post('/practice/skills/nothing.here', {})).status).toBe(404)
})

test('a number of questions that nobody offered is no fault', async () => {
  const yuki = await server.as('yuki')
  for (const questions of ['-3', 'many', '9999', '']) {
    const { status, location } = await yuki.post(page, { questions })
    expect(status, questions).toBe(302)
    expect((await itemsOf(server, location?.split('/')[2] ?? '')).length).toBeLessThanOrEqual(MOST_QUESTIONS)
  }
})

test('readiness names the weakest skill with what a round on it brings, and until when each Ready skill holds', async () => {
  const priya = await server.as('priya')
  const { text } = await priya.get('/readiness')
  const role = await showReadiness(server.db, { id: await idOf(server, 'priya'), roleProfileId: profile }, Date.now())
  if (role?.weakest?.round) expect(plain(text)).toContain(practiceWords(role.weakest.round))
  for (const one of role?.skills ?? []) expect(one.next === 'now', one.id).toBe(one.label !== 'ready' && one.n > 0)
  const held = (role?.skills ?? []).filter(({ label }) => label === 'ready').length
  expect(plain(text).match(/Holds (until about|for more than a year)/g)?.length ?? 0).toBe(held)
})

test('a manager reads the same sentence and cannot practise for anybody', async () => {
  const otto = await server.as('otto')
  const priya = await idOf(server, 'priya')
  const { text } = await otto.get(`/team/${priya}/skills/${skill}`)
  expect(plain(text)).toContain(practiceWords(await expectedOf('priya', Date.now())))
  expect(text).not.toContain(page)
})
