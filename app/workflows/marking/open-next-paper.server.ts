import type { Database } from '#db/client.server'
import { dropLeases, findOldestPaper, takeLease } from '#db/queries/papers'

/** How long a paper is kept for whoever has it before them: as long as a careful mark of a long answer takes, and a telephone call. */
export const leaseMinutes = 20

export const leaseUntil = (now: Date): Date => new Date(now.getTime() + leaseMinutes * 60_000)

/**
 * Give a marker the oldest paper of an item that is theirs to mark, and keep it for them a while, so that two who mark at once get
 * different papers. Asked again it gives the same one. Null: nothing of this item waits for them.
 */
export async function openNextPaper(db: Database, { itemId, markerId, now }: { itemId: string; markerId: string; now: Date }): Promise<string | null> {
  for (;;) {
    const paperId = await findOldestPaper(db, itemId, { markerId, now })
    if (paperId === null) return null
    if (!(await takeLease(db, paperId, { markerId, now }, leaseUntil(now)))) continue
    await dropLeases(db, markerId, paperId)
    return paperId
  }
}
