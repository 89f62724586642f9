import { type Word, wordsIn } from './fold-words'
import { answers, type QueryWord } from './search-query'

/** A part of a text that can be led to by its `anchor` (an id on the page, null where there is only the whole). */
export type Passage = { anchor: string | null; text: string }

/** Words of a text and which stretches of them were asked for: `[start, end)` in UTF-16 units of `text`, in order, apart. */
export type Marked = { text: string; marks: [start: number, end: number][] }

export type Excerpt = Marked & { anchor: string | null }

const before = 60
const longest = 180

/** Mark in a whole text what was asked for. */
export function markWords(text: string, query: readonly QueryWord[]): Marked {
  return { text, marks: found(text, query).map(({ start, end }) => [start, end]) }
}

/**
 * The passage that says most of what was asked for (the first of equals), cut to some 180 characters around its first word of it, at
 * blanks, with `…` where something is left out. Where no passage says any of it, the beginning of the first. Null without passages.
 */
export function excerptOf(passages: readonly Passage[], query: readonly QueryWord[]): Excerpt | null {
  let best: { passage: Passage; words: (Word & { answers: number })[]; said: number } | null = null
  for (const passage of passages) {
    const words = found(passage.text, query)
    const said = new Set(words.map((word) => word.answers)).size
    if (!best || said > best.said) best = { passage, words, said }
    if (said === query.length && said > 0) break
  }
  if (!best) return null
  const { anchor, text } = best.passage
  const { from, to } = windowAround(text, best.words[0]?.start ?? 0)
  const [lead, tail] = [from > 0 ? '…' : '', to < text.length ? '…' : '']
  const inside = best.words.filter(({ start, end }) => start >= from && end <= to)
  const shift = lead.length - from
  return { anchor, text: `${lead}${text.slice(from, to)}${tail}`, marks: inside.map(({ start, end }) => [start + shift, end + shift]) }
}

function found(text: string, query: readonly QueryWord[]): (Word & { answers: number })[] {
  return [...wordsIn(text)].flatMap((word) => {
    const answered = query.findIndex((one) => answers(word.word, one))
    return answered === -1 ? [] : [{ ...word, answers: answered }]
  })
}

/** Where to cut: between words, so that no letter is torn from its marks. */
function windowAround(text: string, at: number): { from: number; to: number } {
  if (text.length <= longest) return { from: 0, to: text.length }
  const wanted = Math.max(0, Math.min(at - before, text.length - longest))
  const blankBefore = text.slice(wanted, at).search(/\s/)
  const from = wanted === 0 ? 0 : blankBefore === -1 ? at : wanted + blankBefore + 1
  if (from + longest >= text.length) return { from, to: text.length }
  const lastBlank = text.slice(from, from + longest + 1).search(/\s\S*$/)
  const endOfWord = text.slice(at).search(/\s/)
  const least = endOfWord === -1 ? text.length : at + endOfWord
  return { from, to: Math.max(from + Math.max(lastBlank, 0), Math.min(least, from + 2 * longest)) }
}
