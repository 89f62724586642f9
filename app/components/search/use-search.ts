import { useEffect, useState } from 'react'
import type { SearchResult } from '../../workflows/search/search.server'

const pauseMs = 120

/** `asked`: what the result answers. `state`: `failed` when the server could not be reached or refused. */
export type Searching = { asked: string; result: SearchResult | null; state: 'idle' | 'searching' | 'found' | 'failed' }

const idle: Searching = { asked: '', result: null, state: 'idle' }

/** Ask the server for what is typed, once there is a pause. An answer to an earlier question is dropped, and what it found stays till the next. */
export function useSearch(typed: string): Searching {
  const [searching, setSearching] = useState<Searching>(idle)
  const asked = typed.trim()
  useEffect(() => {
    if (asked === '') {
      setSearching(idle)
      return
    }
    const question = new AbortController()
    setSearching((before) => ({ ...before, state: 'searching' }))
    const pause = setTimeout(() => {
      ask(asked, question.signal).then(
        (result) => setSearching({ asked, result, state: 'found' }),
        () => {
          if (!question.signal.aborted) setSearching({ asked, result: null, state: 'failed' })
        },
      )
    }, pauseMs)
    return () => {
      clearTimeout(pause)
      question.abort()
    }
  }, [asked])
  return searching
}

async function ask(q: string, signal: AbortSignal): Promise<SearchResult> {
  const answer = await fetch(`/api/search?${new URLSearchParams({ q })}`, { signal, headers: { Accept: 'application/json' } })
  if (!answer.ok) throw new Error(`The search answered ${answer.status}`)
  const result: SearchResult = await answer.json()
  signal.throwIfAborted()
  return result
}
