import { createContext, type ReactNode, useContext, useState } from 'react'
import { LessonStateContext } from './lesson-state'

type Boxes = { block: string; ticked: readonly number[]; change: (index: number, on: boolean) => void }

const BoxesContext = createContext<Boxes | null>(null)

/**
 * Things to tick off, kept per person. Its words stand in the artifact, so that it can be read where it is nobody's; the page's server
 * ticks the boxes of its reader (`tickBoxes`).
 */
export function Checklist({ block, children }: { block: string; children?: ReactNode }) {
  const lesson = useContext(LessonStateContext)
  const [ticked, setTicked] = useState<readonly number[]>(() => lesson?.ticked[block] ?? [])
  const change = (index: number, on: boolean) => {
    const next = on ? [...new Set([...ticked, index])].sort((a, b) => a - b) : ticked.filter((one) => one !== index)
    setTicked(next)
    lesson?.tick(block, next)
  }
  return (
    <form method="post" action={`#b-${block}`} className="checklist" aria-label="Checklist">
      <input type="hidden" name="intent" value="ticks" />
      <input type="hidden" name="block" value={block} />
      <BoxesContext.Provider value={{ block, ticked, change }}>
        <ul className="checklist-items">{children}</ul>
      </BoxesContext.Provider>
      <noscript>
        <button type="submit" className="checkpoint-button">
          Keep my ticks
        </button>
      </noscript>
    </form>
  )
}

/** One thing to tick off; `index` counts from 0 in its list. */
export function Check({ index, children }: { index: number | string; children?: ReactNode }) {
  const boxes = useContext(BoxesContext)
  const number = Number(index)
  return (
    <li className="checklist-item">
      <label>
        <input
          type="checkbox"
          name="ticked"
          value={String(number)}
          data-check={`${boxes?.block ?? ''}.${number}`}
          checked={boxes?.ticked.includes(number) ?? false}
          onChange={(event) => boxes?.change(number, event.currentTarget.checked)}
        />
        <div className="checklist-words">{children}</div>
      </label>
    </li>
  )
}

/** The drawn lesson with these boxes ticked, by the key of their list's block. */
export function tickBoxes(html: string, ticked: Readonly<Record<string, readonly number[]>>): string {
  return html.replace(/ data-check="([0-9a-f]{12}(?:-\d+)?)\.(\d+)"/g, (drawn, block: string, index: string) =>
    ticked[block]?.includes(Number(index)) ? `${drawn} checked=""` : drawn,
  )
}
