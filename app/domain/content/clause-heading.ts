import type { ClauseType } from './taxonomy'

export const HIDDEN_HEADING = '[heading hidden]'

const DIVISION = '(?:(?:[Ss]ection|SECTION|[Aa]rticle|ARTICLE|[Cc]lause|§) ?)?'
const NUMBERING = String.raw`${DIVISION}(?:\d{1,3}(?:\.\d{1,3}){0,4}\.?\)?|\([A-Za-z0-9]{1,4}\)|[A-Za-z]\.|[IVX]{1,5}\.)[ -]*`
const CAPITALISED = String.raw`["']?\p{Lu}[\p{L}'/-]*["']?`
const JOINING = '(?:of|and|or|to|not|for|on|in|by|the|with|upon|at|a|&)'
const HEADING = String.raw`${CAPITALISED}(?:[ ,;]{1,2}(?:${CAPITALISED}|${JOINING})){0,8}`
const SHOUTED = String.raw`\p{Lu}[\p{Lu}'/-]{2,}(?:[ ,;]{1,2}(?:\p{Lu}[\p{Lu}'/-]+|&)){0,8}`

// A heading stands at the start, after an omission, or numbered after a sentence; it ends with a stop, a dash or,
// when it is all capitals, where ordinary text begins.
const PLACE = String.raw`(?<=^|\[…\] )(?:${NUMBERING})?|(?<=[.;:] )${NUMBERING}`
const STOPPED = new RegExp(`(${PLACE})(${HEADING})(?=[.:]| [–—-] )`, 'gu')
const CAPITALS = new RegExp(String.raw`(${PLACE})(${SHOUTED})(?= (?:\p{Lu}\p{Ll}|A \p{Ll}))`, 'gu')

/**
 * Hide each heading that shares a stem with the clause type's name ("Audits." over audit rights), because it would
 * answer the question. Numbering and the words of the clause stay.
 */
export function hideHeading(text: string, type: ClauseType): string {
  const stems = stemsOf(type)
  const hide = (whole: string, numbering: string, heading: string) =>
    stems.some((stem) => heading.toLowerCase().includes(stem)) ? `${numbering}${HIDDEN_HEADING}` : whole
  return text.replace(STOPPED, hide).replace(CAPITALS, hide)
}

/** Whether the passage still opens with the type's own name as a heading: the name, then a new capitalised thought. */
export function opensWithName(text: string, type: ClauseType): boolean {
  return namesOf(type).some((name) => new RegExp(`^(?:${NUMBERING})?(?:${titled(name)}) (?:\\p{Lu}|\\()`, 'u').test(text))
}

/** A question of the passage: does it use this type's own name anywhere, in any case, hyphenated or not, "licence" or "license"? */
export function nameFinder(text: string): (type: ClauseType) => boolean {
  const plain = ` ${spelled(text)} `
  return (type) => namesOf(type).some((name) => plain.includes(` ${spelled(name)} `))
}

function namesOf(type: ClauseType): string[] {
  return [type.name, type.column]
}

const STEM = 5

function stemsOf(type: ClauseType): string[] {
  return namesOf(type)
    .flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u))
    .filter((word) => word.length > 3)
    .map((word) => word.slice(0, STEM))
}

function titled(name: string): string {
  const words = name.split(/[^\p{L}]+/u).filter((word) => word.length > 0)
  const title = words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`)
  return [title, words.map((word) => word.toUpperCase())].map((form) => form.join('[ /-]+')).join('|')
}

function spelled(text: string): string {
  return text.toLowerCase().replaceAll('licence', 'license').replaceAll('favour', 'favor').replace(/[^\p{L}]+/gu, ' ').trim()
}
