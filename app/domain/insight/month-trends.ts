import { outcomeMetrics } from '../outcomes/metrics'
import type { Outcome } from '../outcomes/outcome'
import type { Rate } from '../outcomes/rate'
import type { ReadinessLabel } from '../readiness/skill-readiness'

/** How a skill was judged from a moment on (ms epoch). */
type Judged = { skillId: string; label: ReadinessLabel; at: number }

/**
 * One month (`2027-03`, UTC; the last one as far as it has gone). `ready`: the share of a role's `n` skills that were judged Ready last by its end, null before any was
 * judged. The rest: of the contracts and checks of the month, null where there was none.
 */
export type MonthFigures = { month: string; ready: { share: number; n: number } | null; accuracy: Rate | null; compliance: Rate | null; deviation: Rate | null; dispute: Rate | null }

/** What both trends are shown for. */
export const trendMonths = 12

const startOf = (year: number, month: number): number => Date.UTC(year, month, 1)

/** When the first of the months begins that a trend shows at `now` (both ms epoch). */
export const trendStart = (now: number): number => startOf(new Date(now).getUTCFullYear(), new Date(now).getUTCMonth() - trendMonths + 1)

/**
 * Readiness and what came of contracts month by month, the oldest first, on one axis of time. They stand side by side; neither is worked out from the other, and
 * nothing here says that one makes the other. `judged` oldest first and from the beginning; `outcomes` in force, in any order.
 */
export function monthTrends(skillIds: readonly string[], judged: readonly Judged[], outcomes: readonly Outcome[], now: number): MonthFigures[] {
  const first = new Date(trendStart(now))
  return Array.from({ length: trendMonths }, (_, place) => {
    const [from, to] = [place, place + 1].map((months) => startOf(first.getUTCFullYear(), first.getUTCMonth() + months)) as [number, number]
    const { accuracy, compliance, deviation, dispute } = outcomeMetrics(outcomes, { from, to: Math.min(to, now + 1) })
    return { month: new Date(from).toISOString().slice(0, 7), ready: readyAt(skillIds, judged, to), accuracy, compliance, deviation, dispute }
  })
}

function readyAt(skillIds: readonly string[], judged: readonly Judged[], before: number): MonthFigures['ready'] {
  const asked = new Set(skillIds)
  const last = new Map<string, ReadinessLabel>()
  for (const { skillId, label, at } of judged) if (at < before && asked.has(skillId)) last.set(skillId, label)
  if (last.size === 0) return null
  return { share: [...last.values()].filter((label) => label === 'ready').length / skillIds.length, n: skillIds.length }
}
