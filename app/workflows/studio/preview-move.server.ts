import type { Db } from '#db/client.server'
import { listCurrentVersions } from '#db/queries/checkpoints'
import { listReaderStates, listReadVersions, type ReadVersion } from '#db/queries/reading-moves'
import { type BlockChange, compareBlocks } from '../../domain/progress/compare-blocks'
import { blocksInUse } from '../../domain/progress/lesson-progress'
import { countMove, type MoveCounts, type MovedTo, moveReader, noMoves } from '../../domain/progress/move-reader'

const atOnce = 500

/** How many blocks stayed as they were, were reworded, came and went. */
export type ChangeCounts = { same: number; reworded: number; added: number; removed: number }

/** The readers who have one version in hand, and what a move to the other would mean for them. */
export type ReaderGroup = { number: number; reading: number; finished: number; counts: MoveCounts; change: ChangeCounts }

/** What a move to a text would mean for everyone who has another version of the lesson in hand, or only one of them. Writes nothing. */
export async function previewMoves(db: Db, lessonId: string, to: MovedTo & { id: string | null }, from?: number): Promise<ReaderGroup[]> {
  const versions = (await listReadVersions(db, lessonId)).filter((one) => one.id !== to.id && (from === undefined || one.number === from))
  const asked = await listCurrentVersions(db, to.blocks.flatMap(({ itemId }) => itemId ?? []))
  const asks = { ...to, blocks: blocksInUse(to.blocks, (id) => asked.has(id)) }
  const groups: ReaderGroup[] = []
  for (const version of versions) groups.push(await previewMove(db, lessonId, version, asks))
  return groups
}

async function previewMove(db: Db, lessonId: string, from: ReadVersion, to: MovedTo): Promise<ReaderGroup> {
  const change = compareBlocks(from.blocks, to.blocks)
  let counts = noMoves
  for (let after: string | null = ''; after !== null; ) {
    const readers = await listReaderStates(db, lessonId, from.id, after, atOnce)
    counts = readers.reduce((sum, reader) => countMove(sum, moveReader(reader, change, to)), counts)
    after = readers.length === atOnce ? (readers.at(-1)?.personId ?? null) : null
  }
  return { number: from.number, reading: from.reading, finished: from.finished, counts, change: countChange(change) }
}

export function countChange({ same, reworded, added, removed }: BlockChange): ChangeCounts {
  return { same, reworded: reworded.length, added: added.length, removed: removed.length }
}
