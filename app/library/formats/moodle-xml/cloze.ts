import type { Bodies } from '../../../domain/quiz/body'
import type { Content } from '../../../domain/quiz/item'
import { acceptedText } from '../accepted-answers'
import { plainWords } from '../format-words'
import { Untaken } from '../imported-item'
import { splitStem, stemTag } from '../split-stem'
import { childNamed, wordsIn } from '../xml/read-xml'
import { caseOfCloze, choiceOptions, isCaseSensitive, isChoice, isText } from './cloze-case'
import { baseOf, formatOf, type MoodleQuestion, stemOf } from './read-question'

/** A gap as it stands in the text: `{1:MULTICHOICE:=right~%50%half#why}`. Source: https://docs.moodle.org/en/Embedded_Answers_(Cloze)_question_type */
export const gapPattern = /\{(\d*):([A-Z_]+):((?:\\[\s\S]|[^\\}])*)\}/g

export type ClozeAnswer = { text: string; weight: number; feedback: string }
export type ClozeGap = { points: number; type: string; answers: ClozeAnswer[] }

/** A cloze of choices alone or of words alone; others are held as a case where that is the same question. */
export function clozeOf(question: MoodleQuestion): Content | null {
  const asked = childNamed(question.element, 'questiontext')
  const format = asked ? formatOf(asked) : 'auto'
  const gaps: ClozeGap[] = []
  const words = (text: string) => plainWords(text, format, () => {})
  const raw = asked ? wordsIn(childNamed(asked, 'text')) : ''
  const marked = raw.replace(gapPattern, (_whole, points: string, type: string, answers: string) =>
    `[[g${gaps.push({ points: Number(points || 1), type, answers: answersIn(answers, words) })}]]`)
  if (gaps.length === 0) throw new Untaken('This text has no gap that could be read.')
  const { stem, text } = splitStem(words(marked), question.tags.includes(stemTag), 'Fill each gap.')
  const base = { ...baseOf(question), ...stemOf(question, stem) }
  const [allChoices, allTexts] = [gaps.every(isChoice), gaps.every(isText)]
  if (!allChoices && !allTexts) return caseOfCloze(base, text, gaps, question)
  if (new Set(gaps.map(({ points }) => points)).size > 1) question.note('The gaps of this text have different points in the file. Here each weighs the same.')
  if (allChoices) return { type: 'gapchoice', body: { ...base, text, gaps: gaps.map(({ answers }, at) => ({ id: `g${at + 1}`, options: choiceOptions(answers) })) } }
  return { type: 'gaptext', body: { ...base, text, gaps: gaps.map((gap, at) => textGap(gap, at, question)) } }
}

function answersIn(answers: string, words: (text: string) => string): ClozeAnswer[] {
  const bare = (text: string) => words(text.replace(/\\([~}#="/\\])/g, '$1'))
  return cut(answers, '~').map((answer) => {
    const [, mark = '', rest = ''] = /^(=|%-?\d+(?:[.,]\d*)?%)?([\s\S]*)$/.exec(answer.trim()) ?? []
    const [text = '', ...feedback] = cut(rest, '#')
    const weight = mark === '=' ? 1 : mark === '' ? 0 : Number((Number(mark.slice(1, -1).replace(',', '.')) / 100).toFixed(7))
    return { text: bare(text), weight, feedback: bare(feedback.join('#')) }
  })
}

/** Parted at a sign that no backslash stands before and that is not part of a reference to a character (`&#39;`). */
const cut = (text: string, sign: string): string[] => {
  const parts = ['']
  for (const [piece] of text.matchAll(/\\[\s\S]|&#(?:\d+|x[\da-f]+);|[\s\S]/gi)) if (piece === sign) parts.push('')
    else parts[parts.length - 1] += piece
  return parts
}

function textGap(gap: ClozeGap, at: number, question: MoodleQuestion): Bodies['gaptext']['gaps'][number] {
  const { answers } = gap
  const earning = answers.filter(({ weight }) => weight > 0)
  if (earning.length < answers.length) question.note('Answers of a gap that earn nothing were left out, and what is said to them.')
  return { id: `g${at + 1}`, answers: earning.map(({ text, weight, feedback }) => acceptedText(text, weight, feedback)), caseSensitive: isCaseSensitive(gap) }
}
