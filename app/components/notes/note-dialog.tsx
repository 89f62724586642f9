import { useEffect, useId, useRef } from 'react'
import { Button } from '../button'
import { NoteField } from './note-item'
import type { SelectedWords } from './selected-words'
import { notesPath, useNoteAction } from './use-note-action'

export type Part = { block: string; label: string }

/** A note to be written: on words, or on a part that can be chosen. */
export type NewNote = { words: SelectedWords } | { parts: readonly Part[]; block: string }

type Props = { note: NewNote; lessonId: string; path: string; close: () => void }

/** Write a note. What is typed stays until it is kept by the server. */
export function NoteDialog({ note, lessonId, path, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const { onSubmit, busy, done, fault } = useNoteAction()
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  useEffect(() => {
    if (done) dialog.current?.close()
  }, [done])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={title}
      onClose={close}
      className="fixed inset-x-4 top-auto bottom-4 m-auto w-auto max-w-[560px] rounded-[8px] border border-line-strong bg-raised p-5 text-ink sm:top-0 sm:bottom-0"
    >
      <form method="post" action={notesPath} className="space-y-4" onSubmit={onSubmit}>
        <h2 id={title} className="text-xl">
          {'words' in note ? 'Note on these words' : 'Note on this part'}
        </h2>
        <input type="hidden" name="intent" value="add" />
        <input type="hidden" name="lesson" value={lessonId} />
        <input type="hidden" name="from" value={path} />
        {'words' in note ? <Words words={note.words} /> : <PartField note={note} />}
        <NoteField id="note-new" body="" />
        {fault ? (
          <p role="alert" className="text-sm font-medium text-bad">
            {fault}
          </p>
        ) : null}
        <div className="flex flex-wrap gap-3">
          <Button look="primary" disabled={busy}>
            Save the note
          </Button>
          <Button type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </Button>
        </div>
      </form>
    </dialog>
  )
}

function Words({ words }: { words: SelectedWords }) {
  return (
    <>
      <blockquote className="max-h-32 overflow-y-auto border-l-4 border-line-strong pl-3 font-serif whitespace-pre-line">{words.quote}</blockquote>
      <WordsFields words={words} />
    </>
  )
}

function WordsFields({ words }: { words: SelectedWords }) {
  return (
    <>
      {Object.entries(words).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

function PartField({ note }: { note: Extract<NewNote, { parts: readonly Part[] }> }) {
  const id = useId()
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block text-sm font-semibold">
        Part of the lesson
      </label>
      <select id={id} name="block" defaultValue={note.block} className="block min-h-11 w-full rounded-[8px] border border-line-strong bg-raised px-3 py-2 text-base text-ink">
        {note.parts.map(({ block, label }) => (
          <option key={block} value={block}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
