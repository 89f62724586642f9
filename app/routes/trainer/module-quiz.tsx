import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { v7 as uuid } from 'uuid'
import { db } from '#db/client.server'
import { listAccommodations } from '#db/queries/accommodations'
import { findStudioModule } from '#db/queries/course-settings'
import { listQuizQuestions } from '#db/queries/quiz-bank'
import { listHeadNames } from '#db/queries/studio-vocabulary'
import { AccommodationList } from '../../components/accommodations/accommodation-list'
import { GrantForm } from '../../components/accommodations/grant-form'
import { shownAccommodation, shownAtMost } from '../../components/accommodations/shown-accommodation'
import { Button, ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { FormFault } from '../../components/field'
import { EmptyState, Notice, PageHead, Section } from '../../components/page'
import { QuestionCard } from '../../components/quiz/question-card'
import { ItemFields } from '../../components/studio/bank/edit/item-fields'
import { QuizRules } from '../../components/studio/course/quiz-rules'
import { plainPolicy } from '../../domain/quiz/policy'
import { foundForSections } from '../../domain/quiz/policy-faults'
import { requireTrainer } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { writePolicy } from '../../library/quiz-form/write-policy'
import { changeAccommodation, isAboutAccommodations } from '../change-accommodation.server'
import { changeQuiz } from './change-quiz.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `Quiz of ${data.module.title} · Studio`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const doneWords: Record<string, string> = {
  saved: 'Saved. It holds for every attempt that begins from now on.',
  same: 'Nothing was different, so nothing was saved.',
  granted: 'The accommodation is granted. It holds from now on.',
  revoked: 'The accommodation is revoked. An attempt that is open keeps the end it has.',
}

const idOf = ({ course = '', module = '' }: LoaderFunctionArgs['params']) => `${course}/${module}`

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const { id, title, quiz } = found(await findStudioModule(db, idOf(params)))
  const [questions, choices, accommodations] = await Promise.all([
    listQuizQuestions(db, id), listHeadNames(db), quiz ? listAccommodations(db, { quizId: quiz.id }, shownAtMost + 1) : [],
  ])
  const policy = quiz?.policy ?? plainPolicy
  return {
    module: { id, title, hasQuiz: quiz !== null }, choices, fields: writePolicy(quiz?.title ?? title, policy, id), found: foundForSections(policy, questions),
    questions: questions.map((one) => ({ name: one.id.slice(id.length + 1), stem: one.stem })), done: new URL(request.url).searchParams.get('done'),
    accommodations: accommodations.map((one) => shownAccommodation(one, 'quiz')), grantId: uuid(), loadedAt: Date.now(),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const trainer = await requireTrainer(request)
  const now = new Date()
  const form = await request.formData()
  if (isAboutAccommodations(form)) {
    const { id, quiz } = found(await findStudioModule(db, idOf(params)))
    return changeAccommodation(form, { actorId: trainer.id, of: { quizId: found(quiz).id }, back: `/studio/${id}/quiz`, now })
  }
  return changeQuiz(form, { trainerId: trainer.id, moduleId: idOf(params), now, seed: now.getTime() % 2 ** 31 })
}

export default function ModuleQuiz() {
  const { module, choices, fields, found: counts, questions, done, accommodations, grantId, loadedAt } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const reply = sent && 'outcome' in sent ? sent : null
  const refusal = sent && 'values' in sent ? sent : null
  const busy = useNavigation().state !== 'idle'
  const start = reply ?? { fields, faults: {}, found: counts, tried: null }
  const faults: Record<string, string> = start.faults
  const wrong = Object.keys(faults).length
  return (
    <>
      <PageHead title="Quiz" lead={`Its rules, for ${module.title}. Who is taking it now goes on under those they began with.`} back={{ to: `/studio/${module.id}`, label: module.title }} />
      {done && !sent && doneWords[done] ? <Notice>{doneWords[done]}</Notice> : null}
      {questions.length === 0 ? (
        <EmptyState title="There is nothing to ask yet" action={<ButtonLink to={`/studio/bank/new?bank=${encodeURIComponent(module.id)}`}>Write a question</ButtonLink>}>
          This module has no questions yet. Its quiz can be set once there are some.
        </EmptyState>
      ) : (
        <Form key={JSON.stringify(reply ? [reply.outcome, reply.fields, reply.faults] : fields)} method="post" noValidate className="max-w-[720px] space-y-6">
          <button type="submit" name="intent" value="try" tabIndex={-1} aria-hidden="true" className="sr-only">
            Try it
          </button>
          <FormFault>{faults.form ?? (wrong > 0 ? 'Not saved yet. What has to be mended is said below; everything you wrote is here.' : null)}</FormFault>
          <ItemFields start={start}>
            <QuizRules choices={choices} found={start.found} />
          </ItemFields>
          <div className="flex flex-wrap gap-3">
            <Button look="primary" name="intent" value="save" disabled={busy}>{module.hasQuiz ? 'Save the quiz' : 'Set the quiz'}</Button>
            <Button name="intent" value="try" disabled={busy}>Try it as a rep</Button>
          </div>
        </Form>
      )}
      {start.tried ? <Tried parts={start.tried} /> : null}
      {module.hasQuiz ? (
        <Section id="accommodations" title="Accommodations" lead="Who has more time, more attempts or a later deadline. They win over the rules above.">
          <AccommodationList accommodations={accommodations} none="Nobody has one for this quiz now." now={loadedAt} busy={busy} />
          <GrantForm id={grantId} quizzes={null} refusal={refusal} busy={busy} />
        </Section>
      ) : null}
      {questions.length > 0 ? (
        <Section id="names" title="Questions of this bank">
          <ul className="space-y-1">
            {questions.slice(0, 300).map(({ name, stem }) => (
              <li key={name} className="text-sm wrap-anywhere"><span className="font-mono">{name}</span> {stem}</li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

type Reply = Extract<ReturnType<typeof useActionData<typeof action>>, { outcome: string }>

/** One draw, as it would be asked. */
function Tried({ parts }: { parts: NonNullable<Reply['tried']> }) {
  const all = parts.flatMap(({ questions }) => questions)
  return (
    <Section id="tried" title="As a rep would get it" lead="One draw. Nothing of it is stored, and answers given here go nowhere.">
      {parts.map((part, index) => (
        <form key={`${index} ${part.title}`} className="mb-6 space-y-4" onSubmit={(event) => event.preventDefault()}>
          {parts.length > 1 ? <h3 className="text-lg font-semibold">{part.title || `Part ${index + 1}`}</h3> : null}
          {part.questions.map((question) => (
            <QuestionCard key={question.versionId} number={all.indexOf(question) + 1} question={question} picks={[]} />
          ))}
        </form>
      ))}
    </Section>
  )
}
