import { allowedComponents, type AllowedElement } from '../../../library/allowed'
import { frontMatterCompletions } from './front-matter-completions'
import { escapeAttribute } from './insert-component'
import { rank } from './rank'
import { bodyStart, openAt, readTag, type Tag } from './read-tag'
import { namesFor, type StudioVocabulary } from './vocabulary'

/** `write`: what is put in when the name is chosen, and where in it the caret goes; the label itself where it is left out. */
export type Suggestion = { label: string; detail: string; write?: (label: string) => { text: string; caret: number } }

/** Suggestions for what stands between `from` and `to`. */
export type Completions = { from: number; to: number; options: Suggestion[] }

/** What can stand at a place of a lesson: components, their attributes and values, pictures, and the names its front matter takes. */
export function completionsAt(text: string, offset: number, vocabulary: StudioVocabulary): Completions | null {
  if (offset < bodyStart(text)) return frontMatterCompletions(text, offset, vocabulary)
  const tag = tagAt(text, offset)
  if (tag) return inTag(text, offset, tag, vocabulary)
  const picture = /!\[[^\]\n]*\]\(([\w.-]*)$/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))
  if (!picture) return null
  const images = vocabulary.media.filter(({ kind }) => kind === 'image')
  const typed = picture[1] ?? ''
  return { from: offset - typed.length, to: offset, options: rank(images, typed).map(({ id, label }) => ({ label: id, detail: label })) }
}

/** The tag that is being written at this place. */
function tagAt(text: string, offset: number): Tag | null {
  const before = text.slice(0, offset)
  for (let from = before.lastIndexOf('<'); from !== -1 && offset - from < 4000; from = from === 0 ? -1 : before.lastIndexOf('<', from - 1)) {
    const tag = readTag(text, from)
    if (!tag) continue
    const inside = offset > tag.from && (tag.closed ? offset < tag.to : readTag(text, from, offset)?.to === offset)
    return inside ? tag : null
  }
  return null
}

function inTag(text: string, offset: number, tag: Tag, vocabulary: StudioVocabulary): Completions | null {
  if (offset <= tag.nameFrom + tag.name.length) return names(text, offset, tag)
  const element = allowedComponents.find(({ name }) => name === tag.name)
  if (!element || tag.kind === 'close') return null
  const valued = tag.attributes.find(({ value }) => value && offset >= value.from && offset <= value.to)
  if (valued?.value) {
    const attribute = element.attributes.find(({ name }) => name === valued.name)
    const known = attribute && namesFor(attribute, vocabulary)
    if (!known) return null
    const { from, to, closed } = valued.value
    const end = closed && !/[\n<>]/.test(text.slice(from, to)) ? to : offset
    const options = rank(known, text.slice(from, offset)).map(({ id, label }) => ({ label: id, detail: label, write: () => writeValue(id, text.slice(end)) }))
    return { from, to: end, options }
  }
  return attributes(text, offset, tag, element)
}

/** The value, and from there on to what is still to be filled in: the next empty value of the tag, or its content. */
function writeValue(id: string, rest: string): { text: string; caret: number } {
  const text = escapeAttribute(id)
  const next = /^"[^<>"]*="(?=")/.exec(rest) ?? /^">(?=<\/)/.exec(rest) ?? /^">\n\n(?=\n\n<\/)/.exec(rest)
  return { text, caret: text.length + (next?.[0].length ?? 0) }
}

function attributes(text: string, offset: number, tag: Tag, element: AllowedElement): Completions | null {
  const typed = /(?<=\s)[A-Za-z][\w-]*$|(?<=\s)$/.exec(text.slice(tag.from, offset))?.[0]
  if (typed === undefined) return null
  const used = new Set(tag.attributes.filter(({ to }) => to < offset - typed.length || to > offset).map(({ name }) => name))
  const free = element.attributes.filter(({ name }) => !used.has(name)).map(({ name, required }) => ({ id: name, label: required ? 'required' : 'optional' }))
  const options = rank(free, typed).map(({ id, label }) => ({ label: id, detail: label, write: () => ({ text: `${id}=""`, caret: id.length + 2 }) }))
  return options.length > 0 ? { from: offset - typed.length, to: offset, options } : null
}

function names(text: string, offset: number, tag: Tag): Completions {
  const open = openAt(text, tag.from)
  const typed = text.slice(tag.nameFrom, offset)
  if (tag.kind === 'close') {
    const closing = open.map(({ name }) => ({ id: name, label: 'close it' })).reverse()
    const write = (id: string) => ({ text: text[tag.nameFrom + tag.name.length] === '>' ? id : `${id}>`, caret: id.length + 1 })
    return { from: tag.nameFrom, to: tag.nameFrom + tag.name.length, options: rank(closing, typed).map(({ id, label }) => ({ label: id, detail: label, write })) }
  }
  const lineStart = text.lastIndexOf('\n', tag.from - 1) + 1
  const lone = text.slice(lineStart, tag.from).trim() === '' && /^[ \t]*(?:\n|$)/.test(text.slice(offset))
  const fresh = !tag.closed && tag.attributes.every(({ value }) => value === null)
  const fitting = allowedComponents.filter((element) => fits(element, open))
  const options = rank(fitting.map((element) => ({ id: element.name, label: element.purpose, element })), typed).map(({ id, label, element }) => ({
    label: id,
    detail: label,
    ...(fresh ? { write: () => writeTag(element, lone) } : {}),
  }))
  return { from: tag.nameFrom, to: fresh ? offset : tag.nameFrom + tag.name.length, options }
}

/** Whether a component may stand inside those that are open. */
export function fits({ within, alone }: AllowedElement, open: readonly { name: string }[]): boolean {
  if (alone) return open.length === 0
  return within === undefined || open.some(({ name }) => name === within)
}

/** The whole tag with what it requires, the caret where the first thing is missing. `lone`: it has its line to itself. */
function writeTag({ name, attributes: all, content }: AllowedElement, lone: boolean): { text: string; caret: number } {
  const required = all.filter((attribute) => attribute.required).map((attribute) => ` ${attribute.name}=""`).join('')
  const open = `${name}${required}${content === 'none' ? ' />' : '>'}`
  const inside = content === 'none' ? '' : content === 'words' || !lone ? `</${name}>` : `\n\n\n\n</${name}>`
  const first = open.indexOf('""')
  const caret = first !== -1 ? first + 1 : open.length + (inside.startsWith('\n') ? 2 : 0)
  return { text: open + inside, caret }
}
