import type { Bodies, BodyBase } from '../../../domain/quiz/body'
import type { Content } from '../../../domain/quiz/item'
import { partIds } from '../../../domain/quiz/part-id'
import { caseBody } from '../../item-schema/case'
import { acceptedNumber, acceptedText, numberIn } from '../accepted-answers'
import type { ClozeAnswer, ClozeGap } from './cloze'

const choices = /^(?:MULTICHOICE|MC)(?:_?[VHS]|_VS|_HS|VS|HS)*$/
const texts = /^(?:SHORTANSWER|SA|MW)(?:_?C)?$/
const numbers = /^(?:NUMERICAL|NM)$/

export const isChoice = ({ type }: ClozeGap): boolean => choices.test(type)
export const isText = ({ type }: ClozeGap): boolean => texts.test(type)
const isNumber = ({ type }: ClozeGap): boolean => numbers.test(type)

type Part = Bodies['case']['parts'][number]
type Noting = { note: (words: string) => void }

const instead = 'Ask each of its gaps in a question of its own, or give it gaps of choices alone or of words alone, and import the file again.'

/**
 * A text whose gaps are of several kinds, or numbers, as a case: the text is the extract, and each gap a question about it with the points it
 * has in the file, so that the whole is scored as Moodle does, by points. Null, with the reason in a note, where that would not be the same question.
 */
export function caseOfCloze(base: BodyBase, text: string, gaps: readonly ClozeGap[], { note }: Noting): Content | null {
  const leaveOut = (why: string) => (note(`This text with gaps was left out: ${why} ${instead}`), null)
  const unknown = gaps.filter((gap) => !isChoice(gap) && !isText(gap) && !isNumber(gap))
  if (unknown.length > 0) return leaveOut(`gaps of the kind ${[...new Set(unknown.map(({ type }) => type))].join(', ')} are not known here.`)
  if (base.excerpt) return leaveOut('its gaps are of several kinds, and it has an extract already.')
  if (gaps.some(({ answers }) => answers.some(({ weight }) => weight < 0))) return leaveOut('its gaps are of several kinds, and an answer that takes points from the other gaps cannot be held.')
  const marked = text.replace(/\[\[g(\d+)\]\]/g, '($1) ____')
  const body = { ...base, excerpt: { text: marked, attribution: null }, parts: gaps.map((gap, at) => partOf(gap, at)) }
  const judged = caseBody.safeParse(body)
  if (!judged.success) return leaveOut(judged.error.issues[0]?.message ?? '')
  note('The gaps of this text are of several kinds or ask for numbers. It came in as a case: the text is its extract, and each gap a question about it with the same points.')
  return { type: 'case', body }
}

function partOf(gap: ClozeGap, at: number): Part {
  const head = { id: `g${at + 1}`, points: gap.points }
  const base = { stem: `Gap (${at + 1})`, excerpt: null, feedback: null }
  const earning = gap.answers.filter(({ weight }) => weight > 0)
  if (isChoice(gap)) return { ...head, type: 'single', body: { ...base, options: choiceOptions(gap.answers) } }
  if (isText(gap)) return { ...head, type: 'text', body: { ...base, answers: earning.map(({ text, weight, feedback }) => acceptedText(text, weight, feedback)), caseSensitive: isCaseSensitive(gap) } }
  return { ...head, type: 'numeric', body: { ...base, answers: earning.map(numberOf), units: [], unitRequired: false } }
}

export const isCaseSensitive = ({ type }: ClozeGap): boolean => /C$/.test(type)

export function choiceOptions(answers: readonly ClozeAnswer[]): Bodies['single']['options'] {
  const id = partIds()
  return answers.filter(({ text }) => text !== '').map(({ text, weight, feedback }) => {
    const right = weight === 1
    return { id: id(text), text, right, feedback, ...(right || weight === 0 ? {} : { weight }) }
  })
}

/** `23.8:0.1`: the value, and how far an answer may lie from it; what is no number is refused with the rest of the case. */
function numberOf({ text, weight, feedback }: ClozeAnswer) {
  const [said = '', within = '0'] = text.split(':')
  return acceptedNumber(numberIn(said), Math.abs(numberIn(within)), weight, feedback)
}
