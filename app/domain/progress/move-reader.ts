import type { CompletionRule, LessonBlock } from '../content/lesson-blocks'
import type { BlockChange } from './compare-blocks'
import { lessonProgress } from './lesson-progress'

/** What a reader has done in a lesson: keys of blocks seen and of checkpoints answered, whatever version they were in. */
export type MovingReader = { finished: boolean; seen: ReadonlySet<string>; answered: ReadonlySet<string> }

export type MovedTo = { blocks: readonly LessonBlock[]; completion: CompletionRule }

/**
 * What a move to another version means for one reader. `done`: they finished, and a finish is a fact. `complete`: nothing is left for
 * them in the new version. `same`: nothing to read or answer that they would not have met anyway. `more`: `again` reworded blocks that
 * they had read before, `blocks` new ones, `checkpoints` new questions that the completion rule asks for.
 */
export type ReaderMove = { kind: 'done' | 'complete' | 'same' | 'more'; again: number; blocks: number; checkpoints: number }

/** Blocks seen stay seen and checkpoints answered stay answered wherever their key is in the new version; nothing else is carried. */
export function moveReader(reader: MovingReader, change: BlockChange, to: MovedTo): ReaderMove {
  const nothing = { again: 0, blocks: 0, checkpoints: 0 }
  if (reader.finished) return { kind: 'done', ...nothing }
  const { missing, done } = lessonProgress(to.blocks, to.completion, reader)
  if (done) return { kind: 'complete', ...nothing }
  const [unread, open] = [new Set(missing.blocks), new Set(missing.checkpoints)]
  const again = change.reworded.filter((block) => reader.seen.has(block.from) && unread.has(block.to.key)).length
  const blocks = change.added.filter((block) => unread.has(block.key)).length
  const checkpoints = change.added.filter((block) => open.has(block.key)).length
  return { kind: again + blocks + checkpoints > 0 ? 'more' : 'same', again, blocks, checkpoints }
}

/** How many readers a move concerns and how; the last three say the most that any one of them has before them. */
export type MoveCounts = Record<ReaderMove['kind'], number> & { again: number; blocks: number; checkpoints: number }

export const noMoves: MoveCounts = { done: 0, complete: 0, same: 0, more: 0, again: 0, blocks: 0, checkpoints: 0 }

export function countMove(counts: MoveCounts, move: ReaderMove): MoveCounts {
  return {
    ...counts,
    [move.kind]: counts[move.kind] + 1,
    again: Math.max(counts.again, move.again),
    blocks: Math.max(counts.blocks, move.blocks),
    checkpoints: Math.max(counts.checkpoints, move.checkpoints),
  }
}
