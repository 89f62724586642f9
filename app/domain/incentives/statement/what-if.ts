import { evaluate } from './evaluate'
import type { Period, PersonFacts } from './facts'
import type { PeriodPlan } from './period-plan'
import { leavesOf, type Statement, type TraceLine } from './trace'

/** What a line without parts would give more, or less, than it does. */
export type LineDifference = { id: string; name: string; amount: number; points: number }

export type WhatIf = { before: Statement; after: Statement; differences: LineDifference[] }

/** What one person would have with other facts, everyone else as they are: the same evaluation twice. Null when the plan is not for them. */
export function whatIf(plan: PeriodPlan, period: Period, people: readonly PersonFacts[], altered: PersonFacts): WhatIf | null {
  const find = (all: readonly PersonFacts[]) => evaluate(plan, period, all).statements.find((statement) => statement.personId === altered.personId)
  const before = find(people)
  const after = find(people.map((facts) => (facts.personId === altered.personId ? altered : facts)))
  return before && after ? { before, after, differences: differencesOf(before.lines, after.lines) } : null
}

/** What changed from one set of lines to another, by leaves: the differences add up to that of the whole. Those that changed nothing are left out. */
export function differencesOf(before: readonly TraceLine[], after: readonly TraceLine[]): LineDifference[] {
  const earlier = new Map(leavesOf(before).map((line) => [line.id, line]))
  const later = leavesOf(after)
  const kept = new Set(later.map((line) => line.id))
  const changed = later.map(({ id, name, amount, points }) => {
    const was = earlier.get(id)
    return { id, name, amount: amount - (was?.amount ?? 0), points: points - (was?.points ?? 0) }
  })
  const gone = [...earlier.values()].filter((line) => !kept.has(line.id)).map(({ id, name, amount, points }) => ({ id, name, amount: 0 - amount, points: 0 - points }))
  return [...changed, ...gone].filter((line) => line.amount !== 0 || line.points !== 0)
}
