import { Highlighter, StickyNote } from 'lucide-react'
import { useEffect, useState } from 'react'
import { type SelectedWords, selectedWords } from './selected-words'

type Shown = { words: SelectedWords; top: number; left: number }

const restMs = 200
const width = 220

type Props = { body: HTMLElement | null; highlight: (words: SelectedWords) => void; note: (words: SelectedWords) => void }

/** What can be done with words selected in a lesson, right below them. */
export function SelectionBar({ body, highlight, note }: Props) {
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => {
    if (!body) return
    let timer: ReturnType<typeof setTimeout>
    const look = () => {
      const found = selectedWords(body)
      if (!found) return setShown(null)
      const left = Math.max(8, Math.min(found.box.left, window.innerWidth - width - 8))
      setShown({ words: found.words, top: Math.min(found.box.bottom + 10, window.innerHeight - 140), left })
    }
    const lookSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(look, restMs)
    }
    document.addEventListener('selectionchange', lookSoon)
    window.addEventListener('scroll', lookSoon, { passive: true })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', lookSoon)
      window.removeEventListener('scroll', lookSoon)
    }
  }, [body])
  if (!shown) return null
  const choose = (act: (words: SelectedWords) => void) => () => {
    act(shown.words)
    document.getSelection()?.removeAllRanges()
    setShown(null)
  }
  const button = 'inline-flex min-h-11 items-center gap-2 rounded-[8px] px-3 text-sm font-semibold hover:bg-sunk'
  return (
    <div
      role="toolbar"
      aria-label="Selected words"
      className="no-print fixed z-20 flex rounded-[8px] border border-line-strong bg-raised shadow-[var(--shadow)]"
      style={{ top: shown.top, left: shown.left }}
    >
      <button type="button" className={button} onClick={choose(highlight)}>
        <Highlighter aria-hidden="true" className="size-4" />
        Highlight
      </button>
      <button type="button" className={button} onClick={choose(note)}>
        <StickyNote aria-hidden="true" className="size-4" />
        Note
      </button>
    </div>
  )
}
