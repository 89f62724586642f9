import { Form, Link } from '@remix-run/react'
import type { ShownRules, TakenAttempt } from '../../workflows/quiz/shown'
import { Badge } from '../badge'
import { Button, ButtonLink } from '../button'
import { Card, Section } from '../page'
import { countWords, percentWords, whenWords } from '../words'
import { notNowWords } from './result-words'
import { RuleList } from './rule-list'

type QuizStartProps = { rules: ShownRules; unread: number; now: number }

/** A quiz before it is begun: its rules, the one thing to do, and what was taken before. */
export function QuizStart({ rules, unread, now }: QuizStartProps) {
  const { may, openAttemptId, taken, minutes } = rules
  const open = openAttemptId !== null
  const notNow = open ? null : notNowWords(may)
  return (
    <>
      <Card>
        <RuleList rules={rules} />
        {notNow === null ? (
          <Form method="post" className="mt-5">
            {unread > 0 && !open ? <p className="mb-3 text-sm text-ink-quiet">{`${countWords(unread, 'lesson')} of this module you have not read yet. You may start all the same.`}</p> : null}
            {minutes !== null && !open ? <p className="mb-3 text-sm text-ink-quiet">The clock starts with this button.</p> : null}
            <Button look="primary" className="w-full sm:w-auto">
              {open ? 'Go on with the quiz' : taken.length > 0 ? 'Try again' : 'Start the quiz'}
            </Button>
          </Form>
        ) : (
          <>
            <p className="mt-5 font-semibold">{`${countingWords(rules)}${notNow}`}</p>
            <ButtonLink to="/readiness" look="primary" className="mt-4">
              See your readiness
            </ButtonLink>
          </>
        )}
      </Card>
      {taken.length > 0 ? (
        <Section title="Your attempts" id="attempts">
          <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
            {taken.map((attempt) => (
              <li key={attempt.id}>
                <Link to={`/attempts/${attempt.id}/result`} className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 px-5 py-2 hover:bg-sunk">
                  <TakenWords attempt={attempt} />
                  <span className="text-sm text-ink-quiet">{whenWords(attempt.submittedAt, now)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

function countingWords({ counting: { score, passed } }: ShownRules): string {
  if (score === null) return ''
  return passed ? `You passed it with ${percentWords(score)}. ` : `Your score stands at ${percentWords(score)}. `
}

function TakenWords({ attempt: { score, passed, awaiting } }: { attempt: TakenAttempt }) {
  if (awaiting > 0) {
    return (
      <span className="flex items-center gap-2 font-semibold">
        Submitted <Badge tone="warn">Awaiting marking</Badge>
      </span>
    )
  }
  if (score === null) return <span className="font-semibold">Submitted, not told yet</span>
  return (
    <span className="font-semibold">
      {passed ? 'Passed' : 'Not passed'} with <span className="figures">{percentWords(score)}</span>
    </span>
  )
}
