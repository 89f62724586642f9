import { resultOf } from './child'
import type { MeasuredDatabase } from './databases'
import { type Figure, figureOf, median } from './figures'
import { sendLoad } from './load'
import type { Plan } from './plan'
import type { Prepared } from './prepared'
import { say } from './progress'
import { changingAnswers } from './requests'
import type { Server } from './servers'

/** So many people take a quiz at once, each on a connection of their own. */
export const savers = 200

/** `rawInserts`: durable one-row transactions a second by one writer into the same database, the median of turns before and after. */
export type SavesMeasured = { clients: number; save: Figure; rawInserts: number }

/** Save answers for `saveSeconds`, everybody in an attempt of their own, beside what the database itself commits in the same run. */
export async function measureSaves(server: Server, database: MeasuredDatabase, prepared: Prepared, plan: Plan): Promise<SavesMeasured> {
  const insertRate = () => resultOf<number>('raw-inserts.ts', [String(plan.insertSeconds)], database.env)
  const takers = prepared.people.slice(0, savers)
  const send = (seconds: number) => {
    const requestsOf = (client: number) => changingAnswers(server.url, takers.slice(client, client + 1), prepared.questions)
    return sendLoad({ ...server, connections: savers, seconds, requestsOf })
  }
  await send(plan.warmUpSeconds)
  const rates = [await insertRate()]
  const save = figureOf([(await send(plan.saveSeconds)).all])
  rates.push(await insertRate())
  say(`answers saved by ${savers} clients: ${save.perSecond.toFixed(0)}/s, p99 ${save.p99.toFixed(0)} ms`)
  return { clients: savers, save, rawInserts: median(rates) }
}

/** Saves a second for each raw insert a second. */
export const savesToInserts = ({ save, rawInserts }: SavesMeasured): number => save.perSecond / rawInserts
