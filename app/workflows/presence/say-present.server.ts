import type { Database } from '#db/client.server'
import { deletePresence, deletePresenceBefore, listPresent, type Present, putPresence } from '#db/queries/presence'
import { presentSince } from '../../domain/people/presence'

type Beat = { lessonId: string; tab: string; personId: string; leaving: boolean; now: Date }

/**
 * A tab says that its author has a lesson open, or has left it; back comes who else is there. Presence is no deed: it leaves no
 * audit row, and rows nobody renews go with the next word of anybody.
 */
export async function sayPresent(db: Database, beat: Beat): Promise<Present[]> {
  const now = beat.now.getTime()
  await db.transaction().execute(async (tx) => {
    await deletePresenceBefore(tx, presentSince(now))
    if (beat.leaving) await deletePresence(tx, beat)
    else await putPresence(tx, { ...beat, now })
  })
  return beat.leaving ? [] : listPresent(db, beat.lessonId, beat.personId, presentSince(now))
}
