import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { ItemType } from '../../../../domain/quiz/item'
import type { ItemPreview } from '../../../../workflows/bank/preview-item'

const restMs = 500

type Shown = { preview: ItemPreview | null; faults: number }

/**
 * How the question looks, asked again whenever writing rests for half a second. What was last whole stays while something is missing;
 * `away` when the server did not answer.
 */
export function useItemPreview(type: ItemType, form: RefObject<HTMLFormElement>, first: Shown): Shown & { away: boolean; refresh: () => void } {
  const [shown, setShown] = useState(first)
  const [away, setAway] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const running = useRef<AbortController | null>(null)

  const ask = useCallback(async () => {
    if (!form.current) return
    running.current?.abort()
    const turn = new AbortController()
    running.current = turn
    const next = await askPreview(type, new FormData(form.current), turn.signal)
    if (turn.signal.aborted) return
    setAway(next === null)
    if (next) setShown((last) => ({ preview: next.preview ?? last.preview, faults: next.faults }))
  }, [type, form])
  const refresh = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(ask, restMs)
  }, [ask])
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      running.current?.abort()
    },
    [],
  )
  return { ...shown, away, refresh }
}

async function askPreview(type: ItemType, form: FormData, signal: AbortSignal): Promise<Shown | null> {
  try {
    const answer = await fetch(`/api/item-preview?type=${type}`, { method: 'POST', body: form, signal })
    return answer.ok ? ((await answer.json()) as Shown) : null
  } catch {
    return null
  }
}
