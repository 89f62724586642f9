import type { Database } from '#db/client.server'
import { blankOneToOneNote, findOwnNote } from '#db/queries/one-to-one'
import { claimPerson } from '#db/queries/people'
import { audit } from '../audit.server'

type TakingBack = { authorId: string; readerId: string; id: string; now: Date }

/**
 * Take back a note of one's own: its words are gone for good, to both. Whoever wrote it may, also when neither manages the other any more;
 * a second click changes nothing. Null where there is no such note of theirs.
 */
export async function takeBackNote(db: Database, { authorId, readerId, id, now }: TakingBack): Promise<{ takenBack: true } | null> {
  return db.transaction().execute(async (tx) => {
    await claimPerson(tx, authorId)
    const note = await findOwnNote(tx, id, authorId, readerId)
    if (!note) return null
    if (note.withdrawnAt !== null) return { takenBack: true }
    await blankOneToOneNote(tx, id, now)
    await audit(tx, { actorId: authorId, action: 'person.note-taken-back', subjectType: 'person', subjectId: readerId }, now)
    return { takenBack: true }
  })
}
