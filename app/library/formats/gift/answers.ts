import type { BodyBase } from '../../../domain/quiz/body'
import type { Content } from '../../../domain/quiz/item'
import { acceptedText } from '../accepted-answers'
import { defaultRubric, rubricIsOurs } from '../default-rubric'
import type { TextFormat } from '../format-words'
import { Untaken } from '../imported-item'
import { matchingOf, type Pair } from '../matching-pairs'
import { weightedChoice } from '../weighted-choice'
import { numericOf } from './numeric-answers'
import { withFormat } from './marked-text'

type Note = (words: string) => void

/** What stands between the braces decides what kind of question it is, in the order in which Moodle asks. */
export function contentOf(base: BodyBase, answers: string, format: TextFormat, note: Note): Content {
  if (answers === '') {
    note(rubricIsOurs)
    return { type: 'essay', body: { ...base, minWords: 0, maxWords: null, rubric: defaultRubric } }
  }
  const words = (text: string) => withFormat(text, format).asWords(note)
  if (answers.startsWith('#')) return numericOf(base, answers.slice(1), words, note)
  if (answers.includes('~')) return choiceOf(base, answers, words, note)
  if (answers.includes('=') && answers.includes('->')) return matchingOf(base, pairsIn(answers, words))
  return trueFalseOf(base, answers, words) ?? textOf(base, answers, words, note)
}

type Words = (text: string) => string

/** `text#feedback`, each with a format of its own. */
export function withFeedback(answer: string, words: Words): { text: string; feedback: string } {
  const at = answer.indexOf('#')
  return at === -1 ? { text: words(answer), feedback: '' } : { text: words(answer.slice(0, at)), feedback: words(answer.slice(at + 1)) }
}

/** `%50%rest`: what an answer earns, and the rest. */
export function withWeight(answer: string, otherwise: number): { weight: number; rest: string } {
  const found = /^\s*%(-?\d{1,3}(?:\.\d*)?)%/.exec(answer)
  if (!found) return { weight: otherwise, rest: answer }
  const weight = Number((Number(found[1]) / 100).toFixed(7))
  if (Math.abs(weight) > 1) throw new Untaken(`A weight lies between -100% and 100%; this is ${found[1]}%.`)
  return { weight, rest: answer.slice(found[0].length) }
}

function choiceOf(base: BodyBase, answers: string, words: Words, note: Note): Content {
  const single = answers.includes('=')
  const parts = answers.replaceAll('=', '~=').split('~').map((part) => part.trim()).filter((part) => part !== '')
  const weighted = parts.map((part) => {
    const isRight = part.startsWith('=')
    const { weight, rest } = withWeight(isRight ? part.slice(1) : part, isRight ? 1 : 0)
    return { ...withFeedback(rest, words), weight }
  })
  return weightedChoice(base, weighted, !single, note)
}

const parts = (answers: string): string[] => answers.split('=').map((part) => part.trim()).filter((part) => part !== '')

function pairsIn(answers: string, words: Words): Pair[] {
  return parts(answers).map((part) => {
    const at = part.indexOf('->')
    if (at === -1) throw new Untaken('Each answer of a matching question is written as =this -> that. One has no ->.')
    return { source: words(part.slice(0, at)) || null, target: words(part.slice(at + 2)) }
  })
}

function trueFalseOf(base: BodyBase, answers: string, words: Words): Content | null {
  const [said = '', whenWrong = '', ...whenRight] = answers.split('#')
  if (!/^(?:T|TRUE|F|FALSE)$/i.test(said.trim())) return null
  const right = said.trim().toUpperCase().startsWith('T')
  const [forRight, forWrong] = [words(whenRight.join('#')), words(whenWrong)]
  const [feedbackTrue, feedbackFalse] = right ? [forRight, forWrong] : [forWrong, forRight]
  return { type: 'truefalse', body: { ...base, right, ...(feedbackTrue ? { feedbackTrue } : {}), ...(feedbackFalse ? { feedbackFalse } : {}), reasons: [] } }
}

function textOf(base: BodyBase, answers: string, words: Words, note: Note): Content {
  let whenWrong = ''
  const accepted = parts(answers).flatMap((part) => {
    const { weight, rest } = withWeight(part, 1)
    const { text, feedback } = withFeedback(rest, words)
    if (weight > 0) return [acceptedText(text, weight, feedback)]
    if (text === '*') whenWrong = feedback
    else note(`“${text.slice(0, 60)}” earns nothing, so it was left out, and what is said to it.`)
    return []
  })
  if (accepted.length === 0) throw new Untaken('No answer of this question earns anything.')
  return { type: 'text', body: { ...base, ...(whenWrong ? { whenWrong } : {}), answers: accepted, caseSensitive: false } }
}
