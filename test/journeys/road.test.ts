import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { itemsOf, moduleQuiz, personId, saveAnswer, startQuiz } from '../quiz-taking'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
let mina: Visitor
beforeAll(async () => {
  server = await startServer()
  mina = await server.as('mina')
})
afterAll(() => server.close())

const lesson = `/learn/${moduleQuiz}/indemnity`

describe('a rep reads a lesson', () => {
  test('today names the next lesson, its minutes and its reason', async () => {
    const { text } = await mina.get('/learn')
    expect(text).toContain('Indemnity')
    expect(text).toMatch(/\d+ minutes/)
    expect(text).toMatch(/The course is (<!-- -->)?due/)
  })

  test('the body of the lesson is in the page before any script runs', async () => {
    const { status, text } = await mina.get(lesson)
    expect(status).toBe(200)
    expect(text).toContain('Two promises that look alike')
    expect(text).toContain('I have read this')
  })

  test('finishing it earns once, however often it is said', async () => {
    for (let click = 0; click < 3; click++) expect((await mina.post(lesson, {})).location).toContain(lesson)
    const lines = await server.db.selectFrom('ledger').select('points').where('person_id', '=', await personId(server, 'mina'))
      .where('cause', '=', 'reading').where('cause_id', '=', `${moduleQuiz}/indemnity`).execute()
    expect(lines).toEqual([{ points: 10 }])
    expect((await mina.get(lesson)).text).toContain('You have read this lesson')
  })
})

describe('a rep takes the quiz', () => {
  let attempt: string

  test('a second start goes on with the first attempt', async () => {
    attempt = await startQuiz(mina)
    expect(await startQuiz(mina)).toBe(attempt)
  })

  test('no key, weight or feedback is on the page of an open attempt, nor in its data', async () => {
    const bodies = await server.db.selectFrom('item_version').select('body').where('id', 'in', (await itemsOf(server, attempt)).map((item) => item.id)).execute()
    const secrets = bodies.flatMap(({ body }) => (JSON.parse(body) as { options: { feedback: string }[] }).options.map((option) => option.feedback))
    for (const path of [`/attempts/${attempt}`, `/attempts/${attempt}.data`, `/attempts/${attempt}/result`]) {
      const { text } = await mina.get(path)
      for (const secret of secrets) expect(text).not.toContain(secret.slice(0, 40))
      expect(text).not.toMatch(/"right"|"feedback"|"difficulty"|"weight"/)
    }
  })

  test('answers save one by one and may change until submission', async () => {
    const [first, ...rest] = await itemsOf(server, attempt)
    if (!first) throw new Error('no item')
    const wrong = first.all.find((id) => !first.key.includes(id)) ?? ''
    expect((await saveAnswer(mina, attempt, first.id, [wrong])).status).toBe(200)
    expect((await saveAnswer(mina, attempt, first.id, first.key)).json()).toMatchObject({ saved: true })
    for (const item of rest) expect((await saveAnswer(mina, attempt, item.id, item.key)).status).toBe(200)
    expect((await mina.get(`/attempts/${attempt}`)).text.match(/checked=""/g)?.length).toBeGreaterThanOrEqual(rest.length + 1)
  })

  test('an answer that cannot be one is refused in words', async () => {
    const [item] = await itemsOf(server, attempt)
    const nonsense = await saveAnswer(mina, attempt, item?.id ?? '', ['zz'])
    expect(nonsense.status).toBe(409)
    expect(nonsense.json()).toMatchObject({ saved: false, problem: 'not-an-answer' })
    expect((await saveAnswer(mina, attempt, 'no-such-item', ['a'])).json()).toMatchObject({ problem: 'not-in-attempt' })
  })

  test('submission gives the verdict, moves readiness and pays, and a repeat gets the same and pays nothing', async () => {
    const submit = () => mina.post(`/attempts/${attempt}`, { intent: 'submit' })
    expect((await submit()).location).toBe(`/attempts/${attempt}/result`)
    const before = await server.db.selectFrom('ledger').selectAll().orderBy('seq').execute()
    expect((await submit()).location).toBe(`/attempts/${attempt}/result`)
    expect(await server.db.selectFrom('ledger').selectAll().orderBy('seq').execute()).toEqual(before)
    const { text } = await mina.get(`/attempts/${attempt}/result`)
    expect(text).toContain('You passed')
    expect(text).toContain('What moved')
    expect(text).toContain('You passed the quiz')
  })

  test('every hop leads back: a reward names its attempt, an evidence its answer and its lesson', async () => {
    const { text: rewards } = await mina.get('/rewards')
    expect(rewards).toContain(`/attempts/${attempt}/result`)
    const { text: skill } = await mina.get('/readiness/terminology.indemnity')
    expect(skill).toContain(`/attempts/${attempt}/result`)
    expect(skill).toContain(`/learn/${moduleQuiz}/indemnity`)
    expect((await mina.get('/readiness')).text).toContain('Indemnity')
  })

  test('an answer after submission is refused and changes nothing', async () => {
    const [item] = await itemsOf(server, attempt)
    expect((await saveAnswer(mina, attempt, item?.id ?? '', item?.key ?? [])).json()).toMatchObject({ problem: 'not-open' })
  })
})

describe('a clause drill', () => {
  test('each answer is explained at once and the first one stands', async () => {
    const round = await startQuiz(mina, '/practice/clauses')
    const items = await itemsOf(server, round)
    expect(items).toHaveLength(10)
    const answer = (index: number, picks: string[]) => mina.post(`/attempts/${round}`, { intent: 'answer', item: items[index]?.id ?? '', position: String(index + 1), [`picks-${items[index]?.id}`]: picks })
    for (const [index, item] of items.entries()) {
      const { text: open } = await mina.get(`/attempts/${round}`)
      expect(open).toContain('Which clause is this?')
      await answer(index, item.key)
      const wrong = item.all.find((id) => !item.key.includes(id)) ?? ''
      await answer(index, [wrong])
      expect((await mina.get(`/attempts/${round}?q=${index + 1}`)).text).toContain('Your answer, right')
    }
    await mina.post(`/attempts/${round}`, { intent: 'submit' })
    const { score } = await server.db.selectFrom('attempt').select('score').where('id', '=', round).executeTakeFirstOrThrow()
    expect(score).toBe(1)
    const evidence = await server.db.selectFrom('evidence').select('weight').where('attempt_id', '=', round).execute()
    expect(evidence.map((row) => row.weight)).toEqual(Array(10).fill(0.6))
  })
})

test('another rep finds nothing of this one: attempts answer 404', async () => {
  const lena = await server.as('lena')
  const { id } = await server.db.selectFrom('attempt').select('id').where('person_id', '=', await personId(server, 'mina')).limit(1).executeTakeFirstOrThrow()
  for (const path of [`/attempts/${id}`, `/attempts/${id}/result`]) expect((await lena.get(path)).status).toBe(404)
  expect((await lena.post(`/attempts/${id}`, { intent: 'submit' })).status).toBe(404)
  expect((await saveAnswer(lena, id, 'x', ['a'])).status).toBe(409)
})

test('facts cannot be changed, not even by hand', async () => {
  const look = { id: 'a-look', at: new Date().toISOString(), actor_id: null, action: 'person.viewed', subject_type: 'person', subject_id: 'x', before: null, after: null, request_id: 'test' }
  await server.db.insertInto('audit').values(look).execute()
  for (const table of ['response', 'verdict', 'evidence', 'ledger', 'audit'] as const) {
    await expect(server.db.deleteFrom(table).execute()).rejects.toThrow(/append-only/)
  }
})

test('a page of a rep takes few queries', async () => {
  const { id } = await server.db.selectFrom('attempt').select('id').where('person_id', '=', await personId(server, 'mina'))
    .where('submitted_at', 'is not', null).limit(1).executeTakeFirstOrThrow()
  const paths = [
    '/learn', '/learn/contract-language', lesson, `/learn/${moduleQuiz}/quiz`, '/practice/clauses', '/readiness', '/readiness/terminology.indemnity',
    '/practice', '/practice/review', '/practice/skills/terminology.indemnity', '/rewards', '/learn/notes', `/attempts/${id}/result`,
  ]
  for (const path of paths) await mina.get(path)
  const counts = await Promise.all(paths.map(async (path) => [path, Number(/desc="(\d+)"/.exec((await mina.get(path)).headers.get('server-timing') ?? '')?.[1])] as const))
  // Today looks into everything that may wait: courses, what is due, and reviews. Rewards looks at learning and at contracts.
  const more: Record<string, number> = { '/learn': 5, '/rewards': 6 }
  for (const [path, count] of counts) expect(count, path).toBeLessThanOrEqual(more[path] ?? 4)
  for (const [path, count] of counts) expect(count, path).toBeGreaterThan(0)
})
