import { useFetcher } from '@remix-run/react'
import { type RefObject, useEffect, useRef } from 'react'

export const moveFetcher = 'tree-move'

/** What the studio answers to a move that a script sent: what to say, and which branch stands elsewhere now. */
export type TreeReply = { said: string; moved: string | null; faults?: undefined } | { faults: Record<string, string>; values: Record<string, string> }

/** Sends moves, says what came of them, and keeps the focus on what was moved. */
export function useMoves(root: RefObject<HTMLElement>) {
  const fetcher = useFetcher<TreeReply>({ key: moveFetcher })
  const held = useRef<string | null>(null)
  const reply = fetcher.data
  const idle = fetcher.state === 'idle'

  useEffect(() => {
    if (!idle || !reply || reply.faults || reply.moved === null || held.current === null) return
    focusOn(root.current, reply.moved, held.current)
    held.current = null
  }, [idle, reply, root])

  return {
    Form: fetcher.Form,
    busy: !idle,
    fault: reply?.faults?.form,
    said: reply && !reply.faults ? reply.said : '',
    /** Remember which control was used, so that its twin in the new place gets the focus. */
    hold: (target: EventTarget) => {
      if (target instanceof Element) held.current = target.closest('[data-step]')?.getAttribute('data-step') ?? null
    },
    place: (value: string) => {
      held.current = null
      fetcher.submit({ intent: 'move', place: value, reply: 'data' }, { method: 'post', action: '/studio' })
    },
  }
}

function focusOn(root: HTMLElement | null, id: string, step: string): void {
  const branch = root?.querySelector(`[data-branch="${CSS.escape(id)}"]`)
  for (let fold = branch?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true
  const same = branch?.querySelector<HTMLElement>(`[data-step="${step}"]:not(:disabled)`)
  const any = branch?.querySelector<HTMLElement>('[data-step]:not(:disabled)')
  ;(same ?? any)?.focus()
}
