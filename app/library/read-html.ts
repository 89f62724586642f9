import type { Passage } from '../domain/content/search-excerpt'

/** What a drawn lesson says: its headings, its text in passages, and the ids of the glossary's terms that it uses. */
export type LessonText = { headings: string[]; passages: Passage[]; terms: string[] }

type Part = Passage & { isHeading: boolean }

const piece = /<(\/?)([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>|([^<]+)/gi
const empty = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'source', 'track', 'wbr'])
const within = new Set(['a', 'abbr', 'b', 'button', 'code', 'del', 'em', 'i', 'ins', 'kbd', 'mark', 'span', 'strong', 'sub', 'sup', 'svg'])
/** What opens over the text repeats what stands elsewhere; drawings and personal parts have no words. */
const unread = /\spopover(?:=|$)|\shidden(?:=|$)|\sdata-personal=/

/**
 * Read the html of an artifact, which our own renderer has drawn: well-formed, with every sign of the text escaped. A passage is one
 * block of the lesson, or a heading with the block that follows it; its anchor is the block's id, where there are none the heading's.
 */
export function readLessonHtml(html: string): LessonText {
  const parts: Part[] = []
  const terms = new Set<string>()
  const open: { unread: boolean; isPart: boolean }[] = []
  let skipped = 0
  let part: Part = { anchor: null, text: '', isHeading: false }
  const begin = (anchor: string | null) => parts.push((part = { anchor, text: '', isHeading: false }))
  begin(null)
  for (const [, closing, name = '', attributes = '', text] of html.matchAll(piece)) {
    if (text !== undefined) {
      if (skipped === 0) part.text += plain(text)
      continue
    }
    const tag = name.toLowerCase()
    if (closing) {
      const left = open.pop()
      if (left?.unread) skipped -= 1
      if (left?.isPart) begin(null)
    } else {
      const isBlock = attribute(attributes, 'data-block') !== null
      const isHeading = /^h[1-6]$/.test(tag)
      const isPart = isBlock || (isHeading && !open.some((one) => one.isPart))
      if (isPart) begin(attribute(attributes, 'id'))
      if (isHeading) part.isHeading = true
      const term = attribute(attributes, 'data-term')
      if (term !== null) terms.add(term)
      const hidden = tag === 'svg' || unread.test(attributes)
      if (tag === 'img') part.text += ` ${plain(attribute(attributes, 'alt') ?? '')} `
      if (!empty.has(tag) && !attributes.endsWith('/')) {
        open.push({ unread: hidden, isPart })
        if (hidden) skipped += 1
      }
    }
    if (skipped === 0 && (!within.has(tag) || attributes.includes('class="lesson-'))) part.text += ' '
  }
  const read = parts.map((one) => ({ ...one, text: one.text.replace(/\s+/g, ' ').trim() })).filter((one) => one.text)
  return { headings: read.filter((one) => one.isHeading).map((one) => one.text), passages: joined(read), terms: [...terms] }
}

/** A lone heading says too little to be shown: it goes with what it heads. */
function joined(parts: readonly Part[]): Passage[] {
  const passages: Passage[] = []
  let head: Part | null = null
  for (const part of parts) {
    if (part.isHeading) {
      if (head) passages.push({ anchor: head.anchor, text: head.text })
      head = part
    } else {
      passages.push(head ? { anchor: head.anchor, text: `${head.text}: ${part.text}` } : { anchor: part.anchor, text: part.text })
      head = null
    }
  }
  if (head) passages.push({ anchor: head.anchor, text: head.text })
  return passages
}

function attribute(attributes: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? null
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }

function plain(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
