import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReadingEvent, ReadingResult } from '../../domain/progress/reading-event'
import type { ReadLesson } from './use-reading'
import { watchBlocks } from './watch-blocks'

const pauseMs = 2000

type Given = {
  lesson: ReadLesson
  eventOf: () => Pick<ReadingEvent, 'id' | 'lessonId' | 'versionId' | 'at'>
  send: (event: ReadingEvent) => Promise<ReadingResult | 'kept'>
}

/**
 * The blocks seen here and before. What is new, and where the reader is, goes to the server a while after it came, and at once when the
 * page is left. `place` is the block at the top of the view; `readAll` takes the reader's word for blocks.
 */
export function useSeenBlocks({ lesson, eventOf, send }: Given) {
  const [seen, setSeen] = useState<ReadonlySet<string>>(() => new Set(lesson.seen))
  const known = useRef(new Set(lesson.seen))
  const unsent = useRef<{ blocks: Set<string>; atBlock: string | null }>({ blocks: new Set(), atBlock: null })
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const place = useRef<string | null>(null)

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    const { blocks, atBlock } = unsent.current
    if (blocks.size === 0 && atBlock === null) return
    unsent.current = { blocks: new Set(), atBlock: null }
    void send({ ...eventOf(), kind: 'seen', blocks: [...blocks], ...(atBlock === null ? {} : { atBlock }) })
  }, [eventOf, send])
  const flushSoon = useCallback(() => {
    timer.current ??= setTimeout(flush, pauseMs)
  }, [flush])

  const watch = useCallback(
    (element: HTMLElement) =>
      watchBlocks(element, {
        seen: (block) => {
          if (known.current.has(block)) return
          known.current.add(block)
          unsent.current.blocks.add(block)
          setSeen(new Set(known.current))
          flushSoon()
        },
        at: (block) => {
          place.current = block
          unsent.current.atBlock = block
          flushSoon()
        },
      }),
    [flushSoon],
  )

  const readAll = useCallback(
    (blocks: readonly string[]) => {
      for (const block of blocks) known.current.add(block)
      setSeen(new Set(known.current))
      return send({ ...eventOf(), kind: 'seen', blocks: [...blocks] })
    },
    [eventOf, send],
  )

  useEffect(() => {
    const hidden = () => (document.visibilityState === 'hidden' ? flush() : undefined)
    document.addEventListener('visibilitychange', hidden)
    window.addEventListener('pagehide', flush)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])

  return { seen, watch, place, readAll }
}
