import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findLearnerState } from '#db/queries/learner-state'
import { listEvidence } from '#db/queries/rebuilding'
import { insertAttempt } from '#db/queries/attempts'
import { replay } from '~/domain/readiness/replay'
import { observationsOf } from '~/workflows/readiness/fold-observations'
import { itemsOf, moduleQuiz, personId, saveAnswer, startQuiz } from '../quiz-taking'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const submit = (rep: Visitor, id: string) => rep.post(`/attempts/${id}`, { intent: 'submit' })

/** Twenty attempts that one person has open at the same time, each with all its answers saved. */
async function openAttempts(rep: Visitor, name: string, count: number): Promise<string[]> {
  const person = await personId(server, name)
  const first = await startQuiz(rep)
  const row = await server.db.selectFrom('attempt').selectAll().where('id', '=', first).executeTakeFirstOrThrow()
  const ids = [first]
  for (let extra = 1; extra < count; extra++) {
    const id = `${first.slice(0, -4)}f${String(extra).padStart(3, '0')}`
    const shared = { seed: row.seed, policy: JSON.parse(row.policy), items: JSON.parse(row.items) }
    const now = { startedAt: Date.parse(row.started_at), submittedAt: null, score: null, passed: null, moves: [] }
    await insertAttempt(server.db, { id, personId: person, quizId: moduleQuiz, ...shared, ...now })
    ids.push(id)
  }
  const items = await itemsOf(server, first)
  for (const [order, id] of ids.entries()) {
    await Promise.all(items.map((item, index) => saveAnswer(rep, id, item.id, (index + order) % 3 === 0 ? [item.all.find((one) => !item.key.includes(one)) ?? ''] : item.key)))
  }
  return ids
}

async function expectMasteryInOrder(name: string): Promise<void> {
  const person = await personId(server, name)
  const { memories, ...learned } = replay(observationsOf(await listEvidence(server.db, person, -1, 10_000)))
  expect(await findLearnerState(server.db, person, Object.keys(memories))).toEqual({ ...learned, memories })
}

describe('twenty submissions at once', () => {
  test('of one attempt give one verdict, one evidence for each answer, one reward', async () => {
    const jonas = await server.as('tom')
    const person = await personId(server, 'tom')
    const id = await startQuiz(jonas)
    const items = await itemsOf(server, id)
    for (const item of items) await saveAnswer(jonas, id, item.id, item.key)
    const answers = await Promise.all(Array.from({ length: 20 }, () => submit(jonas, id)))
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.location}`))).toEqual(new Set([`302 /attempts/${id}/result`]))
    const verdicts = await server.db.selectFrom('verdict').select('item_version_id').where('attempt_id', '=', id).execute()
    expect(verdicts).toHaveLength(items.length)
    const evidence = await server.db.selectFrom('evidence').select('observation_id').distinct().where('attempt_id', '=', id).execute()
    expect(evidence).toHaveLength(items.length)
    const passed = await server.db.selectFrom('ledger').select('id').where('person_id', '=', person).where('rule_id', '=', 'quiz-passed').execute()
    expect(passed).toHaveLength(1)
    await expectMasteryInOrder('tom')
  })

  test('of twenty attempts of one rep leave mastery as if they had come one after the other', async () => {
    const emeka = await server.as('emeka')
    const ids = await openAttempts(emeka, 'emeka', 20)
    const answers = await Promise.all(ids.map((id) => submit(emeka, id)))
    expect(answers.map((answer) => answer.status)).toEqual(ids.map(() => 302))
    const submitted = await server.db.selectFrom('attempt').select(['id', 'score']).where('id', 'in', ids).where('submitted_at', 'is not', null).execute()
    expect(submitted.filter((row) => row.score !== null)).toHaveLength(20)
    const verdicts = await server.db.selectFrom('verdict').select('attempt_id').where('attempt_id', 'in', ids).execute()
    expect(verdicts).toHaveLength(20 * (await itemsOf(server, ids[0] ?? '')).length)
    await expectMasteryInOrder('emeka')
  })
})

test('twenty saves of one question at once are all kept, each with its own number', async () => {
  const leila = await server.as('leila')
  const id = await startQuiz(leila)
  const [item] = await itemsOf(server, id)
  if (!item) throw new Error('no item')
  const saved = await Promise.all(Array.from({ length: 20 }, (_, index) => saveAnswer(leila, id, item.id, [item.all[index % item.all.length] ?? 'a'])))
  expect(saved.map((answer) => answer.status)).toEqual(Array(20).fill(200))
  const rows = await server.db.selectFrom('response').select('number').where('attempt_id', '=', id).orderBy('number').execute()
  expect(new Set(rows.map((row) => row.number)).size).toBe(20)
})

test('an answer that races with the submission is either graded or refused, never lost', async () => {
  const ines = await server.as('ines')
  const id = await startQuiz(ines)
  const items = await itemsOf(server, id)
  const [saves] = await Promise.all([
    Promise.all(items.map((item) => saveAnswer(ines, id, item.id, item.key))),
    submit(ines, id),
  ])
  const accepted = items.filter((_, index) => saves[index]?.status === 200).map((item) => item.id)
  const graded = await server.db.selectFrom('verdict').select('item_version_id').where('attempt_id', '=', id).execute()
  expect(graded.map((row) => row.item_version_id).sort()).toEqual(accepted.sort())
})

test('two starts at once are one attempt', async () => {
  const greta = await server.as('greta')
  const [a, b] = await Promise.all([startQuiz(greta), startQuiz(greta)])
  expect(a).toBe(b)
})
