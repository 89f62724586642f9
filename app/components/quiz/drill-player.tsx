import { Form, useNavigation } from '@remix-run/react'
import type { ShownDrill } from '../../workflows/quiz/show-attempt.server'
import { Button, ButtonLink } from '../button'
import { FormFault } from '../field'
import { Meter } from '../meter'
import { PageHead } from '../page'
import { QuestionCard } from './question-card'
import { ReviewedCard } from './reviewed-card'

/** One question at a time, answered and explained at once. The address holds the place, so back and refresh work. */
export function DrillPlayer({ attemptId, title, position, total, answered, question, reviewed, fault }: ShownDrill & { fault?: string | undefined }) {
  const busy = useNavigation().state !== 'idle'
  const number = position + 1
  const done = answered === total
  return (
    <div className="mx-auto max-w-[720px]">
      <PageHead title={title} lead={`Question ${number} of ${total}`} />
      <FormFault>{fault}</FormFault>
      <div className="mb-6">
        <Meter value={answered} max={total} label={`${answered} of ${total} answered`} />
      </div>
      {question ? (
        <Form method="post" key={question.versionId} preventScrollReset className="space-y-4">
          <input type="hidden" name="intent" value="answer" />
          <input type="hidden" name="item" value={question.versionId} />
          <input type="hidden" name="position" value={number} />
          <QuestionCard question={question} number={number} name="picks" picks={[]} />
          <Button look="primary" disabled={busy} className="w-full sm:w-auto">
            Answer
          </Button>
        </Form>
      ) : null}
      {reviewed ? (
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
      ) : null}
    </div>
  )
}
