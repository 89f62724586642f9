import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { listMedia, listMediaUses } from '#db/queries/media'
import { Button, ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { Field, FormFault } from '../../components/field'
import { EmptyState, Notice, PageHead } from '../../components/page'
import { type CardFault, MediaCard } from '../../components/studio/media/media-card'
import { UploadArea } from '../../components/studio/media/upload-area'
import { requireTrainer } from '../../http/access.server'
import { parse } from '../../http/forms'
import { changeMedia, mediaForm } from '../../workflows/media/change-media.server'
import { limitOfMedia, withReceivedForm } from '../../workflows/media/receive-form.server'
import { receiveMedia, type ReceivedMedia } from '../../workflows/media/receive-media.server'
import { mediaStore } from '../../workflows/media/store.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Media · Studio', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const pageSize = 60
const sought = z.object({ after: z.string().max(80).catch(''), q: z.string().max(80).catch(''), done: z.string().catch('') })

export async function loader({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const { after, q, done } = sought.parse(Object.fromEntries(new URL(request.url).searchParams))
  const [found, uses] = [await listMedia(db, { after, words: q, limit: pageSize }), await listMediaUses(db)]
  const files = found.slice(0, pageSize).map((file) => ({ ...file, uses: uses.get(file.name) ?? [] }))
  const more = found.length > pageSize ? (files.at(-1)?.name ?? null) : null
  return { files, more, after, q, done, now: Date.now() }
}

type Reply = { results: ReceivedMedia[]; card: CardFault; fault: string | null }

export async function action({ request }: ActionFunctionArgs) {
  const trainer = await requireTrainer(request)
  const by = { personId: trainer.id, now: new Date() }
  if (request.headers.get('Content-Type')?.startsWith('multipart/')) return receive(request, by)
  const form = parse(mediaForm, await request.formData())
  if (!form.success) {
    const { name = '', intent = '' } = form.values
    return data<Reply>({ results: [], card: { name, intent, fault: form.faults.alt ?? '' }, fault: form.faults.intent ?? form.faults.name ?? null }, { status: 400 })
  }
  const changed = await changeMedia(db, { ...form.data, ...by })
  if ('done' in changed) return redirect(here(request, changed.done))
  const { name, intent } = form.data
  return data<Reply>({ results: [], card: { name, intent, fault: changed.fault }, fault: changed.fault }, { status: changed.status })
}

/** Files sent without scripts: one answer for all of them; a replaced one is shown where it stands. */
async function receive(request: Request, by: { personId: string; now: Date }) {
  return withReceivedForm(request, limitOfMedia, async ({ fields, files }) => {
    const replace = fields.get('replace')
    const name = typeof replace === 'string' ? replace : null
    const results = await receiveMedia(db, mediaStore(), { files, replace: name, ...by })
    const [first] = results
    if (!first) return data<Reply>({ results: [], card: null, fault: 'Choose a file first.' }, { status: 400 })
    if (name === null) return data<Reply>({ results, card: null, fault: null }, { status: results.some(({ outcome }) => outcome !== 'refused') ? 200 : 400 })
    if (first.outcome !== 'refused') throw redirect(here(request, first.outcome))
    return data<Reply>({ results: [], card: { name, intent: 'replace', fault: first.fault }, fault: first.fault }, { status: 400 })
  })
}

function here(request: Request, done: string): string {
  const { pathname, searchParams } = new URL(request.url)
  searchParams.set('done', done)
  searchParams.delete('_routes')
  return `${pathname.replace(/\.data$/, '')}?${searchParams}`
}

export default function Media() {
  const { files, more, after, q, done, now } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <>
      <PageHead title="Media" lead="Pictures, videos and files that lessons show. Each has a name, and lessons call it by that." back={{ to: '/studio', label: 'Studio' }} />
      {Object.hasOwn(doneWords, done) && !reply ? <Notice>{doneWords[done as keyof typeof doneWords]}</Notice> : null}
      {reply?.fault ? <div className="mb-6"><FormFault>{reply.fault}</FormFault></div> : null}
      <UploadArea results={reply?.results ?? []} />
      {files.length > 0 || q || after ? (
        <Form key={q} method="get" role="search" className="mb-4 flex items-end gap-3">
          <div className="min-w-0 flex-1 sm:max-w-[360px]">
            <Field label="Find by name" name="q" type="search" defaultValue={q} maxLength={80} autoComplete="off" />
          </div>
          <Button>Find</Button>
        </Form>
      ) : null}
      {files.length > 0 ? (
        <section aria-labelledby="files">
          <h2 id="files" className="sr-only">Files</h2>
          <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
            {files.map((file) => (
              <MediaCard key={file.id} file={file} fault={reply?.card ?? null} now={now} />
            ))}
          </ul>
        </section>
      ) : (
        <EmptyState title={q || after ? 'No file has that name' : 'Your pictures and files will be here'}>
          {q || after ? 'Try fewer letters, or show all files again.' : 'Add the first one above. A picture that shows how two clauses differ is worth a page of text.'}
        </EmptyState>
      )}
      <nav aria-label="Pages" className="mt-4 flex justify-between gap-4">
        {after || q ? <ButtonLink to="/studio/media">All files</ButtonLink> : <span />}
        {more ? <ButtonLink to={`/studio/media?${new URLSearchParams({ after: more, ...(q ? { q } : {}) })}`} rel="next">More files</ButtonLink> : null}
      </nav>
    </>
  )
}

const doneWords = {
  described: 'The words are kept. They are offered where the picture is put into a lesson.',
  archived: 'The file is archived, and its name is free again.',
  replaced: 'The file is replaced. Lessons that are out keep showing what they show until they are published anew.',
  unchanged: 'That was the same file, so nothing was changed.',
}
