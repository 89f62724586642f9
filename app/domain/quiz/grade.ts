import type { Content } from './item'
import { kindOf } from './kinds'

/** Judge picks on an item, in [0, 1]; null where a person has to mark it. No picks earn nothing. */
export function grade(item: Content, picks: readonly string[]): number | null {
  return picks.length === 0 ? 0 : kindOf(item).grade(picks)
}

/** Whether picks can be an answer to the item at all: known ids, each place once, within bounds. */
export const isAnswer = (item: Content, picks: readonly string[]): boolean => kindOf(item).isAnswer(picks)

/** An answer that earns everything. */
export const rightPicks = (item: Content): string[] => kindOf(item).rightPicks()
