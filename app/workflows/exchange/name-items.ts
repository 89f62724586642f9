import { isSlug, slugFrom } from '../../domain/content/slug'
import { fingerprint } from '../../domain/content/fingerprint'
import { type ContentFault, faultIn } from '../../library/content-fault'
import type { ImportedItem } from '../../library/formats/imported-item'

/** A question of a file with its stem as it is drawn. */
export type DrawnItem = ImportedItem & { stemHtml: string | null }

export type Keyed = { item: DrawnItem; key: string }

/**
 * Give every item its name inside the bank: the one its file gives it, else one from its title or its first words, with a number where
 * that is taken in the file. The same file gives the same names. A name that the file itself gives twice is a fault.
 */
export function nameItems(items: readonly DrawnItem[]): { keyed: Keyed[]; faults: ContentFault[] } {
  const faults: ContentFault[] = []
  const lines = new Map<string, number>()
  for (const { key, file, line, column } of items) {
    if (key === null) continue
    const name = nameOf(key)
    const before = lines.get(name)
    if (before !== undefined) faults.push(faultIn(file, `The name “${key.slice(0, 80)}” is taken by the question in line ${before}. Give every question a name of its own.`, { line, column }))
    else lines.set(name, line)
  }
  const taken = new Set(lines.keys())
  const keyed = items.map((item) => {
    if (item.key !== null) return { item, key: nameOf(item.key) }
    const name = nameOf(item.title ?? item.body.stem)
    let key = name
    for (let turn = 2; taken.has(key); turn++) key = `${name}-${turn}`
    taken.add(key)
    return { item, key }
  })
  return { keyed, faults }
}

const nameOf = (words: string): string => (isSlug(words) || /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(words) ? words.slice(0, 80) : slugFrom(words) || `q-${fingerprint(words).slice(0, 8)}`)
