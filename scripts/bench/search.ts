import { appendFile, rm } from 'node:fs/promises'
import { db } from '#db/client.server'
import { migrate } from '#db/migrate'
import { publishContent } from '../../app/workflows/content/publish-content.server'
import { rebuildSearch } from '../../app/workflows/search/index-search.server'
import { search } from '../../app/workflows/search/search.server'
import { percentile } from './figures'
import type { SearchFigures } from './measure-search'
import { lessonFile, makeContent } from './search-content'
import { typedQueries } from './search-queries'

/** Publish as many lessons as the first argument says into the database of the environment, search them, and tell the parent. */

const [lessons = 0, rounds = 0] = process.argv.slice(2).map(Number)
const rep = { roles: ['rep'], kind: null, limit: 7, after: 0 } as const

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const start = performance.now()
  const result = await work()
  return { ms: performance.now() - start, result }
}

async function publishing(folder: string): Promise<SearchFigures['publishing']> {
  const publish = () => timed(() => publishContent(db, folder, new Date()))
  const [first, unchanged] = [await publish(), await publish()]
  await appendFile(lessonFile(folder, 0), '\nOne line more.\n')
  const one = await publish()
  const figureOf = ({ ms, result }: typeof first) => ({ ms, compiled: result.lessons })
  return { first: figureOf(first), unchanged: figureOf(unchanged), oneChanged: figureOf(one) }
}

async function searching(): Promise<{ latencies: number[]; found: number }> {
  const queries = typedQueries()
  for (const text of queries.slice(0, 60)) await search(db, { text, ...rep })
  const latencies: number[] = []
  let found = 0
  for (let round = 0; round < rounds; round++) {
    for (const text of queries) {
      const { ms, result } = await timed(() => search(db, { text, ...rep }))
      latencies.push(ms)
      if (result.total > 0) found += 1
    }
  }
  return { latencies, found }
}

async function measure(folder: string): Promise<SearchFigures> {
  const published = await publishing(folder)
  const { ms: rebuildMs, result: indexed } = await timed(() => rebuildSearch(db, new Date()))
  const { latencies, found } = await searching()
  const [p50, p95, p99] = [percentile(latencies, 0.5), percentile(latencies, 0.95), percentile(latencies, 0.99)]
  const entries = indexed.lessons + indexed.terms + indexed.clauseTypes
  return { entries, searches: latencies.length, found, p50, p95, p99, rebuildMs, lessons, publishing: published }
}

await migrate(db)
const folder = await makeContent(lessons)
// The parent ends this process as soon as it has been told.
const figures = await measure(folder).finally(() => rm(folder, { recursive: true, force: true }))
await db.destroy()
process.send?.(figures)
