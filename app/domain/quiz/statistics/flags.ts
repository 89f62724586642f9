import { numberIn } from './figure'
import type { ItemFigures } from './item-figures'

/** What makes a trainer look at a question. The bounds are those of the item analysis; each flag says which one was passed. */
export const flagBounds = { tooHardBelow: 0.2, tooEasyAbove: 0.95, weakBelow: 0.1 } as const

/** `misleading`: those who do well elsewhere tend to get it wrong; `rival`: of the best third more chose a wrong answer than the right one. */
export type ItemFlag = 'misleading' | 'rival' | 'too-hard' | 'weak' | 'too-easy'

/** The gravest first. */
export function itemFlags({ facility, discrimination }: Pick<ItemFigures, 'facility' | 'discrimination'>, rival: boolean): ItemFlag[] {
  const [share, tells] = [numberIn(facility), numberIn(discrimination)]
  if (share === null) return []
  const flags: ItemFlag[] = []
  if (tells !== null && tells < 0) flags.push('misleading')
  if (rival) flags.push('rival')
  if (share < flagBounds.tooHardBelow) flags.push('too-hard')
  if (tells !== null && tells >= 0 && tells < flagBounds.weakBelow) flags.push('weak')
  if (share > flagBounds.tooEasyAbove) flags.push('too-easy')
  return flags
}
