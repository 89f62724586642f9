import type { Bodies } from '../../../domain/quiz/body'
import type { Content } from '../../../domain/quiz/item'
import { partIds } from '../../../domain/quiz/part-id'
import { acceptedText } from '../accepted-answers'
import { plainWords } from '../format-words'
import { Untaken } from '../imported-item'
import { splitStem, stemTag } from '../split-stem'
import { childNamed, wordsIn } from '../xml/read-xml'
import { baseOf, formatOf, type MoodleQuestion, stemOf } from './read-question'

/** A gap as it stands in the text: `{1:MULTICHOICE:=right~%50%half#why}`. Source: https://docs.moodle.org/en/Embedded_Answers_(Cloze)_question_type */
export const gapPattern = /\{(\d*):([A-Z_]+):((?:\\[\s\S]|[^\\}])*)\}/g

const choices = /^(?:MULTICHOICE|MC)(?:_?[VHS]|_VS|_HS|VS|HS)*$/
const texts = /^(?:SHORTANSWER|SA|MW)(?:_?C)?$/

type Answer = { text: string; weight: number; feedback: string }
type Gap = { type: string; answers: Answer[] }

/** A cloze of choices alone or of words alone; a mixed one has no kind here and is left out with a note. */
export function clozeOf(question: MoodleQuestion): Content | null {
  const asked = childNamed(question.element, 'questiontext')
  const format = asked ? formatOf(asked) : 'auto'
  const gaps: Gap[] = []
  const words = (text: string) => plainWords(text, format, () => {})
  const raw = asked ? wordsIn(childNamed(asked, 'text')) : ''
  const marked = raw.replace(gapPattern, (_whole, _points, type: string, answers: string) => `[[g${gaps.push({ type, answers: answersIn(answers, words) })}]]`)
  if (gaps.length === 0) throw new Untaken('This text has no gap that could be read.')
  const { stem, text } = splitStem(words(marked), question.tags.includes(stemTag), 'Fill each gap.')
  const base = { ...baseOf(question), ...stemOf(question, stem) }
  if (gaps.every(({ type }) => choices.test(type))) return { type: 'gapchoice', body: { ...base, text, gaps: gaps.map(choiceGap) } }
  if (gaps.every(({ type }) => texts.test(type))) return { type: 'gaptext', body: { ...base, text, gaps: gaps.map((gap, at) => textGap(gap, at, question)) } }
  question.note(`This text mixes gaps of different kinds (${[...new Set(gaps.map(({ type }) => type))].join(', ')}), or has some that are not known here. It was left out.`)
  return null
}

function answersIn(answers: string, words: (text: string) => string): Answer[] {
  const bare = (text: string) => words(text.replace(/\\([~}#="/\\])/g, '$1'))
  return cut(answers, '~').map((answer) => {
    const [, mark = '', rest = ''] = /^(=|%-?\d+(?:\.\d+)?%)?([\s\S]*)$/.exec(answer.trim()) ?? []
    const [text = '', ...feedback] = cut(rest, '#')
    const weight = mark === '=' ? 1 : mark === '' ? 0 : Number((Number(mark.slice(1, -1)) / 100).toFixed(7))
    return { text: bare(text), weight, feedback: bare(feedback.join('#')) }
  })
}

/** Parted at a sign that no backslash stands before. */
const cut = (text: string, sign: string): string[] => {
  const parts = ['']
  for (const [piece] of text.matchAll(/\\[\s\S]|[\s\S]/g)) if (piece === sign) parts.push('')
    else parts[parts.length - 1] += piece
  return parts
}

function choiceGap({ answers }: Gap, at: number): Bodies['gapchoice']['gaps'][number] {
  const id = partIds()
  const options = answers.filter(({ text }) => text !== '').map(({ text, weight, feedback }) => {
    const right = weight === 1
    return { id: id(text), text, right, feedback, ...(right || weight === 0 ? {} : { weight }) }
  })
  return { id: `g${at + 1}`, options }
}

function textGap({ type, answers }: Gap, at: number, question: MoodleQuestion): Bodies['gaptext']['gaps'][number] {
  const earning = answers.filter(({ weight }) => weight > 0)
  if (earning.length < answers.length) question.note('Answers of a gap that earn nothing were left out, and what is said to them.')
  return { id: `g${at + 1}`, answers: earning.map(({ text, weight, feedback }) => acceptedText(text, weight, feedback)), caseSensitive: /C$/.test(type) }
}
