import { useCallback, useEffect, useRef, useState } from 'react'
import type { Preview } from '../../workflows/studio/preview-source.server'

const pauseMs = 600

export type LivePreview = { preview: Preview | null; stale: boolean; away: boolean; refresh: () => void }

/**
 * The text as a rep would get it, drawn at once and again whenever typing rests for 600 ms; `first` stands until then. While the text has problems the last good drawing
 * stays, and is `stale`; `away` when the server did not answer.
 */
export function useLivePreview(lessonId: string, text: string, first: Preview | null): LivePreview {
  const [preview, setPreview] = useState(first)
  const [away, setAway] = useState(false)
  const drawn = useRef<string | null>(null)
  const running = useRef<AbortController | null>(null)

  const refresh = useCallback(async () => {
    running.current?.abort()
    const turn = new AbortController()
    running.current = turn
    const next = await askPreview(lessonId, text, turn.signal)
    if (turn.signal.aborted) return
    setAway(next === null)
    if (!next) return
    drawn.current = text
    setPreview((last) => (next.problems.length > 0 ? { ...next, html: last?.html ?? '', lines: last?.lines ?? [] } : next))
  }, [lessonId, text])

  useEffect(() => {
    if (drawn.current === text) return
    const timer = setTimeout(refresh, drawn.current === null ? 0 : pauseMs)
    return () => clearTimeout(timer)
  }, [text, refresh])
  useEffect(() => () => running.current?.abort(), [])

  return { preview, stale: (preview?.problems.length ?? 0) > 0 && preview?.html !== '', away, refresh }
}

async function askPreview(lesson: string, source: string, signal: AbortSignal): Promise<Preview | null> {
  try {
    const answer = await fetch('/api/preview', { method: 'POST', body: new URLSearchParams({ lesson, source }), signal })
    const reply = (await answer.json()) as Preview | { fault: string }
    if (!('fault' in reply)) return reply
    const problem = { line: 1, column: 1, message: reply.fault, nearest: null }
    return { html: '', problems: [problem], words: 0, minutes: 0, lines: [], findings: [{ rule: 'refusal', severity: 'error', ...problem }] }
  } catch {
    return null
  }
}
