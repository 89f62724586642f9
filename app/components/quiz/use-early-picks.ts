import { type RefObject, useEffect, useState } from 'react'
import { picksInForm } from '../../domain/quiz/form-picks'
import { samePicks } from '../../domain/quiz/picks'
import type { ShownQuestion } from '../../workflows/quiz/shown'
import type { Answer } from './answer-channel'

/**
 * What was picked before the scripts came is kept and saved as well. Returns whether they are here: false on the server and in the
 * first drawing, so that both agree. Browsers must not fill in picks of an earlier visit (`autoComplete`), these would count as new.
 */
export function useEarlyPicks(
  form: RefObject<HTMLFormElement>,
  ready: boolean,
  questions: readonly ShownQuestion[],
  answers: Readonly<Record<string, Answer>>,
  put: (item: string, change: Partial<Answer>) => void,
): boolean {
  const [alive, setAlive] = useState(false)
  useEffect(() => {
    if (!ready || alive || !form.current) return
    const sent = [...new FormData(form.current)]
    for (const { versionId, type, picks } of questions) {
      if (type === 'upload') continue
      const early = picksInForm(sent, versionId)
      // What an earlier page kept may stand in the fields already, or not yet: neither was picked here.
      const known = [picks, answers[versionId]?.picks ?? []]
      if (early.length > 0 && !known.some((one) => samePicks([...one].sort(), [...early].sort()))) put(versionId, { picks: early })
    }
    setAlive(true)
  }, [alive, form, ready, questions, answers, put])
  return alive
}
