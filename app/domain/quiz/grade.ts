import type { ItemVersion } from './item'

/**
 * Judge one choice answer. Right picks earn their share of the key, wrong picks lose their share of the decoys, so ticking
 * every box earns nothing. `decoys` is how many options are wrong. Returns a score in [0, 1].
 */
export function gradeChoice(key: ReadonlySet<string>, decoys: number, picks: ReadonlySet<string>): number {
  if (key.size === 0) return 0
  let right = 0
  for (const pick of picks) if (key.has(pick)) right += 1
  const wrong = picks.size - right
  const penalty = decoys === 0 ? 0 : wrong / decoys
  return Math.min(1, Math.max(0, right / key.size - penalty))
}

/** Judge picks on an item, in [0, 1]. A single choice is right or wrong: more than one pick is wrong. */
export function grade(item: Pick<ItemVersion, 'type' | 'body'>, picks: readonly string[]): number {
  const chosen = new Set(picks)
  const key = new Set(item.body.options.filter((option) => option.right).map((option) => option.id))
  if (item.type === 'single') return chosen.size === 1 && key.has([...chosen][0] as string) ? 1 : 0
  return gradeChoice(key, item.body.options.length - key.size, chosen)
}

/** Whether picks can be an answer to the item at all: known options, each once, one at most for a single choice. */
export function isAnswer(item: Pick<ItemVersion, 'type' | 'body'>, picks: readonly string[]): boolean {
  const known = new Set(item.body.options.map((option) => option.id))
  const distinct = new Set(picks)
  if (distinct.size !== picks.length || picks.some((pick) => !known.has(pick))) return false
  return item.type === 'multiple' || picks.length <= 1
}
