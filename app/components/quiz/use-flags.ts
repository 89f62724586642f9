import { useCallback, useEffect, useRef, useState } from 'react'
import type { ShownQuestion } from '../../workflows/quiz/shown'

/** Which questions somebody wants to come back to. A flag that cannot be kept now is kept once there is a connection. */
export function useFlags(attemptId: string, questions: readonly Pick<ShownQuestion, 'versionId' | 'flagged'>[]) {
  const [flags, setFlags] = useState<ReadonlySet<string>>(() => new Set(questions.flatMap(({ versionId, flagged }) => (flagged ? [versionId] : []))))
  const unsent = useRef(new Map<string, boolean>())

  const send = useCallback(async () => {
    for (const [item, on] of unsent.current) {
      const body = new URLSearchParams({ item, flagged: on ? '1' : '0' })
      const answer = await fetch(`/api/attempts/${attemptId}/flags`, { method: 'POST', body, keepalive: true }).catch(() => null)
      if (answer === null || answer.status >= 500) return
      if (unsent.current.get(item) === on) unsent.current.delete(item)
    }
  }, [attemptId])

  useEffect(() => {
    const retry = () => void send()
    addEventListener('online', retry)
    return () => removeEventListener('online', retry)
  }, [send])

  const flag = useCallback(
    (item: string, on: boolean) => {
      setFlags((before) => new Set(on ? [...before, item] : [...before].filter((one) => one !== item)))
      unsent.current.set(item, on)
      void send()
    },
    [send],
  )
  return { flags, flag }
}
