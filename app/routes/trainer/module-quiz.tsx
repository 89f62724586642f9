import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { v7 as uuid } from 'uuid'
import { db } from '#db/client.server'
import { listAccommodations } from '#db/queries/accommodations'
import { listCertifications } from '#db/queries/certifications'
import { findStudioModule } from '#db/queries/course-settings'
import { listQuizQuestions } from '#db/queries/quiz-bank'
import { listRoleProfiles } from '#db/queries/readiness'
import { listHeadNames } from '#db/queries/studio-vocabulary'
import { AccommodationList } from '../../components/accommodations/accommodation-list'
import { GrantForm } from '../../components/accommodations/grant-form'
import { shownAccommodation, shownAtMost } from '../../components/accommodations/shown-accommodation'
import { ButtonLink } from '../../components/button'
import { CertificationForm } from '../../components/certificates/certification-form'
import { pageTitle } from '../../components/error-words'
import { EmptyState, Notice, PageHead, Section } from '../../components/page'
import { namedIn } from '../../components/studio/course/fixed-question'
import { QuizForm } from '../../components/studio/course/quiz-form'
import { TriedQuiz } from '../../components/studio/course/tried-quiz'
import { usualTerm } from '../../domain/certificates/certificate'
import { isExam } from '../../domain/certificates/earning'
import { plainPolicy } from '../../domain/quiz/policy'
import { foundForSections } from '../../domain/quiz/policy-faults'
import { banksOfQuiz } from '../../domain/quiz/sections'
import { requireTrainer } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { writePolicy } from '../../library/quiz-form/write-policy'
import { changeAccommodation, isAboutAccommodations } from '../change-accommodation.server'
import { changeCertification } from './change-certification.server'
import { changeQuiz } from './change-quiz.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `Quiz of ${data.module.title} · Studio`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const doneWords: Record<string, string> = {
  saved: 'Saved. It holds for every attempt that begins from now on.',
  same: 'Nothing was different, so nothing was saved.',
  certifies: 'Saved. What was certified before keeps the term it was given.',
  granted: 'The accommodation is granted. It holds from now on.',
  revoked: 'The accommodation is revoked. An attempt that is open keeps the end it has.',
}

/** So many questions are listed with their names; more are found by looking for them. */
const namesShown = 300

const idOf = ({ course = '', module = '' }: LoaderFunctionArgs['params']) => `${course}/${module}`

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const { id, title, quiz } = found(await findStudioModule(db, idOf(params)))
  const policy = quiz?.policy ?? plainPolicy
  const [questions, choices, accommodations, profiles, certifications] = await Promise.all([
    listQuizQuestions(db, banksOfQuiz(policy.sections, id)), listHeadNames(db), quiz ? listAccommodations(db, { quizId: quiz.id }, shownAtMost + 1) : [],
    quiz ? listRoleProfiles(db) : [], quiz ? listCertifications(db, quiz.id) : [],
  ])
  const own = questions.filter(({ bank }) => bank === id)
  const fields = writePolicy(quiz?.title ?? title, policy, id)
  return {
    module: { id, title, hasQuiz: quiz !== null }, choices, fields, named: namedIn(fields, questions), found: foundForSections(policy, questions, id),
    inBank: own.length,
    names: own.slice(0, namesShown).map((one) => ({ name: one.id.slice(id.length + 1), stem: one.stem })), done: new URL(request.url).searchParams.get('done'),
    accommodations: accommodations.map((one) => shownAccommodation(one, 'quiz')), grantId: uuid(), loadedAt: Date.now(),
    certification: {
      roles: profiles.map((one) => ({ id: one.id, name: one.name, mandatory: one.requirements.filter((need) => need.mandatory).length })), isExam: isExam(policy),
      set: { ...usualTerm, ...certifications[0], roleIds: certifications.map(({ roleProfileId }) => roleProfileId) },
    },
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
  if (form.get('intent') === 'certify') return changeCertification(form, { trainerId: trainer.id, moduleId: idOf(params), now })
  return changeQuiz(form, { trainerId: trainer.id, moduleId: idOf(params), now, seed: now.getTime() % 2 ** 31 })
}

export default function ModuleQuiz() {
  const { module, choices, fields, named, found: counts, names, inBank, done, accommodations, grantId, certification, loadedAt } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const reply = sent && 'outcome' in sent ? sent : null
  const refused = sent && 'values' in sent ? sent : null
  const [refusal, uncertified] = refused?.values.intent === 'certify' ? [null, refused] : [refused, null]
  const busy = useNavigation().state !== 'idle'
  const start = reply ?? { fields, faults: {}, found: counts, named, tried: null }
  return (
    <>
      <PageHead title="Quiz" lead={`Its rules, for ${module.title}. Who is taking it now goes on under those they began with.`} back={{ to: `/studio/${module.id}`, label: module.title }} />
      {done && !sent && doneWords[done] ? <Notice>{doneWords[done]}</Notice> : null}
      {inBank === 0 ? (
        <EmptyState title="There is nothing to ask yet" action={<ButtonLink to={`/studio/bank/new?bank=${encodeURIComponent(module.id)}`}>Write a question</ButtonLink>}>
          This module has no questions yet. Its quiz can be set once there are some.
        </EmptyState>
      ) : (
        <QuizForm key={JSON.stringify(reply ? [reply.outcome, reply.fields, reply.faults] : fields)} module={module} inBank={inBank} start={start} choices={choices} />
      )}
      {start.tried ? <TriedQuiz parts={start.tried} /> : null}
      {module.hasQuiz ? (
        <Section id="certificates" title="Certificates" lead="Who passes it and is Ready that day in every mandatory skill of one of these roles gets a certificate.">
          <CertificationForm key={JSON.stringify(certification.set)} {...certification} refusal={uncertified} busy={busy} />
        </Section>
      ) : null}
      {module.hasQuiz ? (
        <Section id="accommodations" title="Accommodations" lead="Who has more time, more attempts or a later deadline. They win over the rules above.">
          <AccommodationList accommodations={accommodations} none="Nobody has one for this quiz now." now={loadedAt} busy={busy} />
          <GrantForm id={grantId} quizzes={null} refusal={refusal} busy={busy} />
        </Section>
      ) : null}
      {inBank > 0 ? (
        <details className="mt-10">
          <summary className="link flex min-h-11 cursor-pointer items-center">{`Names of the questions in this bank (${inBank})`}</summary>
          <ul className="space-y-1 pt-2">
            {names.map(({ name, stem }) => (
              <li key={name} className="text-sm wrap-anywhere"><span className="font-mono">{name}</span> {stem}</li>
            ))}
          </ul>
          {inBank > names.length ? <p className="mt-2 text-sm text-ink-quiet">{`And ${inBank - names.length} more, which the bank lists.`}</p> : null}
        </details>
      ) : null}
    </>
  )
}
