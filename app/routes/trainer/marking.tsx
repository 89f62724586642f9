import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { listQueue } from '#db/queries/papers'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { EmptyState, Notice, PageHead } from '../../components/page'
import { doneWords } from '../../components/studio/marking/marking-words'
import { MarkingQueue } from '../../components/studio/marking/queue'
import { requireTrainer } from '../../http/access.server'
import { parse } from '../../http/forms'
import { openNextPaper } from '../../workflows/marking/open-next-paper.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Marking · Studio', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  const trainer = await requireTrainer(request)
  return { items: await listQueue(db, trainer.id), now: Date.now() }
}

const form = z.object({ item: z.string().min(1).max(200) })

/** Open the oldest paper of a question. */
export async function action({ request }: ActionFunctionArgs) {
  const trainer = await requireTrainer(request)
  const parsed = parse(form, await request.formData())
  const paperId = parsed.success ? await openNextPaper(db, { itemId: parsed.data.item, markerId: trainer.id, now: new Date() }) : null
  return redirect(paperId === null ? '/studio/marking?done=none' : `/studio/marking/paper?id=${paperId}`)
}

export default function Marking() {
  const { items, now } = useLoaderData<typeof loader>()
  const done = doneWords[useSearchParams()[0].get('done') ?? '']
  return (
    <>
      <PageHead
        title="Marking"
        lead="Answers that wait for a person, the oldest first. You see what was answered, not by whom."
        back={{ to: '/studio', label: 'Studio' }}
        action={<ButtonLink to="/studio/marking/calibration">How we mark</ButtonLink>}
      />
      {done ? <Notice>{done}</Notice> : null}
      {items.length > 0 ? (
        <MarkingQueue items={items} now={now} />
      ) : (
        <EmptyState title="Nothing waits to be marked">Essays and files that people hand in come here. Until they are marked, their results wait.</EmptyState>
      )}
    </>
  )
}
