import { useEffect } from 'react'
import type { AnswerQueue } from '../../offline/answer-queue'

/** A page that goes takes its answers along; one that comes back, or whose connection does, sends what waits. Leaving asks first while something is stuck. */
export function useLeaving(queue: AnswerQueue | null): void {
  useEffect(() => {
    if (!queue) return
    const ended = new AbortController()
    const { signal } = ended
    addEventListener('pagehide', () => queue.leave(), { signal })
    addEventListener('online', () => queue.retry(), { signal })
    document.addEventListener('visibilitychange', () => (document.visibilityState === 'visible' ? queue.retry() : queue.hurry()), { signal })
    addEventListener('beforeunload', (event) => (queue.isStuck() ? event.preventDefault() : null), { signal })
    return () => ended.abort()
  }, [queue])
}
