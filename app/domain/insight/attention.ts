import { type ItemFlag, itemFlags } from '../quiz/statistics/flags'
import type { ItemFigures } from '../quiz/statistics/item-figures'
import type { LessonReference } from '../content/lesson-references'

/** When the studio asks a trainer to look at something. Each bound is chosen so that what is listed is worth the walk. */
export const attentionRules = {
  lesson: {
    /** Eight is the smallest number at which a share under 0.4 is not one person's holiday. */
    leastReaders: 8,
    /** Two weeks hold a leave and a quarter's end; who wanted to finish has finished. */
    afterDays: 14,
    finishedBelow: 0.4,
  },
  /** A month old, a draft is either forgotten or waits for somebody who does not know. */
  draftDays: 30,
  /** Who hands in on a Friday and hears nothing until Wednesday has forgotten what they wrote. */
  markingDays: 4,
} as const

const day = 24 * 60 * 60 * 1000

export type ItemProblem = ItemFlag

/** The gravest that is wrong with an item by its answers; null while too few have answered it to tell. */
export function itemProblem(figures: Pick<ItemFigures, 'facility' | 'discrimination'>, rival: boolean): ItemProblem | null {
  return itemFlags(figures, rival)[0] ?? null
}

/** Whether too few finish a lesson, of those who started it long enough ago. */
export function isLeftUnfinished({ started, finished }: { started: number; finished: number }): boolean {
  return started >= attentionRules.lesson.leastReaders && finished / started < attentionRules.lesson.finishedBelow
}

/** Who started after this had not time enough. In ms epoch. */
export const startedLongAgo = (now: number): number => now - attentionRules.lesson.afterDays * day

export const isOldDraft = (savedAt: number, now: number): boolean => now - savedAt > attentionRules.draftDays * day

export const isOldPaper = (submittedAt: number, now: number): boolean => now - submittedAt > attentionRules.markingDays * day

/** A lesson or module as its author finds it; `path` is below /studio. */
export type Place = { title: string; path: string }

/** Where most of those who stopped have stopped: part `part` of `parts`, counted from 1. */
export type Stop = { part: number; parts: number; kind: string; readers: number }

/** One thing that somebody should mend. */
export type Attention =
  | { kind: 'broken'; at: Place; missing: readonly LessonReference[] }
  | { kind: 'item'; at: Place; problem: ItemProblem; itemId: string; stem: string; n: number; facility: number; discrimination: number | null }
  | { kind: 'unfinished'; at: Place; started: number; finished: number; stop: Stop | null }
  | { kind: 'old-draft'; at: Place; by: string; savedAt: number }
  | { kind: 'review'; at: Place; by: string; askedAt: number }
  | { kind: 'marking'; at: Place; papers: number; oldest: number }
