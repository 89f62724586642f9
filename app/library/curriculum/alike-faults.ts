import { wordsIn } from '../../domain/content/fold-words'
import { candidatePairs, jaccard, shingles, sketchOf, textOfItem } from '../../domain/quiz/near-duplicates'
import { type ContentFault, faultIn } from '../content-fault'
import type { MeasuredItem } from './measure'

/** Items that ask in the same words as an earlier one, and those whose whole text is nearly that of an earlier one. */
export function alikeFaults(items: readonly MeasuredItem[], alike: number): ContentFault[] {
  const sets = items.map(({ question }) => shingles(textOfItem(question)))
  const near = candidatePairs(sets.map(sketchOf)).filter(([one, other]) => jaccard(sets[one] ?? new Set(), sets[other] ?? new Set()) >= alike)
  const stems = new Map<string, number>()
  const same = items.flatMap(({ question }, at): [number, number][] => {
    const stem = [...wordsIn(question.body.stem)].map(({ word }) => word).join(' ')
    const first = stems.get(stem)
    if (first === undefined) stems.set(stem, at)
    return first === undefined ? [] : [[first, at]]
  })
  return [...pairFaults(items, same, 'asks in the same words as'), ...pairFaults(items, near, 'is nearly the same as')]
}

function pairFaults(items: readonly MeasuredItem[], pairs: readonly (readonly [number, number])[], says: string): ContentFault[] {
  return pairs.flatMap(([first, second]) => {
    const [one, other] = [items[first], items[second]]
    return one && other ? [faultIn(other.file, `Item ${other.question.id} ${says} ${one.question.id} of ${one.file}.`)] : []
  })
}
