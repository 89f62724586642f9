import { useEffect, useState } from 'react'
import type { FixedQuestion } from './fixed-question'

const pauseMs = 180

/** `asked`: what the questions answer; `total`: how many there are of them. `state`: `failed` when the server could not be reached or refused. */
export type QuestionSearch = { asked: string; questions: FixedQuestion[]; total: number; state: 'idle' | 'searching' | 'found' | 'failed' }

const idle: QuestionSearch = { asked: '', questions: [], total: 0, state: 'idle' }

/** Ask the bank of a module for what is typed once there is a pause, or for its first questions; nothing is asked while it is not open. */
export function useQuestionSearch(module: string, typed: string, isOpen: boolean): QuestionSearch {
  const [search, setSearch] = useState<QuestionSearch>(idle)
  const asked = typed.trim()
  useEffect(() => {
    if (!isOpen) return
    const question = new AbortController()
    setSearch((before) => ({ ...before, state: 'searching' }))
    const pause = setTimeout(() => {
      ask(module, asked, question.signal).then(
        (found) => setSearch({ asked, ...found, state: 'found' }),
        () => {
          if (!question.signal.aborted) setSearch({ ...idle, asked, state: 'failed' })
        },
      )
    }, pauseMs)
    return () => {
      clearTimeout(pause)
      question.abort()
    }
  }, [module, asked, isOpen])
  return search
}

async function ask(module: string, q: string, signal: AbortSignal): Promise<Pick<QuestionSearch, 'questions' | 'total'>> {
  const answer = await fetch(`/api/quiz-questions?${new URLSearchParams({ module, q })}`, { signal, headers: { Accept: 'application/json' } })
  if (!answer.ok) throw new Error(`The search answered ${answer.status}`)
  const found: Pick<QuestionSearch, 'questions' | 'total'> = await answer.json()
  signal.throwIfAborted()
  return found
}
