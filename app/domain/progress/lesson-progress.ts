import type { CompletionRule, LessonBlock } from '../content/lesson-blocks'
import { secondsPerQuestion, wordsPerMinute } from './outline'

/** What is known of one reader: keys of blocks seen and of checkpoints answered, in any version, and the block they were at last. */
export type ReaderState = { seen: Iterable<string>; answered: Iterable<string>; atBlock?: string | null }

/**
 * How far a reader is in one version of a lesson. `seen` of `total` are the steps of its rule, `share` is their part in [0, 1].
 * `missing` holds the keys of what the rule still asks for, in the order of the lesson. `minutesLeft` is whole, 0 when nothing is left.
 * `resumeAt` is the block to go on at, null at the beginning.
 */
export type LessonProgress = {
  seen: number
  total: number
  share: number
  checkpointsAnswered: number
  checkpointsTotal: number
  done: boolean
  missing: { blocks: string[]; checkpoints: string[] }
  minutesLeft: number
  resumeAt: string | null
}

/**
 * Derive a reader's progress from what was seen and answered; nothing is ever counted up. Keys that are no block of this version
 * count for nothing, so progress stays in [0, 1] whatever was read before. A lesson whose rule asks for nothing is done by word alone.
 */
export function lessonProgress(blocks: readonly LessonBlock[], rule: CompletionRule, state: ReaderState): LessonProgress {
  const [seen, answered] = [new Set(state.seen), new Set(state.answered)]
  const checkpoints = blocks.filter((block) => block.kind === 'checkpoint')
  const texts = blocks.filter((block) => block.kind !== 'checkpoint')
  const unseen = texts.filter((block) => !seen.has(block.key))
  const open = checkpoints.filter((block) => !answered.has(block.key))
  const asksText = rule !== 'checkpoints'
  const asksCheckpoints = rule !== 'read'
  const total = (asksText ? texts.length : 0) + (asksCheckpoints ? checkpoints.length : 0)
  const missing = { blocks: asksText ? unseen.map(keyOf) : [], checkpoints: asksCheckpoints ? open.map(keyOf) : [] }
  const left = missing.blocks.length + missing.checkpoints.length
  return {
    seen: total - left, total, share: total === 0 ? 0 : (total - left) / total, checkpointsAnswered: checkpoints.length - open.length,
    checkpointsTotal: checkpoints.length, done: total > 0 && left === 0, missing, minutesLeft: minutesFor(unseen, open.length),
    resumeAt: resumeBlock(blocks, seen, state.atBlock ?? null),
  }
}

const keyOf = (block: LessonBlock): string => block.key

function minutesFor(unseen: readonly LessonBlock[], questions: number): number {
  const words = unseen.reduce((sum, block) => sum + block.words, 0)
  return Math.ceil(words / wordsPerMinute + (questions * secondsPerQuestion) / 60)
}

/** Where the reader was; when that block is gone, the first one not seen after what was. */
function resumeBlock(blocks: readonly LessonBlock[], seen: ReadonlySet<string>, atBlock: string | null): string | null {
  const at = blocks.findIndex((block) => block.key === atBlock)
  if (at > 0) return keyOf(blocks[at] as LessonBlock)
  if (at === 0 || !blocks.some((block) => seen.has(block.key))) return null
  const first = blocks.findIndex((block) => block.kind !== 'checkpoint' && !seen.has(block.key))
  return first > 0 ? keyOf(blocks[first] as LessonBlock) : null
}

/** The blocks that can still be gone through: a question that was taken out of the bank is asked of nobody any more. */
export function blocksInUse(blocks: readonly LessonBlock[], isAsked: (itemId: string) => boolean): LessonBlock[] {
  return blocks.filter((block) => block.kind !== 'checkpoint' || (block.itemId !== undefined && isAsked(block.itemId)))
}
