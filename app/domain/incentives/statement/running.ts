import type { Period } from './facts'
import { byMillionths, byShare, type Exact, rounded, whole } from './money'
import type { Multiplier } from './period-plan'
import { type GateCheck, type Input, lineOf, type TraceLine } from './trace'

/**
 * A sum on its way through a plan. It stays exact; each step adds a line of what it changed, between the sum rounded before and after, so that nothing
 * is rounded twice and the lines add up to the end. `over` once it came to more than any line may.
 */
export type Running = { exact: Exact; amount: number; lines: TraceLine[]; over: boolean }

export const startWith = (exact: Exact, amount: number, lines: TraceLine[]): Running => ({ exact, amount, lines, over: false })

/** Go on to another sum by a line that says how. */
export function goOn(running: Running, exact: Exact, line: Parameters<typeof lineOf>[0]): Running {
  const amount = rounded(exact)
  if (running.over || amount === null) return { ...running, over: true }
  return { exact, amount, lines: [...running.lines, lineOf({ ...line, amount: amount - running.amount })], over: false }
}

/** Multiply by the factor of the step that the metric reached. Its line stands there also when it changes nothing. */
export function multiply(running: Running, id: string, multiplier: Multiplier, input: Input): Running {
  const { name, metric, steps, below, unknown } = multiplier
  const reached = steps.findLast((step) => input.at !== null && input.at >= step.from)
  const factor = input.at === null ? unknown : (reached?.factor ?? below)
  const working = { code: 'factor', metric, at: input.at, factor, before: running.amount } as const
  return goOn(running, byMillionths(running.exact, factor), { id: `${id}/times-${multiplier.id}`, name, working, inputs: [input], from: input.from })
}

/** A shut gate holds all of it back; one that lets through by days does so from the day on which the last of them opened. */
export function passGates(running: Running, id: string, checks: readonly GateCheck[], period: Period): Running {
  const from = checks.flatMap((check) => check.from)
  const closed = checks.filter((check) => !check.open)
  if (closed.length > 0) {
    const line = { id: `${id}/gate`, name: 'Held back', working: { code: 'gate', before: running.amount } as const, gates: closed, from }
    return goOn(running, whole(0), line)
  }
  const since = checks.reduce((last, { gate, since: day }) => (gate.kind !== 'metric' && gate.midPeriod === 'by-days' && day !== null && day > last ? day : last), period.from)
  if (since === period.from) return running
  const of = daysOf(period)
  const days = Math.min(of, daysOf({ from: since, to: period.to }))
  if (days === of) return running
  const working = { code: 'days', days, of, since } as const
  return goOn(running, byShare(running.exact, days, of), { id: `${id}/days`, name: 'Days since the gate opened', working, from })
}

export function keepUnder(running: Running, id: string, cap: number | null): Running {
  if (cap === null || running.amount <= cap) return running
  return goOn(running, whole(cap), { id: `${id}/cap`, name: 'Cap', working: { code: 'cap', cap, before: running.amount } })
}

export function liftTo(running: Running, id: string, floor: number | null): Running {
  if (floor === null || running.amount >= floor) return running
  return goOn(running, whole(floor), { id: `${id}/floor`, name: 'Floor', working: { code: 'floor', floor, before: running.amount } })
}

const dayMs = 86_400_000

/** How many days a period has, both ends included; at least 1, whatever its days say. */
export function daysOf({ from, to }: Period): number {
  const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1
  return Number.isSafeInteger(days) && days > 1 ? days : 1
}
