import { type ReactNode, useState } from 'react'
import { blockAnchor } from '../../domain/content/lesson-blocks'
import { Button } from '../button'
import { whenWords } from '../words'
import { mostBody } from './note-words'
import { notesPath, useNoteAction } from './use-note-action'

export type ShownNote = { id: string; block: string; quote: string; body: string; createdAt: number }

type Props = { note: ShownNote; lesson: string; now: number; gone?: boolean; from: string; onDelete: (form: FormData) => void }

/** One note with what it is on. `lesson` is the path of its lesson, empty where it cannot be opened; `from` where the page without scripts leads back to. */
export function NoteItem({ note, lesson, now, gone = false, from, onDelete }: Props) {
  const { onSubmit, busy, fault } = useNoteAction()
  const [open, setOpen] = useState(false)
  const hidden: ReactNode = (
    <>
      <input type="hidden" name="id" value={note.id} />
      <input type="hidden" name="from" value={from} />
    </>
  )
  return (
    <li className="space-y-2 px-5 py-4">
      {note.quote ? <blockquote className="border-l-4 border-line-strong pl-3 font-serif break-words whitespace-pre-line">{note.quote}</blockquote> : null}
      {note.body ? <p className="break-words whitespace-pre-line">{note.body}</p> : null}
      <p className="flex flex-wrap items-center gap-x-4 text-sm text-ink-quiet">
        <span>{whenWords(note.createdAt, now)}</span>
        {gone ? <span>This part is no longer in the lesson.</span> : null}
        {lesson === '' ? null : (
          <a href={note.block === '' || gone ? lesson : `${lesson}#${blockAnchor(note.block)}`} className="link inline-flex min-h-11 items-center">
            {gone || note.block === '' ? 'Open the lesson' : 'Go to the part'}
          </a>
        )}
      </p>
      <div className="flex flex-wrap items-start gap-x-3">
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} className="min-w-0 open:w-full">
          <summary className="-ml-2 inline-flex min-h-11 min-w-11 items-center px-2 text-sm font-semibold text-accent">{note.body ? 'Edit' : 'Add words'}</summary>
          <form
            method="post"
            action={notesPath}
            className="mt-1 space-y-3"
            onSubmit={(event) => {
              onSubmit(event)
              setOpen(false)
            }}
          >
            {hidden}
            <NoteField id={`note-${note.id}`} body={note.body} />
            <Button name="intent" value="edit" disabled={busy}>
              Save
            </Button>
          </form>
        </details>
        <form
          method="post"
          action={notesPath}
          onSubmit={(event) => {
            event.preventDefault()
            onDelete(new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter))
          }}
        >
          {hidden}
          <button
            name="intent"
            value="delete"
            className="inline-flex min-h-11 min-w-11 items-center px-2 text-sm font-semibold text-bad"
            aria-label={`Delete this note${note.body || note.quote ? `: ${(note.body || note.quote).slice(0, 60)}` : ''}`}
          >
            Delete
          </button>
        </form>
      </div>
      {fault ? (
        <p role="alert" className="text-sm font-medium text-bad">
          {fault}
        </p>
      ) : null}
    </li>
  )
}

export function NoteField({ id, body }: { id: string; body: string }) {
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block text-sm font-semibold">
        Your note
      </label>
      <textarea
        id={id}
        name="body"
        rows={4}
        maxLength={mostBody}
        defaultValue={body}
        className="block w-full rounded-[8px] border border-line-strong bg-raised px-3 py-2 text-base text-ink"
      />
    </div>
  )
}
