import type { Heading } from 'mdast'
import { toPlainText } from './plain-text'

/** The ids of a lesson's headings, in order: their words with hyphens between, numbered from the second of the same on. */
export function headingIds(headings: readonly Heading[]): string[] {
  const taken = new Set<string>()
  return headings.map((heading) => {
    const slug =
      toPlainText(heading)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '') || 'section'
    let id = slug
    for (let number = 2; taken.has(id); number++) id = `${slug}-${number}`
    taken.add(id)
    return id
  })
}
