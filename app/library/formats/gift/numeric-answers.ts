import type { BodyBase } from '../../../domain/quiz/body'
import type { Content } from '../../../domain/quiz/item'
import { acceptedNumber, numberIn, rangeAsTolerance } from '../accepted-answers'
import { Untaken } from '../imported-item'
import { withFeedback, withWeight } from './answers'

/** `3:0.5`, `1..5`, or several behind `=`, each with a weight and feedback; `~#words` at the end is said to any other number. */
export function numericOf(base: BodyBase, given: string, words: (text: string) => string, note: (words: string) => void): Content {
  const tilde = given.indexOf('~')
  const [stated, otherwise] = tilde === -1 ? [given, ''] : [given.slice(0, tilde), given.slice(tilde + 1)]
  let whenWrong = otherwise === '' ? '' : withFeedback(otherwise, words).feedback
  const parts = stated.split('=').map((part) => part.trim()).filter((part) => part !== '')
  const answers = parts.flatMap((part) => {
    const { weight, rest } = withWeight(part, 1)
    const { text, feedback } = withFeedback(rest, words)
    if (weight <= 0) {
      if (text === '*') whenWrong = feedback
      else note(`${text} earns nothing, so it was left out, and what is said to it.`)
      return []
    }
    const { value, tolerance } = valueIn(text)
    return [acceptedNumber(value, tolerance, weight, feedback)]
  })
  if (answers.length === 0) throw new Untaken('This question about a number names none that is right.')
  return { type: 'numeric', body: { ...base, ...(whenWrong ? { whenWrong } : {}), answers, units: [], unitRequired: false } }
}

function valueIn(text: string): { value: number; tolerance: number } {
  const range = text.split('..')
  const [one = '', other = ''] = range.length === 2 ? range : text.split(':')
  const [first, second] = [numberIn(one), other.trim() === '' ? 0 : numberIn(other)]
  if (Number.isNaN(first) || Number.isNaN(second)) throw new Untaken(`“${text.slice(0, 60)}” is no number. Write 3, 3:0.5 or 2.5..3.5.`)
  return range.length === 2 ? rangeAsTolerance(first, second) : { value: first, tolerance: Math.abs(second) }
}
