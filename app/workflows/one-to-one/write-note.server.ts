import { v7 as uuid } from 'uuid'
import type { Database } from '#db/client.server'
import { findSentNote, insertOneToOneNote, manageEachOther } from '#db/queries/one-to-one'
import { claimPerson } from '#db/queries/people'
import { audit } from '../audit.server'

/** `sentId` is made with the form that is sent, so that sending it twice is known as one. */
export type NewNote = { authorId: string; readerId: string; sentId: string; words: string; now: Date }

export type Written = { written: true; id: string } | { written: false; problem: 'sent-before' }

/**
 * Write a note that its author and its reader can read and nobody else. A repeat of the same form finds the first; the same form with other
 * words is refused. The audit says that a note was written, not what. Null where neither manages the other.
 */
export async function writeNote(db: Database, { authorId, readerId, sentId, words, now }: NewNote): Promise<Written | null> {
  return db.transaction().execute(async (tx) => {
    await claimPerson(tx, authorId)
    if (!(await manageEachOther(tx, authorId, readerId))) return null
    const before = await findSentNote(tx, authorId, sentId)
    if (before) {
      const same = before.readerId === readerId && (before.words === words || before.withdrawnAt !== null)
      return same ? { written: true, id: before.id } : { written: false, problem: 'sent-before' }
    }
    const id = uuid()
    await insertOneToOneNote(tx, { id, authorId, readerId, sentId, words, writtenAt: now.getTime(), withdrawnAt: null })
    await audit(tx, { actorId: authorId, action: 'person.note-written', subjectType: 'person', subjectId: readerId }, now)
    return { written: true, id }
  })
}
