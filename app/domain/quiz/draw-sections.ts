import { type Candidate, rankCandidates } from './draw'
import { shuffled } from './random'
import type { Section } from './sections'

/** A part of an attempt: its items in the order they are asked. */
export type DrawnPart = { title: string; items: string[] }

/** Where a drawn item is put: the place `at` of section `section`. */
type Slot = { section: number; at: number }

/**
 * What each section of a quiz asks. `pools` holds for each section, in its order, its own items (fixed), or all that it may draw from. No
 * item comes twice in an attempt: fixed ones are set first, and where draws compete for the same items they share so that as many
 * places are filled as can be, with as many unseen items as can be. The same seed and pools give the same draw.
 */
export function drawSections(sections: readonly Section[], pools: readonly (readonly Candidate[])[], seed: number): DrawnPart[] {
  const fixed = sections.map((section, index) => ('items' in section ? (pools[index] ?? []).map(({ versionId }) => versionId) : null))
  const taken = new Set<string>()
  const own = fixed.map((items) => items?.filter((id) => !taken.has(id) && taken.add(id)) ?? null)
  const ranked = pools.map((pool, index) => rankCandidates(pool.filter(({ versionId }) => !taken.has(versionId)), seed + index))
  const drawn = fill(sections, ranked)
  return sections.map((section, index) => {
    const items = own[index] ?? drawn[index] ?? []
    const order = 'items' in section && !section.shuffle ? items : shuffled(items, seed + index)
    return { title: section.title, items: order }
  })
}

/** Augmenting paths (Kuhn 1955): first over unseen items, then over all; a path never gives up an item or a place that it had. */
function fill(sections: readonly Section[], ranked: readonly (readonly Candidate[])[]): string[][] {
  const holder = new Map<string, Slot>()
  const drawn = sections.map((): (string | undefined)[] => [])
  const slots = sections.flatMap((section, index) => ('draw' in section ? Array.from({ length: section.draw }, (_, at) => ({ section: index, at })) : []))

  function place(slot: Slot, allowed: readonly (readonly string[])[], tried: Set<string>): boolean {
    const options = allowed[slot.section] ?? []
    const free = options.find((id) => !holder.has(id))
    const id = free ?? options.find((one) => !tried.has(one) && moves(one, allowed, tried))
    if (id === undefined) return false
    holder.set(id, slot)
    const places = drawn[slot.section]
    if (places) places[slot.at] = id
    return true
  }

  function moves(id: string, allowed: readonly (readonly string[])[], tried: Set<string>): boolean {
    tried.add(id)
    const at = holder.get(id)
    return at !== undefined && place(at, allowed, tried)
  }

  for (const unseenOnly of [true, false]) {
    const allowed = ranked.map((pool) => pool.filter(({ seen }) => !unseenOnly || !seen).map(({ versionId }) => versionId))
    for (const slot of slots) if (drawn[slot.section]?.[slot.at] === undefined) place(slot, allowed, new Set())
  }
  return drawn.map((places) => places.flatMap((id) => id ?? []))
}
