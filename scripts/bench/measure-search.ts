import { resultOf } from './child'
import type { MeasuredDatabase } from './databases'
import type { Plan } from './plan'
import { say } from './progress'

type Publishing = { ms: number; compiled: number }

/**
 * Searches of a growing word, one after the other, as the palette sends them; `found` of them had a result. Milliseconds. `publishing`:
 * a folder of so many lessons published for the first time, again as it is, and with one lesson changed.
 */
export type SearchFigures = {
  entries: number
  searches: number
  found: number
  p50: number
  p95: number
  p99: number
  rebuildMs: number
  lessons: number
  publishing: { first: Publishing; unchanged: Publishing; oneChanged: Publishing }
}

/** How many lessons the aims are judged with. */
const lessons = 300

export async function measureSearch(database: MeasuredDatabase, plan: Plan): Promise<SearchFigures> {
  say(`${database.name}: publishing ${lessons} lessons to search`)
  const figures = await resultOf<SearchFigures>('search.ts', [String(lessons), String(plan.searchRounds)], database.env)
  const { p50, p95, searches, publishing } = figures
  say(`search: ${searches} of them, p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms; unchanged content in ${publishing.unchanged.ms.toFixed(0)} ms`)
  return figures
}
