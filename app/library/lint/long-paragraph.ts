import { countWords } from '../count-words'
import { toPlainText } from '../plain-text'
import type { Finding } from './finding'
import { paragraphsOf, type Subject } from './subject'

/** About what a phone shows at once. */
const mostWords = 110

/** Paragraphs that fill a phone's screen and more. */
export function findLongParagraphs({ tree }: Subject): Finding[] {
  if (!tree) return []
  return paragraphsOf(tree).flatMap(({ node }): Finding[] => {
    const words = countWords([toPlainText(node)])
    if (words <= mostWords) return []
    const { line = 1, column = 1 } = node.position?.start ?? {}
    const message = `This paragraph has ${words} words, more than a phone shows at once. Split it at about ${mostWords}.`
    return [{ rule: 'long-paragraph', severity: 'warning', line, column, message, nearest: null }]
  })
}
