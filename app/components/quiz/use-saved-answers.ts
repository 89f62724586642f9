import { useCallback, useEffect, useRef, useState } from 'react'

export type SaveState = 'saving' | 'saved' | 'waiting' | { refused: string }

const firstPauseMs = 1000
const longestPauseMs = 15_000

/**
 * Keeps every answer on the server as it is given, one request at a time and in order; of several changes to one question the last
 * wins. What cannot be sent waits and is sent again, and leaving the page asks first while anything waits.
 */
export function useSavedAnswers(attemptId: string, initial: Readonly<Record<string, readonly string[]>>) {
  const [answers, setAnswers] = useState(initial)
  const [states, setStates] = useState<Readonly<Record<string, SaveState>>>({})
  const queue = useRef(new Map<string, readonly string[]>())
  const running = useRef<Promise<void> | null>(null)

  const mark = useCallback((item: string, state: SaveState) => setStates((before) => ({ ...before, [item]: state })), [])

  const drain = useCallback(async () => {
    let pause = firstPauseMs
    for (let next = queue.current.entries().next(); !next.done; next = queue.current.entries().next()) {
      const [item, picks] = next.value
      const outcome = await send(attemptId, item, picks)
      if (outcome === 'unreachable') {
        mark(item, 'waiting')
        await new Promise((resolve) => setTimeout(resolve, pause))
        pause = Math.min(longestPauseMs, pause * 2)
        continue
      }
      pause = firstPauseMs
      if (queue.current.get(item) === picks) {
        queue.current.delete(item)
        mark(item, outcome)
      }
    }
    running.current = null
  }, [attemptId, mark])

  const pick = useCallback(
    (item: string, picks: readonly string[]) => {
      setAnswers((before) => ({ ...before, [item]: picks }))
      queue.current.set(item, picks)
      mark(item, 'saving')
      running.current ??= drain()
    },
    [drain, mark],
  )

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (queue.current.size > 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [])

  return { answers, states, pick }
}

async function send(attemptId: string, item: string, picks: readonly string[]): Promise<SaveState | 'unreachable'> {
  const body = new URLSearchParams([['item', item], ...picks.map((pick) => ['picks', pick])])
  try {
    const response = await fetch(`/api/attempts/${attemptId}/answers`, { method: 'POST', body })
    if (response.ok) return 'saved'
    if (response.status >= 500) return 'unreachable'
    if (response.status === 401) return { refused: 'You are signed out. Sign in in another tab, then choose your answer again.' }
    const { words } = (await response.json()) as { words?: string }
    return { refused: words ?? 'This answer was not taken. Load the page again.' }
  } catch {
    return 'unreachable'
  }
}
