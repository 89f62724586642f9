import type { Content } from '../../../domain/quiz/item'
import { tagsOfFacts } from '../fact-tags'
import type { ExportedItem, FormatWritten } from '../imported-item'
import { pairsOfMatching } from '../matching-pairs'
import { excerptTag, withQuotation } from '../quoted-excerpt'
import { percent, weightsOf } from '../weighted-choice'
import { escapeBracket } from './blocks'
import { escapeGift } from './escapes'
import { lossesOfGift, whyNotGift } from './carries'
import { looksMarked } from './marked-text'

/** Questions as a GIFT file that Moodle and this bank can read. What GIFT has no words for is named. */
export function writeGift(items: readonly ExportedItem[]): FormatWritten<string> {
  const written: FormatWritten<string> = { file: '', leftOut: [], losses: [] }
  const questions = items.flatMap((item) => {
    const reason = whyNotGift(item)
    if (reason) {
      written.leftOut.push({ key: item.key, reason })
      return []
    }
    for (const lost of lossesOfGift(item)) written.losses.push({ key: item.key, lost })
    return [questionOf(item)]
  })
  return { ...written, file: questions.length === 0 ? '' : `${questions.join('\n\n')}\n` }
}

function questionOf(item: ExportedItem): string {
  const tags = [...tagsOfFacts(item), ...(item.body.excerpt ? [excerptTag] : [])].map((tag) => ` [tag:${escapeBracket(tag)}]`)
  const { stem, excerpt, feedback } = item.body
  const general = feedback ? `\n\t####${text(feedback)}` : ''
  return `// [id:${escapeBracket(item.key)}]${tags.join('')}\n::${escapeGift(item.key)}::[markdown]${escapeGift(withQuotation(stem, excerpt))}{${answersOf(item)}${general}\n}`
}

/** Words that would be taken for a format or a weight stand behind one that is meant. */
const text = (words: string): string => `${looksMarked(words) || /^\s*%/.test(words) ? '[plain]' : ''}${escapeGift(words)}`

const said = (feedback: string | undefined): string => (feedback ? `#${text(feedback)}` : '')

function answersOf(item: Content): string {
  const { body } = item
  switch (item.type) {
    case 'single':
      return lines(weightsOf(item.body.options, false).map(({ text: words, weight, feedback }) => `${weight === 1 ? '=' : weight === 0 ? '~' : `~%${percent(weight)}%`}${text(words)}${said(feedback)}`))
    case 'multiple':
      return lines(weightsOf(item.body.options, true).map(({ text: words, weight, feedback }) => `~%${percent(weight)}%${text(words)}${said(feedback)}`))
    case 'truefalse': {
      const { right, feedbackTrue, feedbackFalse } = item.body
      const [whenRight, whenWrong] = right ? [feedbackTrue, feedbackFalse] : [feedbackFalse, feedbackTrue]
      return `${right ? 'TRUE' : 'FALSE'}${whenRight || whenWrong ? `#${text(whenWrong ?? '')}` : ''}${said(whenRight)}`
    }
    case 'matching':
      return lines(pairsOfMatching(item.body).map(({ source, target }) => `=${source === null ? '' : text(source)} -> ${text(target)}`))
    case 'numeric':
      return `#${lines(item.body.answers.map(({ value, tolerance, weight, feedback }) => `=${weighed(weight)}${value}:${tolerance}${said(feedback)}`))}${body.whenWrong ? `\n\t~${said(body.whenWrong)}` : ''}`
    case 'text':
      return lines([...item.body.answers.map(({ text: words, weight, feedback }) => `=${weighed(weight)}${text(words)}${said(feedback)}`), ...(body.whenWrong ? [`=%0%*${said(body.whenWrong)}`] : [])])
    default:
      return ''
  }
}

const weighed = (weight: number | undefined): string => (weight === undefined || weight === 1 ? '' : `%${percent(weight)}%`)

const lines = (answers: readonly string[]): string => answers.map((answer) => `\n\t${answer}`).join('')
