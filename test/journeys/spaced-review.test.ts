import { afterAll, beforeAll, expect, test } from 'vitest'
import { findAttempt } from '#db/queries/attempts'
import { rightPicks } from '~/domain/quiz/grade'
import { plainPolicy, type QuizPolicy } from '~/domain/quiz/policy'
import { answerAtOnce } from '~/workflows/quiz/answer-at-once.server'
import { clauseDrillQuiz } from '~/workflows/quiz/clause-drill'
import { requireItems } from '~/workflows/quiz/item-cache.server'
import { planDay, planReview } from '~/workflows/quiz/plan-review.server'
import { reviewQuiz } from '~/workflows/quiz/review-quiz'
import { showReview } from '~/workflows/quiz/show-review.server'
import { startAttempt } from '~/workflows/quiz/start-attempt.server'
import { startReview } from '~/workflows/quiz/start-review.server'
import { submitAttempt } from '~/workflows/quiz/submit-attempt.server'
import { moduleQuiz, personId as idOf, startQuiz } from '../quiz-taking'
import { startServer, type TestServer } from '../server'

const day = 24 * 60 * 60 * 1000
const minute = 60 * 1000
/** The first day after today, so that nothing of the seeded weeks lies behind it. */
const monday = Math.floor(Date.now() / day) * day + day + 9 * 60 * minute

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.close())

/** Answer every question of an attempt, `secondsEach` apart, and hand it in. */
async function answerAll(personId: string, attemptId: string, at: number, right: boolean, secondsEach = 20): Promise<string[]> {
  const attempt = await findAttempt(server.db, personId, attemptId)
  const items = await requireItems(server.db, attempt?.items ?? [])
  for (const [order, item] of items.entries()) {
    const key = rightPicks(item)
    const wrong = 'options' in item.body ? item.body.options.filter((option) => !option.right).slice(0, 1).map(({ id }) => id) : []
    await answerAtOnce(server.db, { personId, attemptId, itemVersionId: item.id, picks: right ? key : wrong, now: new Date(at + (order + 1) * secondsEach * 1000) })
  }
  await submitAttempt(server.db, { personId, attemptId, now: new Date(at + items.length * secondsEach * 1000 + 1000) })
  return items.map(({ itemId }) => itemId)
}

async function drill(personId: string, at: number, right: boolean): Promise<string[]> {
  const started = await startAttempt(server.db, { personId, quizId: clauseDrillQuiz.id, now: new Date(at), seed: at % 1000 })
  if (!('attemptId' in started)) throw new Error(`No practice began: ${started.problem}`)
  return answerAll(personId, started.attemptId, at, right)
}

async function review(personId: string, at: number): Promise<string> {
  const started = await startReview(server.db, { personId, now: new Date(at), seed: 5 })
  if (!('attemptId' in started)) throw new Error(`No review began: ${started.problem}`)
  return started.attemptId
}

/** What a review would ask because its card asks for it, and not because its skill does. */
const cardsDue = async (personId: string, at: number) => (await planReview(server.db, personId, new Date(at))).round.filter(({ doneAt, dueAt }) => doneAt === null && dueAt <= at)

test('what went wrong comes back the next day, is gone on with by a second click, and ends after two right days', async () => {
  const hanna = await idOf(server, 'hanna')
  expect(await startReview(server.db, { personId: hanna, now: new Date(monday) })).toEqual({ problem: 'nothing-due' })
  const wrong = await drill(hanna, monday, false)
  expect((await planReview(server.db, hanna, new Date(monday + minute * 30))).due).toBe(0)

  const first = await review(hanna, monday + day)
  expect(await review(hanna, monday + day + minute)).toBe(first)
  const asked = await answerAll(hanna, first, monday + day, true)
  expect([...asked].sort()).toEqual([...wrong].sort())
  expect(await cardsDue(hanna, monday + 2 * day)).toEqual([])

  const second = await review(hanna, monday + 4 * day)
  await answerAll(hanna, second, monday + 4 * day, true)
  expect(await cardsDue(hanna, monday + 90 * day)).toEqual([])
  const sources = await server.db.selectFrom('evidence').select('source').distinct().where('attempt_id', '=', second).execute()
  expect(sources).toEqual([{ source: 'drill' }])
})

test('five minutes a day: what does not fit waits, and a slow day holds fewer', async () => {
  const pilar = await idOf(server, 'pilar')
  for (const round of [0, 1]) await drill(pilar, monday + round * 60 * minute, false)
  const plan = await planReview(server.db, pilar, new Date(monday + day))
  expect(plan.due).toBeGreaterThan(10)
  expect(plan.round).toHaveLength(10)
  const round = await review(pilar, monday + day)
  await answerAll(pilar, round, monday + day, true, 45)
  expect(await startReview(server.db, { personId: pilar, now: new Date(monday + day + 60 * minute) })).toEqual({ problem: 'enough-today' })
  const tomorrow = await showReview(server.db, pilar, new Date(monday + 2 * day))
  expect(tomorrow.questions).toBeLessThanOrEqual(6)
  expect(tomorrow.minutes).toBeLessThanOrEqual(5)
})

test('neighbours in a round differ in skill where they can', async () => {
  const { round } = await planReview(server.db, await idOf(server, 'pilar'), new Date(monday + 3 * day))
  const counts = new Map<string, number>()
  for (const { skillId } of round) counts.set(skillId, (counts.get(skillId) ?? 0) + 1)
  const neighbours = round.filter((card, at) => at > 0 && round[at - 1]?.skillId === card.skillId).length
  if (Math.max(...counts.values()) <= Math.ceil(round.length / 2)) expect(neighbours).toBe(0)
  expect(round.length).toBeGreaterThan(0)
})

test('a question of an open quiz, or of one that tells its answers later, is not reviewed', async () => {
  const callum = await idOf(server, 'callum')
  const later = new Date(monday + 60 * day)
  const items = async () => new Set((await planReview(server.db, callum, later)).round.map(({ itemId }) => itemId))
  const before = await items()
  const ofQuiz = [...before].filter((id) => id.startsWith(moduleQuiz))
  expect(ofQuiz.length).toBeGreaterThan(0)

  const attemptId = await startQuiz(await server.as('callum'))
  expect([...(await items())].filter((id) => id.startsWith(moduleQuiz))).toEqual([])
  await submitAttempt(server.db, { personId: callum, attemptId, now: new Date(monday) })
  expect([...(await items())].filter((id) => id.startsWith(moduleQuiz)).length).toBeGreaterThan(0)

  const closed: QuizPolicy = { ...plainPolicy, feedback: 'closed', closesAt: later.getTime() + day }
  const put = (table: 'attempt' | 'quiz', id: string, policy: string) => server.db.updateTable(table).set({ policy }).where('id', '=', id).execute()
  const { policy: plain } = await server.db.selectFrom('quiz').select('policy').where('id', '=', moduleQuiz).executeTakeFirstOrThrow()
  await put('attempt', attemptId, JSON.stringify(closed))
  await put('quiz', moduleQuiz, JSON.stringify(closed))
  expect([...(await items())].filter((id) => id.startsWith(moduleQuiz))).toEqual([])
  expect((await planReview(server.db, callum, new Date(later.getTime() + 2 * day))).round.some(({ itemId }) => itemId.startsWith(moduleQuiz))).toBe(true)
  await put('quiz', moduleQuiz, plain)
})

test('a question that is put away, or that a person has to mark, does not come back', async () => {
  const callum = await idOf(server, 'callum')
  const later = new Date(monday + 70 * day)
  const [card] = (await planReview(server.db, callum, later)).round
  expect(card).toBeDefined()
  await server.db.updateTable('item').set({ retired: 1 }).where('id', '=', card?.itemId ?? '').execute()
  expect((await planReview(server.db, callum, later)).round.map(({ itemId }) => itemId)).not.toContain(card?.itemId)
})

test('Today says in one line what waits to be reviewed, and nothing where nothing does', async () => {
  const diego = await server.as('diego')
  const id = await idOf(server, 'diego')
  const put = (dueAt: number) => server.db.updateTable('review_card').set({ due_at: new Date(dueAt).toISOString(), done_at: null }).where('person_id', '=', id).execute()
  const today = async () => (await diego.get('/learn')).text.replaceAll('<!-- -->', '')
  await put(Date.now() + 3 * day)
  await seenToday(id)
  expect(await today()).not.toMatch(/Review:|href="\/practice\/review"/)
  await put(Date.now() - day)
  const { questions, minutes } = await showReview(server.db, id, new Date())
  expect(questions).toBeGreaterThan(1)
  expect(await today()).toMatch(new RegExp(`href="/practice/review".*Review:</span> ${questions} questions, about ${minutes} minutes`))
  const attemptId = await startQuiz(diego, '/practice/review')
  expect(await today()).toContain('yours is open and goes on where you left it')
  await answerAll(id, attemptId, Date.now(), true)
  expect((await diego.get('/learn')).text).not.toContain('yours is open')
})

test('on screen: what waits, a round in the player, and its result leads back', async () => {
  const jonas = await server.as('jonas')
  await server.db.updateTable('review_card').set({ due_at: new Date(Date.now() - day).toISOString(), done_at: null }).where('person_id', '=', await idOf(server, 'jonas')).execute()
  expect((await jonas.get('/practice')).text).toContain('you are about to forget')
  const attemptId = await startQuiz(jonas, '/practice/review')
  expect((await jonas.get(`/attempts/${attemptId}`)).text).toContain('Question 1')
  expect((await jonas.get('/practice/review')).text).toContain('Go on with your review')
  const { quiz_id } = await server.db.selectFrom('attempt').select('quiz_id').where('id', '=', attemptId).executeTakeFirstOrThrow()
  expect(quiz_id).toBe(reviewQuiz.id)
  await answerAll(await idOf(server, 'jonas'), attemptId, Date.now(), true)
  expect((await jonas.get(`/attempts/${attemptId}/result`)).text).toContain('href="/practice/review"')
})

/** As if each question had been answered today: then no skill asks for it. */
const seenToday = (personId: string) => server.db.updateTable('review_card').set({ answered_at: new Date().toISOString() }).where('person_id', '=', personId).execute()

test('once its questions are done a skill brings them back itself when it is due, those seen longest ago first', async () => {
  const marcus = await idOf(server, 'marcus')
  const at = monday + 200 * day
  await server.db.updateTable('review_card').set({ done_at: new Date(monday - 30 * day).toISOString(), answered_at: new Date(monday - 30 * day).toISOString() }).where('person_id', '=', marcus).execute()
  const { review, schedule } = await planDay(server.db, marcus, new Date(at))
  const dueSkills = schedule.filter(({ next }) => next === 'now').map(({ skillId }) => skillId)
  expect(review.round.every(({ skillId, doneAt }) => dueSkills.includes(skillId) && doneAt !== null)).toBe(true)
  expect(review.round.length > 0).toBe(dueSkills.length > 0)
  for (const { skillId, next, standing } of schedule) expect(next === 'now', skillId).toBe(standing.n > 0 && standing.label !== 'ready')
})

test('with nothing to ask it says when the next question comes and on which skill', async () => {
  const ines = await idOf(server, 'ines')
  const put = { due_at: new Date(Date.now() + 2 * day).toISOString(), answered_at: new Date().toISOString(), done_at: null }
  await server.db.updateTable('review_card').set(put).where('person_id', '=', ines).execute()
  const { next } = await planReview(server.db, ines, new Date())
  expect(next?.at).toBeGreaterThan(Date.now())
  const { text } = await (await server.as('ines')).get('/practice/review')
  expect(text.replaceAll('<!-- -->', '')).toMatch(new RegExp(`Nothing to review now. The next question comes (tomorrow|in 2 days), on ${next?.skill}.`))
})
