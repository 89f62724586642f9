export type TagAttribute = { name: string; from: number; to: number; value: { from: number; to: number; closed: boolean } | null }

/**
 * A component's tag as it stands in a text, whole or still being written. Places count characters from the start of the text;
 * a value's place is that of the words between its quotes. `closed`: the tag has its `>`.
 */
export type Tag = {
  name: string
  kind: 'open' | 'close' | 'lone'
  from: number
  to: number
  nameFrom: number
  attributes: TagAttribute[]
  closed: boolean
}

const word = /[A-Za-z][\w-]*/y
const blank = /[ \t\n\r]*/y

/** The tag that begins at `from`, where a `<` stands; null when none does. A blank line or another `<` ends a tag that was not closed. */
export function readTag(text: string, from: number, end = text.length): Tag | null {
  if (text[from] !== '<') return null
  const slash = text[from + 1] === '/'
  const nameFrom = from + (slash ? 2 : 1)
  const name = match(word, text, nameFrom)
  if (name === '' && nameFrom < end) return null
  const tag: Tag = { name, kind: slash ? 'close' : 'open', from, to: nameFrom + name.length, nameFrom, attributes: [], closed: false }
  let at = tag.to
  while (at < end) {
    const space = match(blank, text, at)
    if (/\n\s*\n/.test(space)) return tag
    at += space.length
    if (text[at] === '>') return { ...tag, to: at + 1, closed: true }
    if (text[at] === '/' && text[at + 1] === '>') return { ...tag, kind: 'lone', to: at + 2, closed: true }
    const attribute = at < end ? readAttribute(text, at, end) : null
    if (!attribute) return { ...tag, to: Math.min(at, end) }
    tag.attributes.push(attribute)
    at = attribute.to
  }
  return { ...tag, to: end }
}

function readAttribute(text: string, from: number, end: number): TagAttribute | null {
  const name = match(word, text, from)
  if (name === '') return null
  const to = from + name.length
  if (text[to] !== '=') return { name, from, to, value: null }
  const quote = text[to + 1]
  if (quote !== '"' && quote !== "'") return { name, from, to: to + 1, value: null }
  const start = to + 2
  const close = text.slice(start, end).search(quote === '"' ? /"|\n\s*\n/ : /'|\n\s*\n/)
  const closed = close !== -1 && text[start + close] === quote
  const stop = close === -1 ? end : start + close
  return { name, from, to: closed ? stop + 1 : stop, value: { from: start, to: stop, closed } }
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/** Every tag of a text in its order, without those in code and front matter. */
export function listTags(text: string): Tag[] {
  const tags: Tag[] = []
  const plain = blankCode(text)
  for (let at = plain.indexOf('<', bodyStart(text)); at !== -1; ) {
    const tag = readTag(plain, at)
    if (tag) tags.push(tag)
    at = plain.indexOf('<', Math.max(at + 1, tag?.to ?? 0))
  }
  return tags
}

/** The components that are open at a place, outermost first. */
export function openAt(text: string, offset: number): Tag[] {
  const open: Tag[] = []
  for (const tag of listTags(text)) {
    if (tag.from >= offset) break
    if (tag.kind === 'open' && tag.closed && tag.to <= offset) open.push(tag)
    const last = tag.kind === 'close' ? open.findLastIndex(({ name }) => name === tag.name) : -1
    if (last !== -1 && tag.to <= offset) open.length = last
  }
  return open
}

/** Where the lesson begins, behind its front matter; 0 where there is none. */
export function bodyStart(text: string): number {
  const found = /^---[ \t]*\n(?:[^\n]*\n)*?---[ \t]*(?:\n|$)/.exec(text)
  return found ? found[0].length : 0
}

/** The text with its code blanked out, every character in its place. */
function blankCode(text: string): string {
  const out = (code: string) => code.replace(/[^\n]/g, ' ')
  return text.replace(/^(```|~~~)[^\n]*\n[\s\S]*?(?:\n\1[^\n]*$|$(?![\s\S]))/gm, out).replace(/`[^`\n]+`/g, out)
}
