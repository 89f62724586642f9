import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { Button, ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { EmptyState, Notice, PageHead } from '../../components/page'
import { closedWords, doneWords } from '../../components/studio/marking/marking-words'
import { PaperAnswer } from '../../components/studio/marking/paper-answer'
import { RubricForm } from '../../components/studio/marking/rubric-form'
import { countWords, whenWords } from '../../components/words'
import { requireTrainer } from '../../http/access.server'
import { parse } from '../../http/forms'
import { found, notFound, refused } from '../../http/refusals.server'
import { giveMark } from '../../workflows/marking/give-mark.server'
import { openNextPaper } from '../../workflows/marking/open-next-paper.server'
import { showPaper } from '../../workflows/marking/show-paper.server'

export const meta: MetaFunction = ({ error }) => pageTitle('A paper · Marking', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const idIn = (request: Request): string => new URL(request.url).searchParams.get('id') ?? ''

export async function loader({ request }: LoaderFunctionArgs) {
  const trainer = await requireTrainer(request)
  const now = new Date()
  return { paper: found(await showPaper(db, { paperId: idIn(request), markerId: trainer.id, now })), now: now.getTime() }
}

const levelField = 'level.'
const form = z.looseObject({ comment: z.string().trim().max(4000).catch('') })
const levelsForm = z.record(z.string().max(100), z.string().max(100))

export async function action({ request }: ActionFunctionArgs) {
  const trainer = await requireTrainer(request)
  const parsed = parse(form, await request.formData())
  const sent = parsed.success ? Object.entries(parsed.data).filter(([name]) => name.startsWith(levelField)) : []
  const levels = levelsForm.safeParse(Object.fromEntries(sent.map(([name, level]) => [name.slice(levelField.length), level])))
  const comment = parsed.success ? parsed.data.comment : ''
  const [markerId, now] = [trainer.id, new Date()]
  const result = await giveMark(db, { paperId: idIn(request), markerId, levels: levels.success ? levels.data : {}, comment, now })
  if (result.marked) {
    const next = await openNextPaper(db, { itemId: result.itemId, markerId, now })
    return redirect(next === null ? '/studio/marking?done=item' : `/studio/marking/paper?id=${next}&done=marked`)
  }
  if (result.problem === 'no-such-paper') throw notFound()
  if (result.problem === 'settled') return redirect('/studio/marking?done=settled')
  return refused({ form: 'Choose one level of each criterion, then give the mark. Nothing that you chose or wrote is lost.' }, { ...(levels.data ?? {}), comment })
}

export default function Paper() {
  const { paper, now } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const done = doneWords[useSearchParams()[0].get('done') ?? '']
  const back = { to: '/studio/marking', label: 'Marking' }
  if ('closed' in paper) {
    const { title, why } = closedWords[paper.closed]
    return (
      <>
        <PageHead title="A paper" back={back} />
        <EmptyState title={title} action={<OpenNext itemId={paper.itemId} />}>
          {why}
        </EmptyState>
      </>
    )
  }
  const { comment = '', ...chosen } = reply?.values ?? {}
  return (
    <>
      <PageHead title="A paper" lead={`Handed in ${whenWords(paper.submittedAt, now)}. ${countWords(paper.left, 'paper')} of this question ${paper.left === 1 ? 'waits' : 'wait'} for you.`} back={back} />
      {done && !reply ? <Notice>{done}</Notice> : null}
      <div className="grid gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <PaperAnswer paper={paper} />
        <div className="space-y-6 lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto lg:p-1">
          {paper.model ? (
            <details className="rounded-[8px] border border-line bg-raised px-4">
              <summary className="min-h-11 py-2.5 font-semibold">A model answer</summary>
              <p className="border-t border-line py-3 font-serif wrap-anywhere whitespace-pre-line">{paper.model}</p>
            </details>
          ) : null}
          <RubricForm key={paper.id} paper={paper} faults={reply?.faults ?? {}} chosen={chosen} comment={comment} />
        </div>
      </div>
    </>
  )
}

function OpenNext({ itemId }: { itemId: string }) {
  return (
    <div className="flex flex-wrap justify-center gap-3">
      <Form method="post" action="/studio/marking">
        <input type="hidden" name="item" value={itemId} />
        <Button look="primary">Open the next paper</Button>
      </Form>
      <ButtonLink to="/studio/marking">Back to the queue</ButtonLink>
    </div>
  )
}
