import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.server'
import { plainPolicy } from '~/domain/quiz/policy'
import { saveAnswer } from '~/workflows/quiz/save-answer.server'
import { startAttempt } from '~/workflows/quiz/start-attempt.server'
import { submitAttempt } from '~/workflows/quiz/submit-attempt.server'
import { insertItems, insertItemVersions } from '#db/queries/items'
import { copyBase, type Copy } from '../databases/copy'
import { bodyExamples } from '../item-examples'

const people = 200
const questions = 20

let copy: Copy
let db: Database
beforeAll(async () => {
  copy = await copyBase()
  db = openDatabase({ url: copy.url, file: copy.file })
  await stock()
})
afterAll(async () => {
  await db?.destroy()
  await copy?.drop()
})

const personOf = (number: number) => `crowd-${number}`
const versionOf = (number: number) => `crowd-item-${number}-1`

async function stock(): Promise<void> {
  const { id: _, email: __, ...like } = await db.selectFrom('person').selectAll().where('email', '=', 'mina@countersign.example').executeTakeFirstOrThrow()
  const crowd = Array.from({ length: people }, (_, number) => ({ ...like, id: personOf(number), email: `${personOf(number)}@countersign.example` }))
  for (let from = 0; from < people; from += 50) await db.insertInto('person').values(crowd.slice(from, from + 50)).execute()
  const numbers = Array.from({ length: questions }, (_, number) => number)
  const shared = { bank: 'crowd', origin: 'studio', clause_type_id: null, retired: 0 as const }
  await insertItems(db, numbers.map((number) => ({ id: `crowd-item-${number}`, current_version_id: versionOf(number), sort_key: number / questions, position: number, ...shared })))
  await insertItemVersions(db, numbers.map((number) => ({
    id: versionOf(number), item_id: `crowd-item-${number}`, number: 1, type: 'single', skills: JSON.stringify({ 'terminology.indemnity': 1 }), clause_types: '[]',
    difficulty: 0, lesson_id: null, body: JSON.stringify(bodyExamples.single), hash: `crowd-${number}`, created_at: new Date().toISOString(),
  })))
  await db.insertInto('quiz').values({ id: 'crowd', module_id: null, title: 'Crowd', bank: 'crowd', policy: JSON.stringify(plainPolicy) }).execute()
}

test('200 people take a quiz of 20 questions at once: no answer is lost and none is doubled', async () => {
  const takers = Array.from({ length: people }, (_, number) => number)
  await Promise.all(takers.map(take))
  const attempts = await db.selectFrom('attempt').select(['id', 'score', 'answers']).where('quiz_id', '=', 'crowd').execute()
  expect(attempts).toHaveLength(people)
  expect(attempts.every(({ score, answers }) => score === 1 && answers === questions)).toBe(true)
  const ids = attempts.map(({ id }) => id)
  for (const table of ['response', 'verdict'] as const) {
    const { n } = await db.selectFrom(table).select((eb) => eb.fn.countAll().as('n')).where('attempt_id', 'in', ids).executeTakeFirstOrThrow()
    expect([table, Number(n)]).toEqual([table, people * questions])
  }
  const observed = await db.selectFrom('evidence').select('observation_id').distinct().where('attempt_id', 'in', ids).execute()
  expect(observed).toHaveLength(people * questions)
}, 300_000)

const send = (answer: Omit<Parameters<typeof saveAnswer>[1], 'now'>) => untilTaken(() => saveAnswer(db, { ...answer, now: new Date() }))

/** A server with too much to do lets go of whom it cannot attend to; what it did not answer is sent again, as the page does. */
async function untilTaken<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (problem) {
      if (!(problem instanceof Error) || !/timeout exceeded when trying to connect|SQLITE_BUSY/.test(problem.message)) throw problem
    }
  }
}

/** One person: every answer is sent twice, as a shaky line would, and handed in from two tabs at once. */
async function take(number: number): Promise<void> {
  const personId = personOf(number)
  const started = await untilTaken(() => startAttempt(db, { personId, quizId: 'crowd', now: new Date() }))
  if (!('attemptId' in started)) throw new Error(started.problem)
  const { attemptId } = started
  for (let question = 0; question < questions; question++) {
    const answer = { personId, attemptId, itemVersionId: versionOf(question), picks: ['a'], turn: question + 1, sentId: `${number}-${question}` }
    const [one, other] = await Promise.all([send(answer), send(answer)])
    if (!one.saved || !other.saved) throw new Error('an answer was not taken')
  }
  const submit = () => untilTaken(() => submitAttempt(db, { personId, attemptId, now: new Date() }))
  const handed = await Promise.all([submit(), submit()])
  expect(handed.map((submission) => submission.submitted && submission.score)).toEqual([1, 1])
}
