import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertLedger } from '#db/queries/ledger'
import { listLedger, sumLedger } from '#db/queries/told-ledger'
import { toldSums } from '~/domain/incentives/told-sums'
import { defaultDisclosure } from '~/domain/quiz/disclosure'
import { plainPolicy, type QuizPolicy } from '~/domain/quiz/policy'
import { giveMark } from '~/workflows/marking/give-mark.server'
import { saveAnswer as keepAnswer } from '~/workflows/quiz/save-answer.server'
import { startAttempt } from '~/workflows/quiz/start-attempt.server'
import { submitAttempt } from '~/workflows/quiz/submit-attempt.server'
import { applyRegrade, undoRegrade } from '~/workflows/regrading/apply-regrade.server'
import { askRegrade } from '~/workflows/regrading/ask-regrade.server'
import { continueRegrade } from '~/workflows/regrading/continue-regrade.server'
import { stockEveryType } from '../every-type'
import { bodyExamples } from '../item-examples'
import { comeIn, type Someone } from '../marking-work'
import { addPerson } from '../newcomers'
import { itemsOf, moduleQuiz, personId, saveAnswer, startQuiz } from '../quiz-taking'
import { happened, keysOf, publish, type Published, tell } from '../reading-lessons'
import { startServer, type TestServer } from '../server'

// A quiz whose table tells nothing before it closes, and every place from which its score or a pass could be read nevertheless.

const hour = 3_600_000
const none = { score: false, own: false, right: false, feedback: false }
const disclosure = { ...defaultDisclosure.closed, 'right-after': none, later: none }
const hidden = (closesAt: number): Partial<QuizPolicy> => ({ feedback: 'closed', disclosure, closesAt, passMark: 0.7, testOut: true })

let server: TestServer
let behind: Published
beforeAll(async () => {
  server = await startServer()
  const { db } = server
  behind = await publish(server, 'behind-the-quiz', 'Hidden words.', { title: 'Behind the quiz' })
  await db.insertInto('course').values({ id: 'after', title: 'Afterwards', summary: 'What comes then.', audience: 'all', position: 90 }).execute()
  await db.insertInto('module').values({ id: 'after/one', course_id: 'after', slug: 'one', title: 'Then', summary: 'Then.', position: 0, requires: JSON.stringify([moduleQuiz]) }).execute()
  await db.updateTable('lesson').set({ module_id: 'after/one' }).where('id', '=', behind.lessonId).execute()
  const bank = await db.selectFrom('quiz').select('bank').where('id', '=', moduleQuiz).executeTakeFirstOrThrow()
  await db.insertInto('quiz').values({ id: 'after/one', module_id: 'after/one', title: 'The later quiz', policy: JSON.stringify(plainPolicy), ...bank }).execute()
  behind = { ...behind, path: '/learn/after/one/behind-the-quiz' }
})
afterAll(() => server?.close())

const setRules = (closesAt: number) => server.db.updateTable('quiz').set({ policy: JSON.stringify({ ...plainPolicy, ...hidden(closesAt) }) }).where('id', '=', moduleQuiz).execute()

/** Somebody with the role of a rep who hands the quiz in, all right or all wrong. */
async function handIn(name: string, right: boolean): Promise<Someone & { attempt: string }> {
  const someone = await comeIn(server, name, ['rep'])
  const profile = await server.db.selectFrom('role_profile').select('id').orderBy('position').executeTakeFirstOrThrow()
  await server.db.updateTable('person').set({ role_profile_id: profile.id }).where('id', '=', someone.id).execute()
  const attempt = await startQuiz(someone.visitor)
  for (const item of await itemsOf(server, attempt)) await saveAnswer(someone.visitor, attempt, item.id, right ? item.key : item.all.filter((id) => !item.key.includes(id)).slice(0, 1))
  expect((await someone.visitor.post(`/attempts/${attempt}`, { intent: 'submit' })).status).toBe(302)
  return { ...someone, attempt }
}

async function readAll({ id, visitor }: Someone): Promise<void> {
  const lessons = await server.db.selectFrom('lesson').select('slug').where('module_id', '=', moduleQuiz).where('archived_at', 'is', null).where('current_version_id', 'is not', null).execute()
  for (const { slug } of lessons) await visitor.get(`/learn/${moduleQuiz}/${slug}`)
  await server.db.updateTable('reading').set({ finished_at: new Date().toISOString() }).where('person_id', '=', id).execute()
}

const course = '/learn/contract-language'
/** What any page would say of it; the plan's own sentences stand there with `{subject}`. */
const telling = /You passed(?! the quiz “\{)|Passed|(?<!\}” )reached Ready|(?<!\})” is Ready|Best so far|100\s?%/

const pages = (attempt: string) => [
  '/learn', course, '/learn/after', `/learn/${moduleQuiz}/quiz`, behind.path, '/learn/after/one/quiz', `/attempts/${attempt}/result`, '/rewards', '/readiness/terminology.indemnity',
]

/** Everything a person is shown, in words and as data, without what is theirs alone or passes with time. */
async function everything({ visitor, attempt }: Pick<Someone, 'visitor'> & { attempt: string }): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  for (const page of pages(attempt)) for (const path of [page, `${page}.data`]) seen.set(path, (await visitor.get(path)).text)
  return seen
}

describe('a quiz that tells its score once it is closed', () => {
  test('neither pages nor gates nor rewards tell who passed from who failed, and all tell it once it is closed', async () => {
    await setRules(Date.now() + hour)
    const [good, bad] = [await handIn('Gita Good', true), await handIn('Bela Bad', false)]
    const scores = await server.db.selectFrom('attempt').select(['score', 'passed']).where('id', 'in', [good.attempt, bad.attempt]).orderBy('score').execute()
    expect(scores).toEqual([{ score: 0, passed: 0 }, { score: 1, passed: 1 }])
    expect((await server.db.selectFrom('ledger').select('id').where('person_id', '=', good.id).where('rule_id', '=', 'quiz-passed').execute())).toHaveLength(1)
    for (const person of [good, bad]) {
      for (const [path, text] of await everything(person)) expect(telling.exec(text)?.[0] ?? null, path).toBeNull()
      const rewards = (await person.visitor.get('/rewards')).text
      expect(rewards).toContain('Nothing earned yet')
      expect(rewards).toMatch(/Points<\/p><p[^>]*>0</)
      // What a pass opens: a lesson, by its page and by what a device sends of it, and a quiz.
      const lesson = (await person.visitor.get(behind.path)).text
      expect(lesson).not.toContain('Hidden words.')
      expect(lesson).toContain('It opens once you have finished “Terms that move risk”.')
      expect(lesson).toContain('Confidentiality')
      expect((await tell(person.visitor, happened(behind, { kind: 'seen', blocks: keysOf(behind.blocks) })))[0]).toMatchObject({ taken: false, reason: 'locked' })
      expect((await person.visitor.post('/learn/after/one/quiz', {})).status).toBe(409)
    }
    // With nothing left to read, both wait for the score alone.
    for (const person of [good, bad]) {
      await readAll(person)
      expect((await person.visitor.get(behind.path)).text).toContain('The score is told later, and what it opens opens then.')
    }
    await setRules(Date.now() - hour)
    expect((await good.visitor.get('/rewards')).text).toContain('You passed the quiz')
    expect((await good.visitor.get('/rewards')).text).not.toMatch(/Points<\/p><p[^>]*>0</)
    expect((await good.visitor.get(course)).text).toMatch(/Passed with 100\s%/)
    expect((await good.visitor.get(behind.path)).text).toContain('Hidden words.')
    expect((await bad.visitor.get(behind.path)).text).not.toContain('Hidden words.')
    expect((await bad.visitor.get('/rewards')).text).not.toContain('You passed the quiz “Terms')
  })
})

describe('letters about a score that is not told', () => {
  let minutes = 0
  const next = () => new Date(Date.now() + (minutes += 1) * 60_000)
  const mailsTo = (person: string) => server.db.selectFrom('outbox').select(['subject', 'body']).where('recipient', '=', `${person}@countersign.example`).orderBy('id').execute()

  const causesOf = async (person: string) =>
    (await server.db.selectFrom('ledger').select('cause_id').distinct().where('person_id', '=', person).where('cause', '=', 'attempt').execute()).map((row) => row.cause_id)

  async function sit(name: string, policy: Partial<QuizPolicy>) {
    const { quizId, versionOf } = await stockEveryType(server.db, name, policy, ['essay', 'single'])
    const person = await addPerson(server.db, name, ['rep'])
    const started = await startAttempt(server.db, { personId: person, quizId, now: next() })
    if (!('attemptId' in started)) throw new Error(started.problem)
    const answers = { essay: ['Every loss moves to us.'], single: ['b'] }
    for (const type of ['essay', 'single'] as const) {
      expect(await keepAnswer(server.db, { personId: person, attemptId: started.attemptId, itemVersionId: versionOf(type), picks: answers[type], certainty: null, now: next() })).toMatchObject({ saved: true })
    }
    await submitAttempt(server.db, { personId: person, attemptId: started.attemptId, now: next() })
    const tess = await personId(server, 'tess')
    const paper = await server.db.selectFrom('paper').select('id').where('attempt_id', '=', started.attemptId).executeTakeFirstOrThrow()
    const levels = Object.fromEntries(bodyExamples.essay.rubric.criteria.map((criterion) => [criterion.id, criterion.levels.at(-1)?.id ?? '']))
    expect(await giveMark(server.db, { paperId: paper.id, markerId: tess, levels, comment: 'Well put.', now: next() })).toMatchObject({ marked: true })
    return { person, tess, item: `${name}-single`, version: versionOf('single'), attempt: started.attemptId }
  }

  async function regrade({ item, version, tess }: Awaited<ReturnType<typeof sit>>): Promise<string> {
    const asked = await askRegrade(server.db, { itemId: item, kind: 'void', versions: [version], keepPasses: false, reason: 'It was wrong.', trainerId: tess, now: next() })
    if (!('id' in asked)) throw new Error(asked.problem)
    const run = () => continueRegrade(server.db, asked.id, { now: next(), milliseconds: 60_000 })
    await run()
    expect(await applyRegrade(server.db, { regradeId: asked.id, trainerId: tess, now: next() })).toEqual({ outcome: 'begun' })
    await run()
    return asked.id
  }

  test('the one that the marks are in does not say that a result is there, and a regrade writes none', async () => {
    const sat = await sit('letter-untold', { ...hidden(Date.now() + 24 * hour) })
    const [letter] = await mailsTo(sat.person)
    expect(letter?.subject).toBe('Your answers to “Every type” are marked')
    expect(letter?.body).toContain('The score is told later')
    const before = await server.db.selectFrom('attempt').select('score').where('id', '=', sat.attempt).executeTakeFirstOrThrow()
    const id = await regrade(sat)
    expect(await server.db.selectFrom('attempt').select('score').where('id', '=', sat.attempt).executeTakeFirstOrThrow()).not.toEqual(before)
    // What a regrade pays for it waits as well.
    const plan = await server.db.selectFrom('incentive_plan').select('id').executeTakeFirstOrThrow()
    const line = { planId: plan.id, ruleId: 'quiz-passed', subject: 'every-type', points: 70, amount: 0, currency: 'EUR', reason: 'You passed.', cause: 'regrade' as const, causeId: id }
    await insertLedger(server.db, sat.person, [{ ...line, id: uuid(), seq: 9_000_000, earnedAt: Date.now() }])
    const { points, untold } = toldSums(await sumLedger(server.db, sat.person), Date.now())
    expect([points, untold.toSorted()]).toEqual([0, [id, ...(await causesOf(sat.person))].toSorted()])
    expect(await listLedger(server.db, sat.person, { limit: 5, before: null, without: untold })).toEqual([])
    expect(toldSums(await sumLedger(server.db, sat.person), Date.now() + 48 * hour).points).toBeGreaterThanOrEqual(70)
    expect(await undoRegrade(server.db, { regradeId: id, trainerId: sat.tess, now: next() })).toEqual({ outcome: 'begun' })
    await continueRegrade(server.db, id, { now: next(), milliseconds: 60_000 })
    expect(await mailsTo(sat.person)).toHaveLength(1)
  })

  test('where the score is told, both say so', async () => {
    const sat = await sit('letter-told', {})
    await regrade(sat)
    const letters = await mailsTo(sat.person)
    expect(letters.map(({ subject }) => subject)).toEqual(['Your result of “Every type” is there', 'Your result in “Every type” changed'])
  })
})
