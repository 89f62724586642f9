import { Form, useNavigation } from '@remix-run/react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { ShownQuiz } from '../../workflows/quiz/show-attempt.server'
import { Button } from '../button'
import { FormFault } from '../field'
import { Meter } from '../meter'
import { PageHead } from '../page'
import { countWords } from '../words'
import { QuestionCard } from './question-card'
import { type SaveState, useSavedAnswers } from './use-saved-answers'

/** All questions of an attempt on one page. Answers save themselves; without scripts the buttons at the end do it. */
export function QuizPlayer({ attemptId, title, questions, fault }: ShownQuiz & { fault?: string | undefined }) {
  const initial = Object.fromEntries(questions.map((question) => [question.versionId, question.picks]))
  const { answers, states, pick } = useSavedAnswers(attemptId, initial)
  const form = useRef<HTMLFormElement>(null)
  const alive = useEarlyPicks(form, initial, pick)
  const answered = questions.filter((question) => (answers[question.versionId] ?? []).length > 0).length
  const busy = useNavigation().state !== 'idle'
  const open = questions.length - answered
  return (
    <div className="mx-auto max-w-[720px]">
      <PageHead title={title} lead="Answers are saved as you give them. Change them until you submit." />
      <FormFault>{fault}</FormFault>
      <div className="sticky top-0 z-10 -mx-4 mb-6 border-b border-line bg-paper px-4 py-3">
        <Meter value={answered} max={questions.length} label={`${answered} of ${questions.length} answered`} />
      </div>
      <Form method="post" ref={form} autoComplete="off" className="space-y-6">
        {questions.map((question, index) => (
          <div key={question.versionId}>
            <input type="hidden" name="asked" value={question.versionId} />
            <QuestionCard
              question={question}
              number={index + 1}
              name={`picks-${question.versionId}`}
              picks={answers[question.versionId] ?? []}
              {...(alive ? { onPick: (picks: string[]) => pick(question.versionId, picks) } : {})}
              status={<SaveWords state={states[question.versionId]} />}
            />
          </div>
        ))}
        <div className="space-y-3 border-t border-line pt-6">
          <p role="status" className="text-ink-quiet">
            {open > 0 ? `${countWords(open, 'question')} not answered yet. An unanswered question counts nothing.` : 'Every question is answered.'}
          </p>
          <div className="flex flex-wrap gap-3">
            <Button look="primary" name="intent" value="submit" disabled={busy} className="grow sm:grow-0">
              Submit and see the result
            </Button>
            {alive ? null : (
              <Button name="intent" value="save">
                Save and go on later
              </Button>
            )}
          </div>
        </div>
      </Form>
    </div>
  )
}

/**
 * What was picked before the scripts came is kept and saved as well. Returns whether they are here: false on the server and in the
 * first drawing, so that both agree. Browsers must not fill in picks of an earlier visit (`autoComplete`), these would count as new.
 */
function useEarlyPicks(form: RefObject<HTMLFormElement>, kept: Readonly<Record<string, readonly string[]>>, pick: (item: string, picks: string[]) => void): boolean {
  const [alive, setAlive] = useState(false)
  useEffect(() => {
    if (alive || !form.current) return
    const sent = new FormData(form.current)
    for (const [item, before] of Object.entries(kept)) {
      const picked = sent.getAll(`picks-${item}`).map(String)
      if (picked.some((one) => !before.includes(one)) || before.some((one) => !picked.includes(one))) pick(item, picked)
    }
    setAlive(true)
  }, [alive, form, kept, pick])
  return alive
}

function SaveWords({ state }: { state: SaveState | undefined }) {
  if (state === undefined) return null
  if (state === 'saving') return <span>Saving…</span>
  if (state === 'saved') return <span role="status">Saved</span>
  if (state === 'waiting') return <span role="status">No connection. Your answer is kept here and sent again by itself.</span>
  return (
    <span role="alert" className="font-medium text-bad">
      {state.refused}
    </span>
  )
}
