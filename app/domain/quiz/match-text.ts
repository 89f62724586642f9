import type { AcceptedText } from './body'
import { normalText } from './normal-text'

/** Stands for a wildcard while a text is made normal; no keyboard has it. */
const wild = '\ue000'
const literal = '\ue001'

/**
 * Whether typed words are taken by an accepted text, both made normal. `*` stands for any words or none (`limit* of * liability` takes
 * "Limitation of liability"); `\*` is an asterisk. Takes time in proportion to the length of both.
 */
export function matchesText(accepted: string, typed: string, caseSensitive = false): boolean {
  const words = ` ${doubled(normalText(typed, caseSensitive))} `
  const [first, ...rest] = segmentsOf(accepted, caseSensitive) as [string, ...string[]]
  const last = rest.pop()
  if (last === undefined) return words === first
  if (!words.startsWith(first) || words.length < first.length + last.length || !words.endsWith(last)) return false
  const end = words.length - last.length
  let from = first.length
  for (const segment of rest) {
    const at = words.indexOf(segment, from)
    if (at === -1 || at + segment.length > end) return false
    from = at + segment.length
  }
  return true
}

/** The accepted text that typed words match best, by its weight; null where none takes them. */
export function bestText(answers: readonly AcceptedText[], typed: string, caseSensitive: boolean): AcceptedText | null {
  const taken = answers.filter(({ text }) => matchesText(text, typed, caseSensitive))
  return taken.reduce<AcceptedText | null>((best, answer) => (best === null || weightOf(answer) > weightOf(best) ? answer : best), null)
}

export const weightOf = ({ weight }: { weight?: number }): number => weight ?? 1

/** The accepted text that earns most, as somebody could type it; empty where nothing is accepted. */
export function keyText(answers: readonly AcceptedText[]): string {
  const [best] = [...answers].sort((a, b) => weightOf(b) - weightOf(a))
  if (!best) return ''
  return withoutWildcards(best.text) || 'any words'
}

/** An accepted text with its wildcards left out. */
export const withoutWildcards = (accepted: string): string => asterisks(marked(accepted).replaceAll(wild, '')).replace(/\s+/g, ' ').trim()

/** Whether an accepted text has a place for any words. */
export const hasWildcard = (accepted: string): boolean => marked(accepted).includes(wild)

/** Words as an accepted text that takes them alone: their asterisks are asterisks. */
export const withoutMeaning = (words: string): string => words.replaceAll('*', '\\*')

const marked = (accepted: string): string => accepted.replaceAll('\\*', literal).replaceAll('*', wild)
const asterisks = (words: string): string => words.replaceAll(literal, '*')

/**
 * An accepted text cut at its wildcards. Spaces are doubled except beside a wildcard, as those of the typed words are, so that
 * `a * b` takes "a b": each neighbour has a space of its own.
 */
function segmentsOf(accepted: string, caseSensitive: boolean): string[] {
  const segments = asterisks(normalText(marked(accepted), caseSensitive)).split(wild)
  return segments.map((segment, at) => {
    const before = at === 0 || segment.startsWith(' ') ? ' ' : ''
    const after = at === segments.length - 1 || (segment.endsWith(' ') && segment !== ' ') ? ' ' : ''
    if (segment === '' && segments.length > 1) return ''
    return before + doubled(segment.trim()) + after
  })
}

const doubled = (words: string): string => words.replaceAll(' ', '  ')
