import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { Named } from '../../../domain/quiz/body'
import { Button } from '../../button'
import { moved, movedBeside } from './moved'

type OrderListProps = { elements: readonly Named[]; answered: boolean; onOrder: (ids: string[]) => void }
type Way = 'up' | 'down'

const square =
  'inline-flex size-11 shrink-0 items-center justify-center rounded-[8px] text-ink-quiet hover:bg-sunk hover:text-ink aria-disabled:opacity-35 aria-disabled:hover:bg-transparent'
const dropMark = 'data-[drop=before]:shadow-[inset_0_3px_0_var(--accent)] data-[drop=after]:shadow-[inset_0_-3px_0_var(--accent)]'

/** Elements in the order given: dragged, moved by their buttons, or by the arrow keys on a button. The focus goes with what moves. */
export function OrderList({ elements, answered, onOrder }: OrderListProps) {
  const root = useRef<HTMLOListElement>(null)
  const [said, setSaid] = useState('')
  const follow = useRef<{ id: string; way: Way } | null>(null)
  const ids = elements.map(({ id }) => id)
  useOrderDrag(root, (id, other, edge) => onOrder(movedBeside(ids, id, other, edge)))
  useEffect(() => {
    const { id, way } = follow.current ?? {}
    follow.current = null
    if (id !== undefined) root.current?.querySelector<HTMLElement>(`[data-element="${CSS.escape(id)}"] [data-way="${way}"]`)?.focus()
  })
  const step = (at: number, way: Way) => {
    const to = at + (way === 'up' ? -1 : 1)
    const element = elements[at]
    if (!element || to < 0 || to >= elements.length) return
    follow.current = { id: element.id, way }
    setSaid(`${element.text}: now ${to + 1} of ${elements.length}.`)
    onOrder(moved(ids, at, to))
  }
  const byKey = (event: KeyboardEvent, at: number) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    step(at, event.key === 'ArrowUp' ? 'up' : 'down')
  }
  return (
    <>
      <p className="mb-2 text-sm text-ink-quiet">Put these in order: drag them, or use the arrows. With an arrow in focus, the arrow keys move it too.</p>
      <ol ref={root} className="divide-y divide-line rounded-[8px] border border-line-strong">
        {elements.map(({ id, text }, at) => (
          <li key={id} data-element={id} className={`flex cursor-grab items-center gap-1 py-1 pr-1 pl-2 sm:gap-2 ${dropMark}`}>
            <GripVertical aria-hidden="true" className="size-4 shrink-0 text-ink-quiet" />
            <span className="figures w-5 shrink-0 text-right text-ink-quiet">{at + 1}.</span>
            <span className="min-w-0 grow py-1.5 wrap-anywhere">{text}</span>
            {(['up', 'down'] as const).map((way) => (
              <button
                key={way}
                type="button"
                data-way={way}
                aria-label={`Move ${way}: ${text}`}
                aria-disabled={way === 'up' ? at === 0 : at === elements.length - 1}
                onClick={() => step(at, way)}
                onKeyDown={(event) => byKey(event, at)}
                className={square}
              >
                {way === 'up' ? <ArrowUp aria-hidden="true" className="size-4" /> : <ArrowDown aria-hidden="true" className="size-4" />}
              </button>
            ))}
          </li>
        ))}
      </ol>
      {answered ? null : (
        <Button type="button" onClick={() => onOrder(ids)} className="mt-3">
          This order is right as it stands
        </Button>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  )
}

/** Dragging is fetched once the list stands. */
function useOrderDrag(root: RefObject<HTMLElement>, drop: (id: string, other: string, edge: 'before' | 'after') => void): void {
  const latest = useRef(drop)
  useEffect(() => {
    latest.current = drop
  })
  useEffect(() => {
    let end: (() => void) | null = null
    let gone = false
    void import('./order-drag').then(({ enableOrderDrag }) => {
      if (!gone && root.current) end = enableOrderDrag(root.current, (id, other, edge) => latest.current(id, other, edge))
    })
    return () => {
      gone = true
      end?.()
    }
  }, [root])
}
