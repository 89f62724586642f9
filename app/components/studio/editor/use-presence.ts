import { useEffect, useRef, useState } from 'react'
import type { Present } from '#db/queries/presence'
import { beatMs } from '../../../domain/people/presence'

/** Who else has this lesson open: asked every 15 seconds while the page is in sight, and told when it is left. */
export function usePresence(lessonId: string, first: readonly Present[]): readonly Present[] {
  const [present, setPresent] = useState(first)
  const tab = useRef<string | null>(null)
  useEffect(() => {
    tab.current ??= newTab()
    const form = (leaving: boolean) => new URLSearchParams({ lesson: lessonId, tab: tab.current ?? '', leaving: leaving ? '1' : '0' })
    let gone = false
    const beat = async () => {
      if (document.visibilityState !== 'visible') return
      const answer = await fetch('/api/presence', { method: 'POST', body: form(false) }).catch(() => null)
      if (!answer?.ok || gone) return
      const { present: now } = (await answer.json()) as { present: Present[] }
      if (!gone) setPresent((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now))
    }
    const leave = () => {
      fetch('/api/presence', { method: 'POST', body: form(true), keepalive: true }).catch(() => undefined)
    }
    void beat()
    const timer = setInterval(beat, beatMs)
    document.addEventListener('visibilitychange', beat)
    window.addEventListener('pagehide', leave)
    return () => {
      gone = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', beat)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [lessonId])
  return present
}

/** `randomUUID` is there on secure pages only. */
function newTab(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
