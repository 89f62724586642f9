import { StickyNote } from 'lucide-react'
import { type RefObject, useCallback, useState } from 'react'
import { Button } from '../button'
import { type NewNote, NoteDialog, type Part } from './note-dialog'
import type { SelectedWords } from './selected-words'
import { SelectionBar } from './selection-bar'
import { useNoteAction } from './use-note-action'

type Given = { body: HTMLElement | null; place: RefObject<string | null>; lessonId: string; path: string }

/** The ways to take notes while reading: on words selected, and on a part, which needs no selection. */
export function useNoteTaking({ body, place, lessonId, path }: Given) {
  const [note, setNote] = useState<NewNote | null>(null)
  const { send, fault } = useNoteAction()
  const highlight = useCallback(
    (words: SelectedWords) => {
      const form = new FormData()
      for (const [name, value] of Object.entries({ ...words, intent: 'add', lesson: lessonId, from: path, body: '' })) form.set(name, String(value))
      send(form)
    },
    [send, lessonId, path],
  )
  const button = body ? (
    <Button type="button" look="quiet" className="shrink-0 px-2" onClick={() => setNote({ parts: partsOf(body), block: blockAtHand(body) ?? place.current ?? '' })}>
      <StickyNote aria-hidden="true" className="size-4" />
      Note<span className="sr-only"> on this part</span>
    </Button>
  ) : null
  const surface = (
    <>
      <SelectionBar body={body} highlight={highlight} note={(words) => setNote({ words })} />
      {note ? <NoteDialog note={note} lessonId={lessonId} path={path} close={() => setNote(null)} /> : null}
      {fault ? (
        <p role="alert" className="fixed inset-x-4 bottom-24 z-20 mx-auto max-w-[560px] rounded-[8px] border border-bad bg-bad-quiet px-4 py-3 text-sm font-medium text-bad">
          {fault}
        </p>
      ) : null}
    </>
  )
  return { button, surface }
}

const labelLength = 60

/** Every part by its first words. */
function partsOf(body: HTMLElement): Part[] {
  return [...body.querySelectorAll<HTMLElement>('[data-block]')].map((block) => {
    const words = (block.innerText || block.textContent || '').trim().replace(/\s+/g, ' ')
    return { block: block.dataset.block ?? '', label: words.length > labelLength ? `${words.slice(0, labelLength)}…` : words || 'A part without words' }
  })
}

/** The part that holds the selection or the focus. */
function blockAtHand(body: HTMLElement): string | null {
  const anchor = document.getSelection()?.anchorNode
  const element = anchor instanceof Element ? anchor : anchor?.parentElement
  const block = element?.closest<HTMLElement>('[data-block]')
  return block && body.contains(block) ? (block.dataset.block ?? null) : null
}
