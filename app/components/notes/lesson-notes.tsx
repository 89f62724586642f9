import { Link } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { Button } from '../button'
import { Section } from '../page'
import { NoteField, type ShownNote } from './note-item'
import { DeletionLine, NoteList } from './note-list'
import { notesPath, useNoteAction } from './use-note-action'

type Props = { notes: readonly ShownNote[]; lessonId: string; path: string; now: number; blocks: ReadonlySet<string> }

/** A reader's notes in this lesson, and a form for one on the whole of it. */
export function LessonNotes({ notes, lessonId, path, now, blocks }: Props) {
  const deletion = useNoteAction()
  const shown = notes.map((note) => ({ ...note, gone: note.block !== '' && !blocks.has(note.block), lesson: path }))
  return (
    <div className="no-print mt-10">
      <Section title="Your notes" id="notes" lead="Only you see them.">
        <DeletionLine deletion={deletion} from={path} />
        <NoteList notes={shown} now={now} from={path} deletion={deletion} />
        <AddNote lessonId={lessonId} path={path} />
        <p className="mt-2">
          <Link to={notesPath} className="link inline-flex min-h-11 items-center">
            All your notes
          </Link>
        </p>
      </Section>
    </div>
  )
}

function AddNote({ lessonId, path }: { lessonId: string; path: string }) {
  const { onSubmit, busy, done, fault } = useNoteAction()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (done) form.current?.reset()
  }, [done])
  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-11 items-center text-sm font-semibold text-accent">Add a note on the whole lesson</summary>
      <form ref={form} method="post" action={notesPath} className="mt-1 space-y-3" onSubmit={onSubmit}>
        <input type="hidden" name="lesson" value={lessonId} />
        <input type="hidden" name="from" value={path} />
        <NoteField id="note-lesson" body="" />
        {fault ? (
          <p role="alert" className="text-sm font-medium text-bad">
            {fault}
          </p>
        ) : null}
        <Button name="intent" value="add" disabled={busy}>
          Save the note
        </Button>
      </form>
    </details>
  )
}
