import { megabytes, number } from './table'

/** Seconds, bytes, and how many rows were new. `bare`: as many rows written by themselves in the same run. */
export type OutcomesTaken = {
  rows: number
  people: number
  putSeconds: number
  lookSeconds: number
  takeSeconds: number
  againSeconds: number
  bareSeconds: number
  before: number
  peak: number
  recorded: number
}

const mostSeconds = 60

/** What taking in a file cost, in words, with the aim of 50,000 rows in a minute. */
export function outcomesReport(database: string, taken: OutcomesTaken): string {
  const { rows, people, putSeconds, lookSeconds, takeSeconds, againSeconds, bareSeconds, before, peak, recorded } = taken
  const perSecond = rows / takeSeconds
  return [
    `${database}: a CSV file of ${number(rows)} outcomes about ${number(people)} reps, ${number(recorded)} of them new`,
    `  put here ${putSeconds.toFixed(1)} s, looked at ${lookSeconds.toFixed(1)} s, taken in ${takeSeconds.toFixed(1)} s (${number(perSecond)} rows/s), again ${againSeconds.toFixed(1)} s`,
    `  bare inserts of as many rows ${bareSeconds.toFixed(1)} s: taking in costs ${(takeSeconds / bareSeconds).toFixed(1)} times that`,
    `  memory ${megabytes(before)} before, ${megabytes(peak)} at most`,
    `  aim: 50,000 rows in under ${mostSeconds} s: ${(50_000 / perSecond).toFixed(1)} s, ${50_000 / perSecond < mostSeconds ? 'met' : 'not met'}`,
  ].join('\n')
}
