import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { Button, ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { FormFault } from '../../components/field'
import { Card, EmptyState, PageHead } from '../../components/page'
import { PastRounds } from '../../components/practice/past-rounds'
import { practiceWords } from '../../components/practice/practice-words'
import { countWords } from '../../components/words'
import { MOST_QUESTIONS } from '../../domain/readiness/practice-round'
import { requireRep } from '../../http/access.server'
import { parse } from '../../http/forms'
import { found, refused } from '../../http/refusals.server'
import { showSkillPractice } from '../../workflows/quiz/show-skill-practice.server'
import { startSkillPractice } from '../../workflows/quiz/start-skill-practice.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `Practise ${data.practice.name}`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const form = z.object({ questions: z.coerce.number().int().min(1).max(MOST_QUESTIONS).catch(MOST_QUESTIONS), open: z.literal('yes').optional().catch(undefined) })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const now = Date.now()
  return { practice: found(await showSkillPractice(db, rep, params.skill ?? '', now)), now }
}

/** Whoever has a round open about another skill is told so before they go on with it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const rep = await requireRep(request)
  const parsed = parse(form, await request.formData())
  if (!parsed.success) return refused(parsed.faults)
  const { questions, open } = parsed.data
  const skillId = params.skill ?? ''
  const started = await startSkillPractice(db, { personId: rep.id, skillId, questions, now: new Date() })
  if ('attemptId' in started) return redirect(started.isOther && !open ? `/practice/skills/${skillId}` : `/attempts/${started.attemptId}`)
  found(started.problem === 'no-such-skill' ? null : started)
  return refused({ form: 'There is nothing to practise on this skill just now: its questions stand in a quiz that is open, or were not met yet.' }, {}, 409)
}

export default function SkillPractice() {
  const { practice, now } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { id, name, description, open, questions, round, rounds } = practice
  return (
    <div className="mx-auto max-w-[720px]">
      <PageHead title={`Practise: ${name}`} lead={description} back={{ to: `/readiness/${id}`, label: name }} />
      <FormFault>{refusal?.faults.form}</FormFault>
      {open === null && questions === 0 ? (
        <EmptyState title="There is nothing to practise on this skill yet" action={<ButtonLink to="/learn" look="primary">See what comes next</ButtonLink>}>
          Practice asks what you have met before in lessons and quizzes, and clauses of the drills. This skill has neither yet.
        </EmptyState>
      ) : (
        <Card>
          <p>{open === null ? roundWords(questions, round) : open === name ? 'You have a round open. It goes on where you left it.' : `You have a round on ${open} open. Finish it first; the next can be about this skill.`}</p>
          <Form method="post" className="mt-5">
            <input type="hidden" name="questions" value={questions} />
            {open === null ? null : <input type="hidden" name="open" value="yes" />}
            <Button look="primary" className="w-full sm:w-auto">
              {open === null ? `Start ${countWords(questions, 'question')}` : 'Go on with your round'}
            </Button>
          </Form>
        </Card>
      )}
      <PastRounds title="Your last rounds on this skill" rounds={rounds} now={now} />
    </div>
  )
}

function roundWords(questions: number, round: Parameters<typeof practiceWords>[0] | null): string {
  const counts = 'What you answer counts as evidence, less than a quiz does.'
  return `${round ? `${practiceWords(round)}.` : `${countWords(questions, 'question')}.`} You are told at once, and why. ${counts}`
}
