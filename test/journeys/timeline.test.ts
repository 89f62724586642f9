import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listTimeline } from '#db/queries/timeline'
import { type TimelineEntry, timelineKinds } from '~/domain/insight/timeline'
import { readEvent } from '~/http/outcome-schema'
import { recordOutcomes } from '~/workflows/outcomes/record-outcomes.server'
import { stockPay } from '../browser/stock-pay'
import { personId } from '../quiz-taking'
import { startServer, type TestServer } from '../server'
import type { Answer, Visitor } from '../visitor'

let server: TestServer
let otto: Visitor
let [jonas, ottoId] = ['', '']
beforeAll(async () => {
  server = await startServer()
  otto = await server.as('otto')
  ;[jonas, ottoId] = [await personId(server, 'jonas'), await personId(server, 'otto')]
  await stockPay(server)
  // Sixty checks, half of them at one moment, so that a page ends in the middle of it.
  const rows = Array.from({ length: 60 }, (_, place) => ({
    id: `t-${place}`, person: 'jonas@countersign.example', contract: `T-${place}`, kind: 'compliance-check', passed: place % 7 !== 0,
    happenedAt: place % 2 === 0 ? '2026-06-15T09:00:00Z' : `2026-06-${String(1 + (place % 28)).padStart(2, '0')}T10:00:00Z`,
  }))
  await recordOutcomes(server.db, { source: 'salesforce', door: 'api', now: new Date() }, rows.map((row, place) => ({ line: place + 1, ...readEvent(row) })))
  await otto.post(`/team/${jonas}`, { sentId: randomUUID(), words: 'The indemnity lesson waits.' })
  await otto.post(`/one-to-one/${jonas}`, { intent: 'write', sentId: randomUUID(), words: 'Between the two of us only.' })
})
afterAll(() => server?.close())

const plain = ({ text }: Answer) => text.replaceAll('<!-- -->', '').replaceAll('&amp;', '&')
const queriesOf = (answer: Answer) => Number(/queries;desc="(\d+)"/.exec(answer.headers.get('server-timing') ?? '')?.[1])
const whole = (kind: TimelineEntry['kind'] | null = null) => listTimeline(server.db, { personId: jonas, managerId: ottoId, kind, before: null, limit: 1000 })

test('everything that happened to a rep is one list, newest first, each thing once', async () => {
  const entries = await whole()
  expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).sort((a, b) => b - a))
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(timelineKinds.filter((kind) => kind !== 'certificates')))
  const apart = await Promise.all(timelineKinds.map((kind) => whole(kind)))
  expect(apart.flat().map(({ id }) => id).sort()).toEqual(entries.map(({ id }) => id).sort())
})

test('a manager pages through it, also where much happened at one moment, in few queries', async () => {
  const seen: string[] = []
  for (let next: string | undefined = `/team/${jonas}/timeline?kind=contracts`; next; ) {
    const page: Answer = await otto.get(next)
    expect(page.status).toBe(200)
    seen.push(...[...plain(page).matchAll(/ contract (T-\d+)/g)].map(([, contract]) => contract ?? ''))
    next = /href="([^"]*before=[^"]*)"[^>]*>Older/.exec(plain(page))?.[1] ?? /rel="next"[^>]*href="([^"]*)"/.exec(plain(page))?.[1]
  }
  expect(seen).toHaveLength(60)
  expect(new Set(seen).size).toBe(60)
  const [first, again] = [await otto.get(`/team/${jonas}/timeline`), await otto.get(`/team/${jonas}/timeline?before=nonsense&kind=nothing`)]
  expect(first.text).toContain('Was nudged by Otto Brandt')
  expect(again.text).toContain('Was nudged by Otto Brandt')
  expect(first.text).toContain('You wrote to Jonas')
  expect(first.text).not.toContain('Between the two of us only.')
  expect(queriesOf(first)).toBeLessThanOrEqual(4)
})

test('a kind shows itself alone, and says so where there is nothing', async () => {
  const pay = await otto.get(`/team/${jonas}/timeline?kind=pay`)
  expect(plain(pay)).toContain('The period of “Last spring” was closed')
  expect(plain(pay)).not.toContain('Was nudged')
  expect(plain(await otto.get(`/team/${jonas}/timeline?kind=certificates`))).toContain('Nothing of this kind happened so far')
})

test('a rep’s statements are their manager’s to read, with their words and without the ways that are the rep’s alone', async () => {
  expect(plain(await otto.get(`/team/${jonas}/statements`))).toContain(`/team/${jonas}/statements/last-spring/2026-01-01`)
  const page = await otto.get(`/team/${jonas}/statements/last-spring/2026-01-01`)
  expect([page.status, plain(page).includes('How it came about'), page.text.includes('/rewards/')]).toEqual([200, true, false])
  expect((await otto.get(`/team/${jonas}/statements/last-spring/2025-01-01`)).status).toBe(404)
  const looks = await server.db.selectFrom('audit').select('id').where('action', '=', 'person.viewed').where('subject_id', '=', jonas).where('actor_id', '=', ottoId).execute()
  expect(looks).toHaveLength(1)
})

test('nobody else’s manager, and no rep, sees any of it', async () => {
  const paths = ['timeline', 'statements', 'statements/last-spring/2026-01-01'].map((path) => `/team/${jonas}/${path}`)
  for (const name of ['pilar', 'jonas', 'ada']) {
    const visitor = await server.as(name)
    expect(await Promise.all(paths.map(async (path) => (await visitor.get(path)).status)), name).toEqual([404, 404, 404])
  }
})
