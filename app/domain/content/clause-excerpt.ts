import type { ClauseType } from './taxonomy'
import { opensWithName } from './clause-heading'

/** Bounds of an excerpt worth a question, in characters after cleaning. */
export const SHORTEST_EXCERPT = 40
export const LONGEST_EXCERPT = 1500

const FEWEST_WORDS = 6
const LEAST_LETTERS = 0.6
const MOST_REDACTED = 0.15

export type DropReason =
  | 'bare-field'
  | 'too-short'
  | 'too-long'
  | 'no-sentence'
  | 'redacted'
  | 'gives-itself-away'
  | 'duplicate'
  | 'too-few-decoys'

export type Verdict = { kept: true } | { kept: false; reason: DropReason }

/**
 * Make a labelled passage readable on one line: page numbers, filing footers, ruled lines, invisible characters and
 * runs of blanks go; quotes become straight; "<omitted>" becomes "[…]"; a hyphen and its word come together again.
 * Cleaning twice changes nothing, and the answer is never longer than what came in.
 */
export function cleanExcerpt(raw: string): string {
  let before = raw
  let text = cleanOnce(raw)
  while (text !== before) {
    before = text
    text = cleanOnce(before)
  }
  return text
}

function cleanOnce(text: string): string {
  return mendPunctuation(dropDebris(foldBlanks(plainCharacters(text))))
}

function plainCharacters(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      // In filings the soft hyphen stands where the print shows one ("know-how"), so between letters it becomes visible.
      .replace(/(?<=\p{L})\u00ad(?=\s?\p{L})/gu, '-')
      .replace(/[\p{Cf}\p{Cs}\p{Co}\ufffd]/gu, '')
      .replace(/(?![\n\t\v\f\u0085])\p{Cc}/gu, '')
      .replace(/[“”„‟″ʺ]|``|''/g, '"')
      .replace(/[‘’‚‛′ʼ`]/g, "'")
      .replace(/[‐‑]/g, '-')
      .replace(/∕/g, '/')
      .replace(/∗/g, '*')
  )
}

function foldBlanks(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const FOOTER = /(?:(?<=\s)(?:Page \d{1,3} of \d{1,3}|-? ?\d{1,3} ?-?))?(?:^|\n{1,2})Source: [^\n]{1,120}, \d{1,2}\/\d{1,2}\/\d{4}(?=\n|$)/g
const PAGE_NUMBER = /\n\n(?:Page \d{1,3} of \d{1,3}|-? ?\d{1,3} ?-?)(?=\n\n)/g

function dropDebris(text: string): string {
  return text
    .replace(FOOTER, '\n\n')
    .replace(PAGE_NUMBER, '')
    .replace(/(?:- )?[-=]{4,}/g, ' ')
    .replace(/_{4,}/g, '___')
    .replace(/\.{4,}/g, '...')
    .replace(/<omitted>/gi, ' […] ')
    .replace(/\s+/g, ' ')
}

function mendPunctuation(text: string): string {
  const mended = text
    .replace(/(?<=\p{L})- (?=\p{L})(?!(?:and|or|nor|to)\b)/gu, '-')
    .replace(/ (?=[,;:)])/g, '')
    .replace(/ (?=\.(?:[ "]|$))/g, '')
    .replace(/\( /g, '(')
    .replace(/\[…\](?: \[…\])+/g, '[…]')
    .replace(/^[\s,;:.)\]●•·–—-]+/, '')
    .replace(/(?<=[.;] )\p{L}$/u, '')
  return mended.slice(0, endOf(mended))
}

// A loop, because a pattern anchored at the end would try again at every place of a long run.
function endOf(text: string): number {
  let end = text.length
  while (end > 0 && ' ●•·–—-'.includes(text.charAt(end - 1))) end--
  return end
}

/** Decide whether a cleaned passage, its heading hidden, is worth asking about; the first reason that holds is given. */
export function judgeExcerpt(text: string, type: ClauseType): Verdict {
  if (!type.drill) return { kept: false, reason: 'bare-field' }
  if (text.length < SHORTEST_EXCERPT) return { kept: false, reason: 'too-short' }
  if (text.length > LONGEST_EXCERPT) return { kept: false, reason: 'too-long' }
  if (opensWithName(text, type)) return { kept: false, reason: 'gives-itself-away' }

  const redactions = count(text, /\[[\s*●…]+\]|\*{2,}|_{3}|\[…[\s*]+…\]/g) - count(text, /\[…\]/g)
  const spoken = text.replace(/\[heading hidden\]/g, '')
  const words = count(spoken, /\p{L}{2,}/gu)
  if (redactions > words * MOST_REDACTED) return { kept: false, reason: 'redacted' }
  if (words < FEWEST_WORDS) return { kept: false, reason: 'no-sentence' }
  if (count(spoken, /\p{L}/gu) < count(spoken, /\S/g) * LEAST_LETTERS) return { kept: false, reason: 'no-sentence' }
  return { kept: true }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
