import type { Root } from 'mdast'
import { syllable } from 'syllable'
import { toPlainText } from '../plain-text'
import type { Finding } from './finding'
import { paragraphsOf, type Subject } from './subject'

const fewestWords = 100
const hard = 10
const tooHard = 13

const word = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu

/**
 * Flesch-Kincaid grade level: 0.39 · words per sentence + 11.8 · syllables per word − 15.59, about the school year a text asks for.
 * Source: Kincaid, Fishburne, Rogers, Chissom, "Derivation of new readability formulas for Navy enlisted personnel" (1975). Each text
 * is at least one sentence. Null for fewer than 100 words, of which it says nothing.
 */
export function readingGrade(texts: readonly string[]): number | null {
  let [words, sentences, syllables] = [0, 0, 0]
  for (const text of texts) {
    for (const sentence of text.split(/(?<=[.!?:;])\s+/)) {
      const found = sentence.match(word) ?? []
      if (found.length === 0) continue
      sentences += 1
      words += found.length
      for (const one of found) syllables += Math.max(1, syllable(one))
    }
  }
  if (words < fewestWords) return null
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59
}

/** The grade of a lesson's running text: its paragraphs, without tables and quoted wording. */
export const gradeOf = (tree: Root): number | null => readingGrade(paragraphsOf(tree).map(({ node }) => toPlainText(node)))

/** Running text that asks for more schooling than a busy reader has patience for. */
export function findHardReading({ tree }: Subject): Finding[] {
  if (!tree) return []
  const grade = gradeOf(tree)
  if (grade === null || grade <= hard) return []
  const place = paragraphsOf(tree)[0]?.node.position?.start
  const message = `The text reads at grade ${grade.toFixed(1)}, and ${hard} is a good aim. Shorter sentences and plainer words bring it down.`
  const severity = grade > tooHard ? 'warning' : 'hint'
  return [{ rule: 'reading-grade', severity, line: place?.line ?? 1, column: place?.column ?? 1, message, nearest: null }]
}
