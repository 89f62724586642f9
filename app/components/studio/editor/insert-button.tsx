import { Plus } from 'lucide-react'
import { lazy, type RefObject, Suspense, useCallback, useEffect, useState } from 'react'
import { Button } from '../../button'
import { insertComponent } from './insert-component'
import { partsOf } from './parts-of'
import { openAt } from './read-tag'
import type { StudioVocabulary } from './vocabulary'
import type { Writer } from './writer'

const InsertDialog = lazy(async () => ({ default: (await import('./insert-dialog')).InsertDialog }))

type Props = { writer: RefObject<Writer | null>; vocabulary: StudioVocabulary; opener: { current: () => void } }

/** Opens the palette of components; `opener` lets a key in the editor do the same. */
export function InsertButton({ writer, vocabulary, opener }: Props) {
  const [at, setAt] = useState<{ text: string; from: number; to: number } | null>(null)
  const open = useCallback(() => {
    if (writer.current) setAt({ text: writer.current.text(), ...pick(writer.current.selection()) })
  }, [writer])
  useEffect(() => {
    opener.current = open
  }, [opener, open])
  return (
    <>
      <Button type="button" className="scripted-only" aria-haspopup="dialog" aria-keyshortcuts="Control+/" onClick={open}>
        <Plus aria-hidden="true" className="size-4" />
        Insert
        <kbd className="hidden font-sans text-xs font-normal text-ink-quiet sm:inline">Ctrl /</kbd>
      </Button>
      {at ? (
        <Suspense fallback={null}>
          <InsertDialog
            vocabulary={vocabulary}
            open={openAt(at.text, at.from)}
            onInsert={({ element, values, count }) => {
              const { text, cursor } = insertComponent(at.text, at.from, element, values, { selected: at.to - at.from, parts: partsOf(element, count) })
              writer.current?.replace(text, cursor)
              setAt(null)
            }}
            onClose={() => setAt(null)}
            onClosed={() => writer.current?.focus()}
          />
        </Suspense>
      ) : null}
    </>
  )
}

const pick = ({ from, to }: { from: number; to: number }) => ({ from, to })
