import type { Db } from '#db/client.server'
import { listNotesBetween, manageEachOther, type OneToOneNote } from '#db/queries/one-to-one'
import { findPerson } from '#db/queries/people'

export const notesPerPage = 20

/** A note as one of its two people sees it. `words` are empty once it was taken back. */
export type ShownNote = Pick<OneToOneNote, 'id' | 'words' | 'writtenAt' | 'withdrawnAt'> & { own: boolean }

/** `mayWrite`: one of the two manages the other now. `more`: the id before which older notes stand, null where there are none. */
export type OpenThread = { other: { id: string; name: string; active: boolean }; mayWrite: boolean; notes: ShownNote[]; more: string | null }

/**
 * What two people wrote to each other, to one of them: a page, the newest first. Null where neither manages the other and they never wrote:
 * so a manager of old reads what they wrote and were written, and a new one does not. Nobody else is ever asked for.
 */
export async function openThread(db: Db, personId: string, otherId: string, before: string | null): Promise<OpenThread | null> {
  const [mayWrite, other, notes] = await Promise.all([
    manageEachOther(db, personId, otherId), findPerson(db, otherId), listNotesBetween(db, personId, otherId, notesPerPage + 1, before),
  ])
  if (!other || (!mayWrite && notes.length === 0)) return null
  const shown = notes.slice(0, notesPerPage)
  return {
    other: { id: other.id, name: other.name, active: other.active }, mayWrite, notes: shown.map((note) => shownNote(note, personId)),
    more: notes.length > notesPerPage ? (shown.at(-1)?.id ?? null) : null,
  }
}

export const shownNote = ({ id, words, writtenAt, withdrawnAt, authorId }: OneToOneNote, personId: string): ShownNote => ({
  id, words, writtenAt, withdrawnAt, own: authorId === personId,
})
