import { Button } from '../button'
import { NoteItem, type ShownNote } from './note-item'
import { notesPath, type useNoteAction } from './use-note-action'

type Listed = ShownNote & { gone?: boolean; lesson: string }

type Deletion = ReturnType<typeof useNoteAction>

/** Notes one below the other. `deletion` is the page's own, so that what was deleted last can be taken back when its list is gone. */
export function NoteList({ notes, now, from, deletion }: { notes: readonly Listed[]; now: number; from: string; deletion: Deletion }) {
  if (notes.length === 0) return null
  return (
    <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
      {notes.map(({ lesson, gone, ...note }) => (
        <NoteItem key={note.id} note={note} lesson={lesson} gone={gone ?? false} now={now} from={from} onDelete={deletion.send} />
      ))}
    </ul>
  )
}

/** What became of a deletion: the way to have the note back, or why it was not deleted. */
export function DeletionLine({ deletion, from }: { deletion: Deletion; from: string }) {
  const { send, done, busy, fault } = deletion
  return (
    <>
      <div role="status">{done?.done === 'deleted' ? <UndoDeletion id={done.id} from={from} send={send} busy={busy} /> : null}</div>
      {fault ? (
        <p role="alert" className="mb-3 text-sm font-medium text-bad">
          {fault}
        </p>
      ) : null}
    </>
  )
}

/** Said once a note is gone, with the way to have it back. */
export function UndoDeletion({ id, from, send, busy = false }: { id: string; from: string; send?: (form: FormData) => void; busy?: boolean }) {
  return (
    <form
      method="post"
      action={notesPath}
      className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-[8px] border border-line bg-sunk px-4 py-2"
      onSubmit={(event) => {
        if (!send) return
        event.preventDefault()
        send(new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter))
      }}
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="from" value={from} />
      <span className="text-sm">The note is deleted.</span>
      <Button name="intent" value="restore" disabled={busy}>
        Undo
      </Button>
    </form>
  )
}
