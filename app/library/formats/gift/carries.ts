import type { Content } from '../../../domain/quiz/item'
import { oddWeights, wrongIsFree } from '../weighted-choice'

const carried = new Set(['single', 'multiple', 'truefalse', 'matching', 'numeric', 'text', 'essay'])

/** Why a question cannot be written as GIFT; null where it can. */
export function whyNotGift(item: Content): string | null {
  if (!carried.has(item.type)) return `GIFT has no questions of this kind (${item.type}).`
  if (item.type === 'single' || item.type === 'multiple') return oddWeights(item.body.options, item.type === 'multiple')
  if (item.type !== 'matching' && item.type !== 'text') return null
  const said = item.type === 'matching' ? [...item.body.sources, ...item.body.targets] : [...item.body.answers, item.body.whenWrong]
  return JSON.stringify(said).includes('->') ? 'GIFT cannot hold the sign -> in what belongs to an answer.' : null
}

/** What of a question does not come along. */
export function lossesOfGift(item: Content): string[] {
  const { whenRight, whenWrong } = item.body
  const lost = []
  if (whenRight) lost.push('what is said when the answer is right')
  if (whenWrong && item.type !== 'numeric' && item.type !== 'text') lost.push('what is said when the answer is wrong')
  if (item.type === 'truefalse' && item.body.reasons.length > 0) lost.push('its reasons')
  if (item.type === 'matching' && item.body.sources.some(({ feedback }) => feedback)) lost.push('feedback on pairs')
  if (item.type === 'numeric' && item.body.units.length > 0) lost.push('its units')
  if (item.type === 'text' && item.body.caseSensitive) lost.push('that capitals matter')
  if (item.type === 'essay') lost.push('its rubric, its bounds of words and its model answer')
  if (item.type === 'multiple' && wrongIsFree(item.body.options)) lost.push('that wrong options cost nothing')
  return lost
}
