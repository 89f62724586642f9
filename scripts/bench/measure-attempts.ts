import { resultOf } from './child'
import type { MeasuredDatabase } from './databases'
import { type Figure, figureOf, median } from './figures'
import { sendLoad } from './load'
import { judgedAt, type Plan } from './plan'
import type { Prepared, Taker } from './prepared'
import { say } from './progress'
import { shareOf, view, wholeAttempt } from './requests'
import type { Server } from './servers'

/** Whole attempts with so many clients at once: the rate, and both kinds of requests. */
export type AttemptFigures = { clients: number; attempts: number; perSecond: number; answer: Figure; submission: Figure; faults: number }

/** `rawInserts`: durable one-row transactions a second by one writer into the same database, the median of turns before, between and after. */
export type AttemptsMeasured = { levels: AttemptFigures[]; rawInserts: number; writesPerAttempt: number }

export async function measureAttempts(server: Server, database: MeasuredDatabase, prepared: Prepared, plan: Plan): Promise<AttemptsMeasured> {
  const insertRate = () => resultOf<number>('raw-inserts.ts', [String(plan.insertSeconds)], database.env)
  const warmUp = { clients: judgedAt, takers: prepared.people.slice(0, plan.people), seconds: plan.attemptSeconds }
  await sendAttempts(server, prepared, warmUp)
  const rates = [await insertRate()]
  const levels: AttemptFigures[] = []
  for (const [turn, clients] of plan.clients.entries()) {
    const from = plan.people + turn * plan.attempts
    levels.push(await takeAttempts(server, prepared, { clients, takers: prepared.people.slice(from, from + plan.attempts), seconds: plan.attemptSeconds }))
    rates.push(await insertRate())
  }
  return { levels, rawInserts: median(rates), writesPerAttempt: prepared.questions.length + 1 }
}

/** `takers` are a multiple of `clients`, so that no client begins its first attempt again; after `seconds` what is open stays so. */
type Sitting = { clients: number; takers: readonly Taker[]; seconds: number }

function sendAttempts(server: Server, prepared: Prepared, { clients, takers, seconds }: Sitting) {
  const requestsOf = (client: number) =>
    shareOf(takers, clients, client).flatMap((taker, number) => wholeAttempt(server.url, taker, prepared.questions, client + number * clients))
  return sendLoad({ ...server, connections: clients, seconds, requestsOf, once: true })
}

async function takeAttempts(server: Server, prepared: Prepared, sitting: Sitting): Promise<AttemptFigures> {
  const { clients, takers } = sitting
  const { all, kinds } = await sendAttempts(server, prepared, sitting)
  const [answer, submission] = ['answer', 'submission'].map((kind) => figureOf([kinds.get(kind) ?? { ...all, latencies: [] }]))
  if (!answer || !submission) throw new Error('No attempt came back.')
  const attempts = kinds.get('submission')?.latencies.length ?? 0
  if (attempts === takers.length) await requireResult(server, takers[0])
  say(`${attempts} attempts by ${clients} clients: ${submission.perSecond.toFixed(1)}/s, submission p99 ${submission.p99.toFixed(1)} ms`)
  return { clients, attempts, perSecond: submission.perSecond, answer, submission, faults: all.faults }
}

/** A submitted attempt has a result to show; without one the figures would be of something else. */
async function requireResult(server: Server, taker: Taker | undefined): Promise<void> {
  if (!taker) throw new Error('No one was there to take an attempt.')
  const { path, headers } = view(`/attempts/${taker.attemptId}/result`, taker.cookie)
  const { status } = await fetch(new URL(path, server.url), { headers, redirect: 'manual' })
  if (status !== 200) throw new Error(`A submitted attempt has no result: ${status}`)
}
