import { offsetOf } from '../../caret'

/** What is underlined for a finding: the word, or the tag, that begins where it stands; at least one character where there is one. */
export function findingPlace(text: string, { line, column }: { line: number; column: number }): { from: number; to: number } {
  const from = offsetOf(text, line, column)
  const word = /^(?:<\/?[\w-]*|[\p{L}\p{N}_.-]+|\S)/u.exec(text.slice(from, from + 200))?.[0] ?? ''
  if (word !== '') return { from, to: from + word.length }
  return from > 0 && text[from - 1] !== '\n' ? { from: from - 1, to: from } : { from, to: from }
}
