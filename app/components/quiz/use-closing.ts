import { useRevalidator } from '@remix-run/react'
import { useCallback, useEffect, useState } from 'react'
import type { ClockReply } from '../../workflows/quiz/shown'

/**
 * Whether the attempt was closed behind this page's back, in another tab, on another device, or because the time was up: asked whenever
 * the page comes back to sight or to a connection. What was answered elsewhere meanwhile is loaded.
 */
export function useClosing(attemptId: string, turn: number) {
  const [closed, setClosed] = useState(false)
  const { revalidate } = useRevalidator()

  const close = useCallback(() => setClosed(true), [])

  useEffect(() => {
    const ask = async () => {
      if (document.visibilityState !== 'visible') return
      const answer = await fetch(`/api/attempts/${attemptId}/clock`).catch(() => null)
      if (!answer?.ok) return
      const reply = (await answer.json()) as ClockReply
      if (reply.submitted) setClosed(true)
      else if (reply.turn > turn) revalidate()
    }
    const ended = new AbortController()
    document.addEventListener('visibilitychange', () => void ask(), { signal: ended.signal })
    addEventListener('online', () => void ask(), { signal: ended.signal })
    addEventListener('pageshow', ({ persisted }) => (persisted ? void ask() : null), { signal: ended.signal })
    return () => ended.abort()
  }, [attemptId, turn, revalidate])

  return { closed, close, revalidate }
}
