import { type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react'
import serifFile from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url'
import { z } from 'zod'
import { useMemo } from 'react'
import { db } from '#db/client.server'
import { listHandedIn } from '#db/queries/handed-in'
import { isOffline, pageTitle } from '../../components/error-words'
import { DrillPlayer } from '../../components/quiz/drill-player'
import { answerProblems, fileProblems } from '../../components/quiz/problem-words'
import { QuizPlayer } from '../../components/quiz/quiz-player'
import { HandedInContext } from '../../components/quiz/types/handed-in'
import { answerInForm } from '../../domain/quiz/form-picks'
import { requireRep } from '../../http/access.server'
import { parse } from '../../http/forms'
import { found, refused } from '../../http/refusals.server'
import { answerAtOnce } from '../../workflows/quiz/answer-at-once.server'
import { saveAllAnswers } from '../../workflows/quiz/save-all-answers.server'
import { showAttempt } from '../../workflows/quiz/show-attempt.server'
import { submitAttempt } from '../../workflows/quiz/submit-attempt.server'

export const links: LinksFunction = () => [{ rel: 'preload', href: serifFile, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' }]
export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data?.title, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const form = z.object({ intent: z.enum(['save', 'submit', 'answer']), item: z.string().max(100).optional() })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const shown = found(await showAttempt(db, { personId: rep.id, attemptId: params.attempt ?? '', position: positionIn(request), now: new Date() }))
  if (shown.submitted) throw redirect(`/attempts/${shown.attemptId}/result`)
  const files = await listHandedIn(db, rep.id, shown.attemptId)
  return { ...shown, files: files.map(({ id, name, bytes }) => ({ id, name, bytes })), fileFault: fileFaultIn(request) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { id: personId } = await requireRep(request)
  const sent = await request.formData()
  const parsed = parse(form, sent)
  if (!parsed.success) return refused({ form: answerProblems['not-an-answer'] })
  const { intent, item = '' } = parsed.data
  const attemptId = params.attempt ?? ''
  const now = new Date()
  if (intent === 'answer') {
    const answered = await answerAtOnce(db, { personId, attemptId, itemVersionId: item, ...answerInForm([...sent], item), now })
    return answered.graded ? redirect(`/attempts/${attemptId}?q=${Number(sent.get('position')) || 1}`) : refused({ form: answerProblems[answered.problem] }, {}, 409)
  }
  const problem = await saveAllAnswers(db, { personId, attemptId, answers: answersIn(sent), now })
  if (intent === 'save') return problem ? refused({ form: answerProblems[problem] }, {}, 409) : redirect(`/attempts/${attemptId}`)
  found((await submitAttempt(db, { personId, attemptId, now })).submitted || null)
  return redirect(`/attempts/${attemptId}/result`)
}

/** Without a connection the page stays as it is, with all that was answered on it. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>()
  } catch (problem) {
    // With this status nothing else is asked of the server that cannot be reached.
    if (isOffline(problem)) return Response.json({ faults: { form: answerProblems.unreachable } }, { status: 503 })
    throw problem
  }
}

/** `?q=3` is the third question; without it the first open one is shown. */
function positionIn(request: Request): number | null {
  const given = Number(new URL(request.url).searchParams.get('q'))
  return Number.isInteger(given) && given > 0 ? given - 1 : null
}

/** The hidden `asked` lists which questions were on the form. */
function answersIn(sent: FormData) {
  const fields = [...sent]
  return sent.getAll('asked').map((id) => ({ itemVersionId: String(id), ...answerInForm(fields, String(id)) }))
}

/** Why a file was not taken, where a form without scripts sent it. */
function fileFaultIn(request: Request): string | undefined {
  const problem = new URL(request.url).searchParams.get('file') ?? ''
  return (fileProblems as Record<string, string>)[problem]
}

export default function Attempt() {
  const { files, fileFault, ...shown } = useLoaderData<typeof loader>()
  const fault = useActionData<typeof action>()?.faults.form ?? fileFault
  const handedIn = useMemo(() => ({ attemptId: shown.attemptId, files }), [shown.attemptId, files])
  return (
    <HandedInContext.Provider value={handedIn}>
      {shown.mode === 'each' ? <DrillPlayer {...shown} fault={fault} /> : <QuizPlayer key={shown.attemptId} {...shown} fault={fault} />}
    </HandedInContext.Provider>
  )
}
