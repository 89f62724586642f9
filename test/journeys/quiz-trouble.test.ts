import { afterAll, beforeAll, expect, test } from 'vitest'
import { startAttemptOf, stockEveryType } from '../every-type'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.close())

/** A quiz of two choices, begun by somebody of the cast. */
async function begin(name: string, policy = {}) {
  const { quizId, versionOf } = await stockEveryType(server.db, `trouble-${name}`, policy, ['single', 'multiple'])
  const rep = await server.as(name)
  const id = await startAttemptOf(server.db, name, quizId)
  const save = (item: string, picks: string[], turn: number, by: Visitor = rep) =>
    by.postJson(`/api/attempts/${id}/answers`, { item, picks, turn, sentId: `${name}-${turn}` })
  const row = () => server.db.selectFrom('attempt').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return { rep, id, single: versionOf('single'), multiple: versionOf('multiple'), save, row }
}

test('a process that is killed loses no answer it acknowledged, and the attempt goes on', async () => {
  const { id, single, multiple, save } = await begin('mina')
  let turn = 0
  let killed = false
  const acknowledged: number[] = []
  const answering = (async () => {
    while (!killed) {
      turn += 1
      const sent = turn
      const reply = await save(single, [sent % 2 === 0 ? 'a' : 'b'], sent).catch(() => null)
      if (reply?.status === 200) acknowledged.push(sent)
    }
  })()
  while (acknowledged.length < 20) await new Promise((resolve) => setTimeout(resolve, 5))
  await server.kill()
  killed = true
  await answering
  await server.restart()
  const kept = await server.db.selectFrom('response').select('turn').where('attempt_id', '=', id).execute()
  const turns = new Set(kept.map((row) => row.turn))
  expect(acknowledged.filter((sent) => !turns.has(sent))).toEqual([])
  expect(turns.size).toBe(kept.length)

  const again = await server.as('mina')
  expect((await again.get(`/attempts/${id}`)).status).toBe(200)
  expect((await save(single, ['a'], turn + 1, again)).status).toBe(200)
  expect((await save(multiple, ['a', 'b'], turn + 2, again)).status).toBe(200)
  expect((await again.post(`/attempts/${id}`, { intent: 'submit' })).location).toBe(`/attempts/${id}/result`)
  expect((await server.db.selectFrom('attempt').select('score').where('id', '=', id).executeTakeFirstOrThrow()).score).toBe(1)
})

test('a submission from two tabs and on twenty clicks is one verdict for each answer', async () => {
  const { rep, id, single, save, row } = await begin('lena')
  await save(single, ['a'], 1)
  const tab = await server.as('lena')
  const replies = await Promise.all(Array.from({ length: 20 }, (_, click) => (click % 2 === 0 ? rep : tab).post(`/attempts/${id}`, { intent: 'submit' })))
  expect(new Set(replies.map(({ status, location }) => `${status} ${location}`))).toEqual(new Set([`302 /attempts/${id}/result`]))
  expect(await server.db.selectFrom('verdict').select('item_version_id').where('attempt_id', '=', id).execute()).toHaveLength(1)
  expect(await row()).toMatchObject({ score: 0.5, closed_by: 'person' })
  expect((await tab.get(`/api/attempts/${id}/clock`)).json()).toMatchObject({ submitted: true })
})

test('a clock that is wrong by a day changes nothing: the server’s own decides', async () => {
  const { rep, id, single, multiple, row } = await begin('priya', { minutes: 20 })
  const yesterday = new Date(Date.now() - 86_400_000).toUTCString()
  const said = await rep.post(`/api/attempts/${id}/answers`, { item: single, picks: 'a', turn: '1', sentId: 'early', at: yesterday }, { Date: yesterday })
  expect(said.status).toBe(200)
  const [kept] = await server.db.selectFrom('response').select('answered_at').where('attempt_id', '=', id).execute()
  expect(Math.abs(Date.parse(kept?.answered_at ?? '') - Date.now())).toBeLessThan(60_000)
  const { clock } = (await rep.get(`/api/attempts/${id}/clock`)).json<{ clock: { remainingMs: number } }>()
  expect(clock.remainingMs).toBeGreaterThan(18 * 60_000)
  expect(clock.remainingMs).toBeLessThanOrEqual(20 * 60_000)

  await server.db.updateTable('attempt').set({ due_at: new Date(Date.now() - 1000).toISOString() }).where('id', '=', id).execute()
  const late = await rep.post(`/api/attempts/${id}/answers`, { item: multiple, picks: 'a', turn: '2', sentId: 'late', at: yesterday }, { Date: yesterday })
  expect([late.status, late.json()]).toMatchObject([409, { problem: 'too-late' }])
  expect(await row()).toMatchObject({ closed_by: 'time' })
})

test('what was answered without a connection and comes after the time is refused in words; what was saved counts, as of the due time', async () => {
  const { rep, id, single, multiple, save, row } = await begin('tom', { minutes: 20 })
  expect((await save(single, ['a'], 1)).status).toBe(200)
  const due = new Date(Date.now() - 5000).toISOString()
  await server.db.updateTable('attempt').set({ due_at: due }).where('id', '=', id).execute()
  const queued = [await save(single, ['b'], 2), await save(multiple, ['a', 'b'], 3)]
  for (const reply of queued) expect([reply.status, reply.json()]).toMatchObject([409, { saved: false, problem: 'too-late', words: expect.stringContaining('time was up') }])
  expect(await row()).toMatchObject({ submitted_at: due, closed_by: 'time', score: 0.5 })
  expect((await save(single, ['a'], 1)).json()).toMatchObject({ saved: true, number: 1 })
  expect((await rep.post(`/attempts/${id}`, { intent: 'submit' })).location).toBe(`/attempts/${id}/result`)
  expect((await rep.get(`/attempts/${id}`)).location).toBe(`/attempts/${id}/result`)
  expect((await rep.get(`/attempts/${id}/result`)).status).toBe(200)
})

test('flags, the clock and answers are their own person’s alone, and nonsense is refused', async () => {
  const { rep, id, single, save } = await begin('yuki')
  const other = await server.as('jonas')
  expect((await other.get(`/api/attempts/${id}/clock`)).status).toBe(404)
  expect((await other.post(`/api/attempts/${id}/flags`, { item: single, flagged: '1' })).status).toBe(404)
  expect((await save(single, ['a'], 1, other)).json()).toMatchObject({ saved: false, problem: 'not-open' })
  expect((await rep.post(`/api/attempts/${id}/flags`, { item: single, flagged: '1' })).json()).toEqual({ flagged: [single] })
  expect((await rep.post(`/api/attempts/${id}/flags`, { item: single, flagged: '0' })).json()).toEqual({ flagged: [] })
  expect((await rep.post(`/api/attempts/${id}/flags`, { item: 'no-such', flagged: '1' })).status).toBe(404)
  const unfit: Record<string, string>[] = [{ item: single, flagged: 'perhaps' }, { flagged: '1' }]
  for (const wrong of unfit) expect((await rep.post(`/api/attempts/${id}/flags`, wrong)).status).toBe(400)
  const send = (body: object) => rep.postJson(`/api/attempts/${id}/answers`, { item: single, picks: ['a'], ...body })
  const nonsense = [{ turn: -1 }, { turn: 1.5 }, { certainty: 4 }, { picks: ['x'.repeat(20_001)] }, { picks: Array(201).fill('a') }, { sentId: '' }, { item: 7 }]
  for (const body of nonsense) expect([JSON.stringify(body).slice(0, 40), (await send(body)).status]).toEqual([JSON.stringify(body).slice(0, 40), 400])
  await rep.post(`/attempts/${id}`, { intent: 'submit' })
  expect((await rep.post(`/api/attempts/${id}/flags`, { item: single, flagged: '1' })).status).toBe(404)
})
