import { useEffect, useState } from 'react'
import type { Clock } from '../../domain/quiz/timing'

/**
 * The time that is left, counted from what the server said by a clock that no setting of the device moves. Null where no clock runs. On the
 * server and in the first drawing it is what the server said.
 */
export function useTimeLeft({ remainingMs }: Clock): number | null {
  const [left, setLeft] = useState(remainingMs)
  useEffect(() => {
    setLeft(remainingMs)
    if (remainingMs === null) return
    const ends = saidAt() + remainingMs
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const now = Math.max(0, ends - performance.now())
      setLeft(now)
      if (now > 0) timer = setTimeout(tick, Math.min(now, now % 1000 || 1000))
    }
    tick()
    return () => clearTimeout(timer)
  }, [remainingMs])
  return left
}

/** When the server said it, by `performance.now()`: now, or, where the page itself brought it, when the page came. */
function saidAt(): number {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const brought = page && new URL(page.name).pathname === location.pathname && !answeredSince
  answeredSince = true
  return brought ? page.responseStart : performance.now()
}

let answeredSince = false
