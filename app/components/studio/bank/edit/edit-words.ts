import type { ItemType } from '../../../../domain/quiz/item'
import type { OrderingMethod } from '../../../../domain/quiz/ordering-methods'

/** What a type of question is good for. */
export const purposeWords: Record<ItemType, string> = {
  single: 'One of several options is right.', multiple: 'Several options are right; a wrong pick costs.', truefalse: 'A statement, and if you like the reason for it.',
  matching: 'Which belongs to which, with decoys.', ordering: 'Steps to be put in order.', numeric: 'A value with a tolerance and a unit.',
  text: 'A word or a few, in any of the wordings you accept.', gapchoice: 'A text whose gaps are chosen from lists.', gaptext: 'A text whose gaps are typed.',
  hottext: 'A clause in which the risky words have to be found.', gapmatch: 'A clause to be assembled from pieces.', redline: 'Changes to accept, reject or amend.',
  essay: 'Words of one’s own, marked by a person with a rubric.', upload: 'A file, marked by a person with a rubric.', case: 'A contract extract with several questions about it.',
}

export const methodWords: Record<OrderingMethod, string> = {
  'all-or-nothing': 'All or nothing', 'absolute-position': 'Each step in its very place', 'relative-next-exclude-last': 'Each step before its next, without the last',
  'relative-next-include-last': 'Each step before its next, and the last at the end', 'relative-one-previous-and-next': 'Each step between its two neighbours',
  'relative-all-previous-and-next': 'Each step after all before it and before all after it', 'longest-ordered-subset': 'The longest run in order, with gaps (usual)',
  'longest-contiguous-subset': 'The longest run in order, without gaps', 'relative-to-correct': 'How near each step is to its place',
}

const hardness: [least: number, words: string][] = [
  [-Infinity, 'Very easy'], [-2.5, 'Easy'], [-1.5, 'Fairly easy'], [-0.5, 'As hard as most'], [0.5, 'Fairly hard'], [1.5, 'Hard'], [2.5, 'Very hard'],
]

/** A difficulty in words. */
export const hardnessWords = (logit: number): string => hardness.filter(([least]) => logit >= least).at(-1)?.[1] ?? 'As hard as most'

export const hardnessSteps = [-3, -2, -1, 0, 1, 2, 3] as const
