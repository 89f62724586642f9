import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#db/client.server'
import { FORMAT_VERSION } from '~/library/artifact'
import { recompileLessons } from '~/workflows/content/recompile-lessons.server'
import { idOf } from '../lesson-writing'
import { startServer, type TestServer } from '../server'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.close())

const now = new Date('2030-01-01T00:00:00Z')
const versions = () => server.db.selectFrom('lesson_version').selectAll().orderBy('id').execute()

/** Make every version look as the release before left it. */
async function age(): Promise<void> {
  await server.db
    .insertInto('artifact')
    .values({ hash: '0'.repeat(32), code: 'old', html: 'old', created_at: '2020-01-01T00:00:00.000Z' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await server.db.updateTable('lesson_version').set({ artifact_hash: '0'.repeat(32), blocks: '[]', format: FORMAT_VERSION - 1 }).execute()
}

function counting(db: Database): { db: Database; queries: () => number } {
  let queries = 0
  const counted = db.withPlugin({
    transformQuery: ({ node }) => {
      queries += 1
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  })
  return { db: counted, queries: () => queries }
}

test('a lesson that an older release compiled is compiled anew, by one of two nodes that start at once, and its words stay', async () => {
  const before = await versions()
  await age()
  const both = await Promise.all([recompileLessons(server.db, now), recompileLessons(server.db, now)])
  expect(both.reduce((sum, { recompiled }) => sum + recompiled, 0)).toBe(before.length)
  expect(both.flatMap(({ left }) => left)).toEqual([])
  expect(await versions()).toEqual(before)
  const mina = await server.as('mina')
  expect((await mina.get(`/learn/${idOf('indemnity')}`)).text).toContain('class="lesson-block"')
})

test('where nothing is old, nothing is written and one query is asked', async () => {
  const { db, queries } = counting(server.db)
  expect(await recompileLessons(db, now)).toEqual({ recompiled: 0, left: [] })
  expect(queries()).toBe(1)
})

test('a version that the checks of today refuse keeps what it had, and the others are compiled', async () => {
  await age()
  const [first, ...others] = await versions()
  await server.db.updateTable('lesson_version').set({ source: '---\ntitle: a\nsummary: b\n---\n{x}' }).where('id', '=', first!.id).execute()
  expect(await recompileLessons(server.db, now)).toEqual({ recompiled: others.length, left: [first!.id] })
  expect((await versions())[0]).toMatchObject({ artifact_hash: '0'.repeat(32), format: FORMAT_VERSION - 1 })
})
