import type { LessonBlock } from '../content/lesson-blocks'

/** A block whose words were changed at its place. */
export type RewordedBlock = { from: string; to: LessonBlock }

/** What became of the blocks of one version in another. `same` counts those that kept their key, wherever they stand now. */
export type BlockChange = { same: number; reworded: RewordedBlock[]; added: LessonBlock[]; removed: LessonBlock[] }

/**
 * Compare two versions block by block. Between two blocks that both versions hold, those that went and those that came are paired in
 * order as reworded, kind by kind; a checkpoint that asks another question is never a rewording but one removed and one added.
 */
export function compareBlocks(from: readonly LessonBlock[], to: readonly LessonBlock[]): BlockChange {
  const kept = new Set(to.map((block) => block.key).filter((key) => from.some((block) => block.key === key)))
  const gone = gaps(from, kept)
  const change: BlockChange = { same: kept.size, reworded: [], added: [], removed: [] }
  for (const [place, came] of gaps(to, kept)) {
    const left = gone.get(place) ?? []
    for (const block of came) {
      const at = left.findIndex((one) => one.kind === block.kind && one.kind !== 'checkpoint')
      const [old] = at === -1 ? [] : left.splice(at, 1)
      if (old) change.reworded.push({ from: old.key, to: block })
      else change.added.push(block)
    }
  }
  change.removed.push(...[...gone.values()].flat())
  return change
}

/** Whether a version only rewords blocks of another: none came, none went. */
export function onlyRewords({ reworded, added, removed }: BlockChange): boolean {
  return reworded.length > 0 && added.length === 0 && removed.length === 0
}

/** Blocks that only one version holds, by the shared block before them. */
function gaps(blocks: readonly LessonBlock[], kept: ReadonlySet<string>): Map<string, LessonBlock[]> {
  const places = new Map<string, LessonBlock[]>()
  let place = ''
  for (const block of blocks) {
    if (kept.has(block.key)) place = block.key
    else places.set(place, [...(places.get(place) ?? []), block])
  }
  return places
}
