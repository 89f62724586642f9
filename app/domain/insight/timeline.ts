import { dayOf } from '../evidence/day'
import type { Happened, OutcomeKind } from '../outcomes/outcome'
import type { ReadinessLabel } from '../readiness/skill-readiness'

/** What a timeline can be narrowed to, in the order in which it is offered. */
export const timelineKinds = ['assigned', 'learning', 'quizzes', 'readiness', 'contracts', 'talk', 'certificates', 'pay'] as const
export type TimelineKind = (typeof timelineKinds)[number]

/** Of what is told of contracts these say how a contract was handled, or how it went on; value and duration are figures, not moments. */
export const notedOutcomes = [
  'review-finding', 'playbook-deviation', 'compliance-check', 'signed', 'dispute-opened', 'dispute-closed', 'renewal',
] as const satisfies readonly OutcomeKind[]

type What =
  | { kind: 'assigned'; what: 'course' | 'quiz'; title: string; dueOn: string; by: string }
  | { kind: 'learning'; what: 'lesson' | 'course'; title: string }
  | { kind: 'quizzes'; title: string; passed: boolean; score: number | null }
  | { kind: 'readiness'; what: 'judged'; skillId: string; skill: string; label: ReadinessLabel; before: ReadinessLabel | null }
  | { kind: 'readiness'; what: 'observed'; skillId: string; skill: string; by: string }
  | { kind: 'contracts'; told: Happened; contractId: string }
  | { kind: 'talk'; what: 'nudge'; by: string }
  | { kind: 'talk'; what: 'note'; mine: boolean }
  | { kind: 'certificates'; role: string; withdrawn: boolean }
  | { kind: 'pay'; planId: string; plan: string; from: string; to: string }

/** One moment of a person as their manager may see it. `at`: ms epoch; `id` is told apart from every other, of whatever kind. `mine`: the reader wrote it. */
export type TimelineEntry = { id: string; at: number } & What

/** Entries by their day (UTC), both in the order they come in. */
export function byDay(entries: readonly TimelineEntry[]): { day: string; entries: TimelineEntry[] }[] {
  const days: { day: string; entries: TimelineEntry[] }[] = []
  for (const entry of entries) {
    const day = dayOf(entry.at)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}

/** Where a page of a timeline goes on: after this moment (ms epoch) and entry. */
export type TimelinePlace = { at: number; id: string }

export const placeText = ({ at, id }: TimelinePlace): string => `${at} ${id}`

/** The place that a text of an address names; null where it names none. */
export function placeIn(text: string | null): TimelinePlace | null {
  const found = /^(\d{1,14}) ([\w:.-]{1,160})$/.exec(text ?? '')
  return found ? { at: Number(found[1]), id: found[2] ?? '' } : null
}
