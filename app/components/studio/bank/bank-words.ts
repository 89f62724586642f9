import type { BankOrder, ItemState } from '../../../domain/quiz/bank-filter'
import type { ItemType } from '../../../domain/quiz/item'

export const typeWords: Record<ItemType, string> = {
  single: 'Single choice', multiple: 'Multiple choice', truefalse: 'True or false', matching: 'Matching', ordering: 'Ordering', numeric: 'Number',
  text: 'Short text', gapchoice: 'Gaps with choices', gaptext: 'Gaps with text', hottext: 'Mark the words', gapmatch: 'Fill from a list', redline: 'Redline',
  essay: 'Essay', upload: 'File', case: 'Case',
}

export const stateWords: Record<ItemState, string> = { 'in-use': 'In use', retired: 'Retired', trash: 'In the trash' }

export const useWords = { quiz: 'Quizzes', checkpoint: 'Checkpoints only' } as const

export const orderWords: Record<BankOrder, string> = {
  place: 'Place in its bank', changed: 'Changed last', easiest: 'Easiest first', hardest: 'Hardest first', answered: 'Most answered', 'fewest-right': 'Fewest right',
}

const problemWords: Record<string, string> = { misleading: 'Misleading', rival: 'Wrong answer leads', 'too-hard': 'Too hard', weak: 'Tells little', 'too-easy': 'Too easy' }

/** What figures say against an item, in a word or two. One without words of its own is said by its code. */
export const flagWords = (problem: string): string => problemWords[problem] ?? problem.replaceAll('-', ' ')

/** A bank by the title of its module; the drills' bank by what it holds. */
export const bankWords = (name: string): string => (name === 'clause-drill' ? 'Clause drills' : name)

/** A logit with its sign, so that nought and its neighbours are told apart. */
export const difficultyWords = (logit: number): string => (logit > 0 ? `+${logit.toFixed(1)}` : logit.toFixed(1).replace('-', '\u2212'))

export const itemPath = (id: string): string => `/studio/bank/item?id=${encodeURIComponent(id)}`

/** A stem as one line of a list: the names of places and the marks of MDX go. */
export const plainStem = (stem: string): string => stem.replace(/\[\[[^\]]*\]\]/g, '…').replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim()

const longestTitle = 60

/** A stem short enough for the title of a page, of whole words. */
export function shortStem(stem: string): string {
  const plain = plainStem(stem)
  return plain.length <= longestTitle ? plain : `${plain.slice(0, longestTitle).replace(/\s+\S*$/, '')}…`
}
