import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Question } from '../../domain/quiz/asked'
import { findDraft, keepDraft, removeDraft } from '../../offline/draft-store'
import { reader } from '../../offline/reader'
import type { Answer } from './answer-channel'
import { useEarlyPicks } from './use-early-picks'

const nothing: Answer = { picks: [], sure: null }

/**
 * An answer that is being made and not given yet. This device keeps it, so that a page that is loaded again goes on with it; where it may keep
 * nothing, the page alone has it. `begun`: what it starts with where this device has none. `alive`: the scripts are here and what was kept is shown.
 */
export function useDraftAnswer(attempt: string, question: Question, begun: string[]) {
  const item = question.versionId
  const form = useRef<HTMLFormElement>(null)
  const [answer, setAnswer] = useState<Answer>({ picks: begun, sure: null })
  const [person, setPerson] = useState<string | null>(null)
  const latest = useRef(answer)

  const show = useCallback((next: Answer) => {
    latest.current = next
    setAnswer(next)
  }, [])

  useEffect(() => {
    let left = false
    void reader().then(async (key) => {
      const kept = await findDraft({ person: key, attempt, item }).catch(() => null)
      if (left) return
      if (kept) show({ picks: kept.picks, sure: kept.sure })
      setPerson(key)
    })
    return () => {
      left = true
    }
  }, [attempt, item, show])

  const put = useCallback(
    (change: Partial<Answer>) => {
      const next = { ...latest.current, ...change }
      show(next)
      if (person !== null) void keepDraft({ person, attempt, item, ...next }).catch(() => null)
    },
    [attempt, item, person, show],
  )

  const asked = useMemo(() => [{ ...question, ...nothing, picks: [], flagged: false }], [question])
  const answers = useMemo(() => ({ [item]: answer }), [item, answer])
  const alive = useEarlyPicks(form, person !== null, asked, answers, (_, change) => put(change))
  return { form, answer, put, alive }
}

/** What was begun of a question goes once it is answered. `item` null: none is. */
export function useDraftsAnswered(attempt: string, item: string | null): void {
  useEffect(() => {
    if (item !== null) void reader().then((person) => removeDraft({ person, attempt, item })).catch(() => null)
  }, [attempt, item])
}
