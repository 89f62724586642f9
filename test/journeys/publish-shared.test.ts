import { afterAll, beforeAll, expect, test } from 'vitest'
import { listGathered } from '#db/queries/gathered-answers'
import { publishedNow, readPublished } from '#db/queries/published-values'
import { publishShared } from '~/workflows/readiness/publish-shared.server'
import { rebuild } from '~/workflows/readiness/rebuild.server'
import { regradingWork } from '../regrading-work'
import { startServer, type TestServer } from '../server'

let server: TestServer
let work: Awaited<ReturnType<typeof regradingWork>>
beforeAll(async () => {
  server = await startServer()
  work = await regradingWork(server.db)
})
afterAll(() => server.close())

const minute = 60_000
const hour = 60 * minute
const gathered = () => listGathered(server.db, 100_000)

/** Let so many minutes pass in which nobody answers; the time then. */
function wait(minutes: number): Date {
  let now = work.next()
  for (let passed = 1; passed < minutes; passed += 1) now = work.next()
  return now
}

test('answers are gathered, folded in by one of several, and in force minutes later', async () => {
  const before = (await gathered()).length
  await work.sit(await work.newRep('wrong'), () => true)
  const all = await gathered()
  const own = all.slice(before)
  expect(own.length).toBeGreaterThan(3)
  const now = work.next()
  const both = await Promise.all([publishShared(server.db, now, hour), publishShared(server.db, now, hour)])
  expect(both.map(({ answers }) => answers).sort((a, b) => a - b)).toEqual([0, all.length])
  expect(await gathered()).toEqual([])
  const published = await readPublished(server.db)
  for (const { itemId } of own) {
    expect(published.itemAt(itemId ?? '', now.getTime())).toEqual({ mean: 0, variance: 1.38 })
    expect(published.itemAt(itemId ?? '', now.getTime() + 5 * minute).variance).toBeLessThan(1.38)
  }
  expect(publishedNow()).toBe(published)
})

test('what comes within the hour waits, and goes on from what was published', async () => {
  await work.sit(await work.newRep('soon'), () => false)
  expect(await publishShared(server.db, work.next(), hour)).toEqual({ answers: 0, values: 0 })
  const waiting = await gathered()
  const later = wait(61)
  expect((await publishShared(server.db, later, hour)).answers).toBe(waiting.length)
  const published = await readPublished(server.db)
  for (const { itemId } of waiting) {
    const [before, after] = [later.getTime(), later.getTime() + 5 * minute].map((at) => published.itemAt(itemId ?? '', at))
    expect(after?.mean).toBeLessThan(before?.mean ?? -Infinity)
    expect(after?.variance).toBeLessThan(before?.variance ?? 0)
  }
  expect(await publishShared(server.db, wait(120), hour)).toEqual({ answers: 0, values: 0 })
})

test('a rebuild reads each answer with what was in force then: nothing differs, and what was spoiled comes back to the bit', async () => {
  const rep = await work.newRep('after')
  await work.sit(rep, (_, at) => at % 2 === 0)
  expect(await rebuild(server.db, { now: new Date() })).toMatchObject({ corrected: 0 })
  const rows = () => server.db.selectFrom('item_memory').selectAll().where('person_id', '=', rep).orderBy('item_id').execute()
  const memories = await rows()
  expect(memories.length).toBeGreaterThan(3)
  await server.db.updateTable('item_memory').set({ mean: 9 }).where('person_id', '=', rep).execute()
  expect(await rebuild(server.db, { now: new Date() })).toMatchObject({ corrected: 1, changed: memories.length, added: 0, removed: 0 })
  expect(await rows()).toEqual(memories)
})

test('what was published is a fact: it is neither changed nor deleted', async () => {
  await expect(server.db.updateTable('published_value').set({ bucket: 1 } as never).execute()).rejects.toThrow()
  await expect(server.db.deleteFrom('published_value').execute()).rejects.toThrow()
})
