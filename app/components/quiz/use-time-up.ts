import { useNavigate } from '@remix-run/react'
import { useCallback, useEffect } from 'react'
import type { AnswerQueue } from '../../offline/answer-queue'

const lastWordsMs = 3000

/**
 * The last words are sent while there is time. Once it is up, and nothing waits, the attempt's own address leads on to its result. Without a
 * `queue` there is nothing to send; null: it is not there yet.
 */
export function useTimeUp(attemptId: string, left: number | null, graceMs: number, queue?: AnswerQueue | null): void {
  const navigate = useNavigate()
  const goOn = useCallback(() => navigate(`/attempts/${attemptId}`, { replace: true }), [attemptId, navigate])
  const ending = left !== null && left <= lastWordsMs
  const up = left !== null && left <= 0
  useEffect(() => {
    if (ending) queue?.hurry()
  }, [ending, queue])
  useEffect(() => {
    if (!up || queue === null) return
    let timer: ReturnType<typeof setTimeout>
    void Promise.resolve(queue?.flush() ?? true).then((through) => (through ? (timer = setTimeout(goOn, graceMs + 1000)) : null))
    return () => clearTimeout(timer)
  }, [up, graceMs, queue, goOn])
}
