import type { Content } from '../../../domain/quiz/item'
import { oddWeights, wrongIsFree } from '../weighted-choice'
import { gapPattern } from './cloze'

const cannot = new Set(['hottext', 'redline', 'case'])

/** Why a question cannot be written as Moodle XML; null where it can. */
export function whyNotMoodle(item: Content): string | null {
  if (cannot.has(item.type)) return `Moodle has no questions of this kind (${item.type}).`
  if (item.type === 'single' || item.type === 'multiple') return oddWeights(item.body.options, item.type === 'multiple')
  if (item.type !== 'gapchoice' && item.type !== 'gaptext') return null
  return `${item.body.stem}\n${item.body.text}`.search(gapPattern) === -1 ? null : 'Its words look like a gap of Moodle’s own.'
}

const withCombined = new Set(['single', 'multiple', 'matching', 'ordering', 'gapmatch'])

/** What of a question does not come along. */
export function lossesOfMoodle(item: Content): string[] {
  const { whenRight, whenWrong } = item.body
  const lost = []
  if (whenRight && !withCombined.has(item.type)) lost.push('what is said when the answer is right')
  if (whenWrong && !withCombined.has(item.type) && item.type !== 'text' && item.type !== 'numeric') lost.push('what is said when the answer is wrong')
  if (item.type === 'truefalse' && item.body.reasons.length > 0) lost.push('its reasons')
  if (item.type === 'matching' && item.body.sources.some(({ feedback }) => feedback)) lost.push('feedback on pairs')
  if (item.type === 'gapmatch' && item.body.gaps.some(({ feedback }) => feedback)) lost.push('feedback on gaps')
  if (item.type === 'gapmatch' && item.body.choices.some(({ uses }) => uses > 1)) lost.push('how often a piece may be used')
  if (item.type === 'essay' || item.type === 'upload') lost.push('its rubric')
  if (item.type === 'multiple' && wrongIsFree(item.body.options)) lost.push('that wrong options cost nothing')
  return lost
}
