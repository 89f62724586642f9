import { Form, useNavigation, useSubmit } from '@remix-run/react'
import { type FormEvent, useRef, useState } from 'react'
import type { ShownQuiz } from '../../workflows/quiz/shown'
import { Button, ButtonLink } from '../button'
import { FormFault } from '../field'
import { ScriptlessStyle } from '../studio/editor/scriptless-style'
import { Meter } from '../meter'
import { PageHead } from '../page'
import { AttemptClock } from './attempt-clock'
import { Overview } from './overview'
import { answerProblems } from './problem-words'
import { QuestionList } from './question-list'
import { TimeUp } from './time-up'
import { useAnswers } from './use-answers'
import { useClosing } from './use-closing'
import { useEarlyPicks } from './use-early-picks'
import { useFlags } from './use-flags'
import { useTimeLeft } from './use-time-left'
import { useTimeUp } from './use-time-up'

/** All questions of an attempt on one page. Answers save themselves; without scripts the buttons at the end do it. */
export function QuizPlayer({ fault, ...shown }: ShownQuiz & { fault?: string | undefined }) {
  const { attemptId, title, questions, clock } = shown
  const form = useRef<HTMLFormElement>(null)
  const { closed, close, revalidate } = useClosing(attemptId, shown.turn)
  const { answers, states, queue, put } = useAnswers(shown, { closed: close, elsewhere: revalidate })
  const { flags, flag } = useFlags(attemptId, questions)
  const alive = useEarlyPicks(form, queue !== null, questions, answers, put)
  const left = useTimeLeft(clock)
  const up = left !== null && left <= 0
  useTimeUp(attemptId, left, clock.graceMs, queue)

  const { busy, stuck, handIn } = useHandingIn(queue)
  const marked = questions.map(({ versionId }, index) => ({ number: index + 1, answered: (answers[versionId]?.picks.length ?? 0) > 0, flagged: flags.has(versionId) }))
  const answered = marked.filter((question) => question.answered).length
  const wide = questions.some(({ type, excerpt }) => type === 'case' && excerpt !== null)
  return (
    <div className={`mx-auto ${wide ? 'max-w-[1056px]' : 'max-w-[720px]'}`}>
      <ScriptlessStyle />
      <PageHead title={title} lead="Answers are saved as you give them. Change them until you submit." />
      {alive ? null : <FormFault>{fault}</FormFault>}
      <div className="sticky top-0 z-10 -mx-4 mb-6 flex items-center gap-4 border-b border-line bg-paper px-4 py-3">
        <div className="min-w-0 grow">
          <Meter value={answered} max={questions.length} label={`${answered} of ${questions.length} answered`} />
        </div>
        {left === null ? null : <AttemptClock left={left} />}
      </div>
      {closed ? <Closed attemptId={attemptId} /> : up ? <TimeUp graceMs={clock.graceMs} /> : null}
      <Form method="post" ref={form} autoComplete="off" onSubmit={alive ? handIn : undefined} onBlur={() => queue?.hurry()}>
        <QuestionList
          {...shown}
          answers={answers}
          states={states}
          flags={flags}
          disabled={busy || closed || up}
          {...(alive ? { onAnswer: put, onFlag: flag } : {})}
        />
        <div className="mx-auto mt-6 max-w-[720px] space-y-4 border-t border-line pt-6">
          <Overview questions={marked} />
          {alive ? <FormFault>{stuck ?? fault}</FormFault> : null}
          <div className="flex flex-wrap gap-3">
            <Button look="primary" name="intent" value="submit" disabled={busy || closed} className="grow sm:grow-0">
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

type Queue = ReturnType<typeof useAnswers>['queue']

/** Handing in waits until every answer is on the server; what does not get through keeps the page as it is. */
function useHandingIn(queue: Queue) {
  const submit = useSubmit()
  const navigating = useNavigation().state !== 'idle'
  const [flushing, setFlushing] = useState(false)
  const [stuck, setStuck] = useState<string>()
  const handIn = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (flushing) return
    setFlushing(true)
    setStuck(undefined)
    const through = await queue?.flush()
    setFlushing(false)
    if (through === false) return setStuck(answerProblems.unreachable)
    submit({ intent: 'submit' }, { method: 'post' })
  }
  return { busy: navigating || flushing, stuck, handIn }
}

function Closed({ attemptId }: { attemptId: string }) {
  return (
    <div role="alert" className="mb-6 rounded-[8px] border border-warn bg-warn-quiet px-4 py-3">
      <p className="font-semibold text-warn">This attempt is closed.</p>
      <p className="mt-1">It was submitted in another place, or its time was up. Everything that was saved before counts; nothing further is taken.</p>
      <ButtonLink to={`/attempts/${attemptId}/result`} look="primary" className="mt-3">
        See the result
      </ButtonLink>
    </div>
  )
}
