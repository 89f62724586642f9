import { plainWords, stemWords, type TextFormat } from '../format-words'
import { showEscapes } from './escapes'

/** A text with the format that it states in front (`[html]`), or that of what it belongs to. */
export type Marked = { format: TextFormat; asStem: (note: (words: string) => void) => string; asWords: (note: (words: string) => void) => string }

const formats: Record<string, TextFormat> = { html: 'html', moodle: 'auto', plain: 'plain', markdown: 'markdown' }

export function withFormat(hidden: string, otherwise: TextFormat): Marked {
  const [whole = '', name = ''] = /^\s*\[(html|moodle|plain|markdown)\]/.exec(hidden) ?? []
  const format = formats[name] ?? otherwise
  const text = showEscapes(hidden.slice(whole.length).trim())
  const losing = (note: (words: string) => void) => (what: string) => note(`In this question ${what} was left out: questions hold words alone.`)
  return { format, asStem: (note) => stemWords(text, format, losing(note)), asWords: (note) => plainWords(text, format, losing(note)) }
}

/** Whether a text would be taken for one with a format in front. */
export const looksMarked = (text: string): boolean => /^\s*\[(?:html|moodle|plain|markdown)\]/.test(text)
