import { useRevalidator } from '@remix-run/react'
import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { ReceivedMedia } from '~/workflows/media/receive-media.server'
import { sendFile } from './send-file'

/** One file on its way: `sent` and `bytes` in bytes; `result` once it is there or refused. */
export type Sending = { id: number; name: string; bytes: number; sent: number; result: ReceivedMedia | null }

type Change = { add: Sending[] } | { id: number; sent: number } | { id: number; result: ReceivedMedia }

function changed(list: Sending[], change: Change): Sending[] {
  if ('add' in change) return [...list.filter(({ result }) => result?.outcome !== 'added'), ...change.add]
  return list.map((one) => (one.id === change.id ? { ...one, ...change } : one))
}

/** Files sent one after the other, each with how far it is. The page shows what came of them by itself. */
export function useUploads(): { list: Sending[]; busy: boolean; send: (files: readonly File[]) => void } {
  const [list, change] = useReducer(changed, [])
  const { revalidate } = useRevalidator()
  const waiting = useRef<{ id: number; file: File }[]>([])
  const running = useRef(false)
  const next = useRef(1)
  const there = useRef(true)
  useEffect(() => {
    there.current = true
    return () => void (there.current = false)
  }, [])

  const work = useCallback(async () => {
    if (running.current) return
    running.current = true
    for (let one = waiting.current.shift(); one && there.current; one = waiting.current.shift()) {
      const { id, file } = one
      const result = await sendFile(file, (sent) => change({ id, sent }))
      change({ id, result })
      if (result.outcome !== 'refused') revalidate()
    }
    running.current = false
  }, [revalidate])

  const send = useCallback(
    (files: readonly File[]) => {
      const queued = files.map((file) => ({ id: next.current++, file }))
      waiting.current.push(...queued)
      change({ add: queued.map(({ id, file }) => ({ id, name: file.name, bytes: file.size, sent: 0, result: null })) })
      void work()
    },
    [work],
  )
  return { list, busy: list.some(({ result }) => result === null), send }
}
