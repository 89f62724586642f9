import type { Database } from '#db/client.server'
import { claimStudioLesson } from '#db/queries/drafts'
import { insertMove } from '#db/queries/reading-moves'
import { findVersionText } from '#db/queries/studio'
import { continueMoves } from './continue-moves.server'

type Move = { lessonId: string; trainerId: string; from: number; now: Date }

export type MovedReaders = { outcome: 'moved' } | { outcome: 'under-way' } | { outcome: 'no-such-version' } | { outcome: 'newest' }

/**
 * Put the newest version into the hands of everyone who has an older one. What they saw and answered stays wherever it is in the new
 * text, and who finished stays finished. Asked twice, it moves once.
 */
export async function moveReaders(db: Database, { lessonId, trainerId, from, now }: Move): Promise<MovedReaders> {
  const ordered = await db.transaction().execute(async (tx) => {
    const { currentVersionId } = await claimStudioLesson(tx, lessonId)
    const version = await findVersionText(tx, lessonId, { number: from })
    if (!version || !currentVersionId) return { outcome: 'no-such-version' as const }
    if (version.id === currentVersionId) return { outcome: 'newest' as const }
    await insertMove(tx, { lessonId, fromId: version.id, toId: currentVersionId, askedBy: trainerId, now })
    return { outcome: 'moved' as const }
  })
  if (ordered.outcome !== 'moved') return ordered
  const { left } = await continueMoves(db, lessonId, now)
  return { outcome: left ? 'under-way' : 'moved' }
}
