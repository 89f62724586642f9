import { useEffect } from 'react'
import type { DraftToken } from '../../../workflows/studio/draft-token.server'

/** A browser lets a page that is going away send this much; a longer text is kept by the browser alone. */
const most = 60_000

/**
 * Send what is not saved when the page goes away. Nobody hears the answer, so a page that is brought back as it was loads anew: its token
 * may be old.
 */
export function useLastSave(waiting: boolean, path: string, text: string, token: DraftToken): void {
  useEffect(() => {
    if (!waiting) return
    let sent = false
    const send = () => {
      const body = new URLSearchParams({ intent: 'autosave', source: text, revision: String(token.revision), basedOn: token.basedOn })
      if (body.toString().length > most) return
      sent = true
      fetch(`${path}.data`, { method: 'POST', body, keepalive: true }).catch(() => undefined)
    }
    const back = ({ persisted }: PageTransitionEvent) => {
      if (persisted && sent) location.reload()
    }
    window.addEventListener('pagehide', send)
    window.addEventListener('pageshow', back)
    return () => {
      window.removeEventListener('pagehide', send)
      window.removeEventListener('pageshow', back)
    }
  }, [waiting, path, text, token])
}
