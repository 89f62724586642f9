import { Form, useNavigation, useSubmit } from '@remix-run/react'
import type { FormEvent } from 'react'
import type { Reviewed } from '../../domain/quiz/reviewed'
import type { Question } from '../../domain/quiz/asked'
import type { ShownDrill } from '../../workflows/quiz/shown'
import { Button, ButtonLink } from '../button'
import { FormFault } from '../field'
import { Meter } from '../meter'
import { PageHead } from '../page'
import { AttemptClock } from './attempt-clock'
import { CertaintyChoice } from './certainty-choice'
import { QuestionCard } from './question-card'
import { ReviewedCard } from './reviewed-card'
import { TimeUp } from './time-up'
import { useDraftAnswer, useDraftsAnswered } from './use-draft-answer'
import { useTimeLeft } from './use-time-left'
import { useTimeUp } from './use-time-up'

type Props = ShownDrill & { fault?: string | undefined }

/** One question at a time, answered and explained at once. The address holds the place, so back and refresh work. */
export function DrillPlayer({ attemptId, title, position, total, answered, question, picks, reviewed, clock, certainty, fault }: Props) {
  const left = useTimeLeft(clock)
  const up = left !== null && left <= 0
  useTimeUp(attemptId, left, clock.graceMs)
  useDraftsAnswered(attemptId, reviewed?.versionId ?? null)
  const number = position + 1
  const wide = (question ?? reviewed)?.type === 'case'
  return (
    <div className={`mx-auto ${wide ? 'max-w-[1056px]' : 'max-w-[720px]'}`}>
      <PageHead title={title} lead={`Question ${number} of ${total}`} />
      <FormFault>{fault}</FormFault>
      <div className="mb-6 flex items-center gap-4">
        <div className="min-w-0 grow">
          <Meter value={answered} max={total} label={`${answered} of ${total} answered`} />
        </div>
        {left === null ? null : <AttemptClock left={left} />}
      </div>
      {up ? <TimeUp graceMs={clock.graceMs} /> : null}
      {question ? <AnswerForm key={question.versionId} {...{ attemptId, question, number, certainty, up }} begun={picks} /> : null}
      {reviewed ? <AfterVerdict attemptId={attemptId} reviewed={reviewed} number={number} total={total} done={answered === total} /> : null}
    </div>
  )
}

type AnswerFormProps = { attemptId: string; question: Question; begun: string[]; number: number; certainty: boolean; up: boolean }

/** With scripts the answer is what was picked; without, what the fields hold. `begun`: what it starts with. */
function AnswerForm({ attemptId, question, begun, number, certainty, up }: AnswerFormProps) {
  const { versionId } = question
  const busy = useNavigation().state !== 'idle'
  const submit = useSubmit()
  const { form, answer: { picks, sure }, put, alive } = useDraftAnswer(attemptId, question, begun)
  const answer = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const sent = new FormData()
    const fields = [['intent', 'answer'], ['item', versionId], ['position', String(number)], ...picks.map((pick) => [`picks-${versionId}`, pick])]
    for (const [name = '', value = ''] of fields) sent.append(name, value)
    if (sure !== null) sent.append(`certainty-${versionId}`, String(sure))
    submit(sent, { method: 'post', preventScrollReset: true })
  }
  return (
    <Form ref={form} method="post" preventScrollReset autoComplete="off" onSubmit={alive ? answer : undefined} className="space-y-4">
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="item" value={versionId} />
      <input type="hidden" name="position" value={number} />
      <QuestionCard question={question} number={number} picks={picks} disabled={busy || up} onPick={alive ? (next) => put({ picks: next }) : undefined}>
        {certainty ? <CertaintyChoice versionId={versionId} sure={sure} onSure={alive ? (next) => put({ sure: next }) : undefined} /> : null}
      </QuestionCard>
      <Button look="primary" disabled={busy || up} className="w-full sm:w-auto">
        Answer
      </Button>
    </Form>
  )
}

type AfterVerdictProps = { attemptId: string; reviewed: Reviewed; number: number; total: number; done: boolean }

function AfterVerdict({ attemptId, reviewed, number, total, done }: AfterVerdictProps) {
  const busy = useNavigation().state !== 'idle'
  return (
    <div className="space-y-4">
      <div role="status">
        <ReviewedCard number={number} item={reviewed} heading="h2" />
      </div>
      {number < total ? (
        <ButtonLink to={`/attempts/${attemptId}?q=${number + 1}`} look="primary" className="w-full sm:w-auto">
          Next question
        </ButtonLink>
      ) : null}
      {done && number === total ? (
        <Form method="post">
          <Button look="primary" name="intent" value="submit" disabled={busy} className="w-full sm:w-auto">
            Finish
          </Button>
        </Form>
      ) : null}
    </div>
  )
}
