import { v7 as uuid } from 'uuid'
import type { Database } from '#db/client.server'
import { countNotes, findSameNote, forgetNotes, insertNote, type NewNote, setNoteBody, setNoteDeleted } from '#db/queries/notes'
import { claimPerson } from '#db/queries/people'
import { listReadingStates } from '#db/queries/readings'

export type NoteChange =
  | ({ intent: 'add' } & Omit<NewNote, 'id' | 'personId' | 'now'>)
  | { intent: 'edit'; id: string; body: string }
  | { intent: 'delete' | 'restore'; id: string }

export type KeptNote = { kept: true; id: string } | { kept: false; problem: 'gone' | 'empty' | 'too-many' }

const mostNotes = 5000
const day = 24 * 60 * 60 * 1000

/**
 * Change the notes of one person, in their turn. A note is on a lesson that they have opened, on a block of their version or on the whole
 * of it; the same note sent twice is kept once. What was deleted can be had back for a day, and is forgotten for good after it.
 */
export async function keepNote(db: Database, { personId, change, now }: { personId: string; change: NoteChange; now: Date }): Promise<KeptNote> {
  return db.transaction().execute(async (tx) => {
    await claimPerson(tx, personId)
    await forgetNotes(tx, personId, new Date(now.getTime() - day))
    if (change.intent !== 'add') {
      const own = { personId, id: change.id }
      if (change.intent === 'edit') return (await setNoteBody(tx, own, change.body, now)) ? { kept: true, id: change.id } : { kept: false, problem: 'gone' }
      const there = await setNoteDeleted(tx, own, change.intent === 'delete' ? now : null)
      return there ? { kept: true, id: change.id } : { kept: false, problem: 'gone' }
    }
    const { intent: _add, ...note } = change
    if (note.body === '' && note.quote === '') return { kept: false, problem: 'empty' }
    const [state] = await listReadingStates(tx, personId, [note.lessonId])
    if (!state || state.startedAt === null) return { kept: false, problem: 'gone' }
    if (note.block !== '' && !state.version.blocks.some(({ key }) => key === note.block)) return { kept: false, problem: 'gone' }
    const same = await findSameNote(tx, personId, note)
    if (same) return { kept: true, id: same }
    if ((await countNotes(tx, personId)) >= mostNotes) return { kept: false, problem: 'too-many' }
    const id = uuid()
    await insertNote(tx, { ...note, id, personId, now })
    return { kept: true, id }
  })
}
