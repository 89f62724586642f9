import type { BodyBase } from '../../../domain/quiz/body'
import { excerptTag, splitQuotation } from '../quoted-excerpt'
import { factsOfTags, tagsOfCategory } from '../fact-tags'
import { type FormatRead, Gathering } from '../imported-item'
import { placesOf } from '../line-places'
import { type Block, blocksOf } from './blocks'
import { contentOf } from './answers'
import { hideEscapes, showEscapes } from './escapes'
import { type Marked, withFormat } from './marked-text'

/**
 * Questions of a GIFT file: https://docs.moodle.org/en/GIFT_format, judged as Moodle's own importer (question/format/gift/format.php)
 * does. Descriptions ask nothing and are left out with a note.
 */
export function readGift(text: string, file: string): FormatRead {
  const gathering = new Gathering(file)
  const placeOf = placesOf(text)
  let category: string[] = []
  for (const block of blocksOf(text)) {
    const start = /^\s*\$CATEGORY:([^\n]*)\n?/.exec(block.text)
    if (start) category = tagsOfCategory(start[1] ?? '')
    const rest = start ? { ...block, text: block.text.slice(start[0].length), offset: block.offset + start[0].length } : block
    if (rest.text.trim() !== '') readQuestion(rest, category, gathering, placeOf)
  }
  return gathering.read
}

function readQuestion(block: Block, category: string[], gathering: Gathering, placeOf: ReturnType<typeof placesOf>): void {
  const lead = block.text.length - block.text.trimStart().length
  const place = placeOf(block.offset + lead)
  const hidden = hideEscapes(block.text.trim())
  const { title, body, at } = titleOf(hidden)
  const open = body.indexOf('{')
  const close = body.indexOf('}')
  if (open === -1 && close === -1) return gathering.note(place, 'This asks nothing (a description), so it was left out.')
  if (open === -1 || close < open) {
    const words = open === -1 ? 'This } closes nothing. Write \\} where it is meant as a sign.' : 'This { is closed by no } before the next empty line. Write \\{ where it is meant as a sign.'
    return gathering.fault(placeOf(block.offset + lead + at + (open === -1 ? close : open)), words)
  }
  const { answers, general } = parted(body.slice(open + 1, close).trim())
  const stem = withFormat(body.endsWith('}') ? body.slice(0, open) : `${body.slice(0, open)}_____${body.slice(close + 1)}`, 'auto')
  const note = (words: string) => gathering.note(place, words)
  const { tags, ...facts } = factsOfTags(block.tags.filter((tag) => tag !== excerptTag))
  const hasExcerpt = block.tags.includes(excerptTag)
  gathering.item(place, { key: block.id, title, ...facts, tags: [...new Set([...category, ...tags])] }, () => contentOf(baseOf(stem, general, hasExcerpt, note), answers, stem.format, note))
}

function titleOf(text: string): { title: string | null; body: string; at: number } {
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1
  if (end === -1) return { title: null, body: text, at: 0 }
  const body = text.slice(end + 2).trimStart()
  return { title: showEscapes(text.slice(2, end)).trim() || null, body, at: text.length - body.length }
}

function parted(inside: string): { answers: string; general: string } {
  const at = inside.lastIndexOf('####')
  return at === -1 ? { answers: inside, general: '' } : { answers: inside.slice(0, at).trim(), general: inside.slice(at + 4) }
}

function baseOf(stem: Marked, general: string, hasExcerpt: boolean, note: (words: string) => void): BodyBase {
  const words = stem.asStem(note)
  return { ...(hasExcerpt ? splitQuotation(words) : { stem: words, excerpt: null }), feedback: withFormat(general, stem.format).asWords(note) || null }
}
