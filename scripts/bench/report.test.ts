import { expect, test } from 'vitest'
import type { Figure } from './figures'
import type { DatabaseFigures } from './measure-database'
import { reachedBy, report } from './report'

const figure = (perSecond: number, p99 = 9): Figure => ({ perSecond, p50: 2, p99, cpuMs: 1000 / perSecond, faults: 0 })
const level = (connections: number, product: number) => ({ connections, product: figure(product), remix: figure(900), http: figure(9000) })

const measured: DatabaseFigures = {
  database: 'SQLite',
  words: 1500,
  pages: [{ page: 'lesson', bytes: 30_000, levels: [level(1, 500), level(8, 600)] }],
  settings: [{ setting: 'WEB_CONCURRENCY=2', connections: 8, figure: figure(1000), memory: [90e6, 180e6] }],
  saves: { clients: 200, save: figure(1200, 90), rawInserts: 3000 },
  attempts: {
    rawInserts: 2200,
    writesPerAttempt: 11,
    levels: [{ clients: 8, attempts: 600, perSecond: 100, answer: figure(1000), submission: figure(100, 15), faults: 0 }],
  },
  firstViews: [
    { screen: 'phone', requests: 12, bytes: 200_000, shift: 0, kinds: new Map([['Script', { requests: 12, bytes: 200_000 }]]) },
    { screen: 'laptop', requests: 13, bytes: 190_000, shift: 0.01, kinds: new Map() },
  ],
  search: {
    entries: 377, searches: 300, found: 250, p50: 3, p95: 12, p99: 20, rebuildMs: 900, lessons: 300,
    publishing: { first: { ms: 30_000, compiled: 303 }, unchanged: { ms: 12, compiled: 0 }, oneChanged: { ms: 400, compiled: 1 } },
  },
  memory: [{ server: 'Countersign', bytes: 170e6 }, { server: 'bare Remix', bytes: 900e6 }],
}

test('aims are judged at eight connections, by the worse screen and by the largest process of the product', () => {
  expect(reachedBy(measured, measured.firstViews)).toEqual({
    lessonCost: 1.5, lessonsPerSecond: 600, attemptsPerSecond: 100, submissionP99: 15, savesToInserts: 0.4, viewBytes: 200_000, viewRequests: 13, memory: 180e6,
    searchP95: 12, compiledUnchanged: 0,
  })
})

test('what was left out is not judged', () => {
  const only = { ...measured, pages: [], saves: null, attempts: null, firstViews: null, search: null, memory: [], settings: [] }
  expect(reachedBy(only, null)).toMatchObject({ lessonCost: null, attemptsPerSecond: null, viewBytes: null, memory: null, searchP95: null })
})

test('the report says each aim with its verdict, costs as ratios, and writes against the raw rate', () => {
  const text = report(['- Machine: one'], [measured], null)
  expect(text).toMatch(/at least 550 lesson views\/s +\| 600\/s +\| met/)
  expect(text).toMatch(/lesson page, 30.0 KB \| 8 +\| Countersign .*\| 1.50x +\| 1.50x +\| 15.00x/)
  expect(text).toMatch(/\| 1,100 +\| 0.50x/)
  expect(text).toMatch(/\| 200 +\| 1,200 .*\| 3,000 +\| 0.40x/)
})

test('search and publishing are told beside the rest, and a run of nothing else is a report too', () => {
  const text = report(['- Machine: one'], [{ ...measured, words: null, pages: [], settings: [], saves: null, attempts: null, firstViews: null, memory: [] }], null)
  expect(text).toMatch(/under 50 ms \(p95\) +\| 12.0 ms +\| met/)
  expect(text).toMatch(/\| as it is +\| 0 +\| 12.0/)
  expect(text).not.toMatch(/Memory|The lesson has/)
})
