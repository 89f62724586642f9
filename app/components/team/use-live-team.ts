import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'

const longestWait = 60_000

/**
 * Loads the page's data again when something about the manager's people changed, as long as the page is open: nothing is reloaded, so focus, scroll and what was typed
 * stay. A page in the background catches up when it is looked at. Where the stream breaks for good it is opened again, each time after twice as long.
 */
export function useLiveTeam(): void {
  const { revalidate, state } = useRevalidator()
  const latest = useRef({ revalidate, idle: true })
  const behind = useRef(false)
  latest.current = { revalidate, idle: state === 'idle' }

  useEffect(() => {
    if (state === 'idle' && behind.current) catchUp(behind, latest.current)
  }, [state])

  useEffect(() => {
    let source: EventSource | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    let wait = 2000
    const changed = () => {
      behind.current = true
      catchUp(behind, latest.current)
    }
    const open = () => {
      source = new EventSource('/team/live')
      source.addEventListener('change', changed)
      source.addEventListener('open', () => {
        wait = 2000
      })
      source.addEventListener('error', () => {
        if (source?.readyState !== EventSource.CLOSED) return
        timer = setTimeout(open, wait)
        wait = Math.min(2 * wait, longestWait)
      })
    }
    const seen = () => {
      if (behind.current) catchUp(behind, latest.current)
    }
    open()
    document.addEventListener('visibilitychange', seen)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', seen)
      source?.close()
    }
  }, [])
}

/** What comes while data is loading, or nobody looks, is made up for later. */
function catchUp(behind: { current: boolean }, { revalidate, idle }: { revalidate: () => void; idle: boolean }): void {
  if (!idle || document.visibilityState === 'hidden') return
  behind.current = false
  revalidate()
}
