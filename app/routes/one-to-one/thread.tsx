import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { db } from '#db/client.server'
import { pageTitle } from '../../components/error-words'
import { mostWords, noteFaults } from '../../components/one-to-one/note-words'
import { NotesBetween } from '../../components/one-to-one/notes-between'
import { WriteNoteForm } from '../../components/one-to-one/write-note-form'
import { EmptyState, PageHead, Section } from '../../components/page'
import { requirePerson } from '../../http/access.server'
import { line, parse } from '../../http/forms'
import { found, refused } from '../../http/refusals.server'
import { openThread } from '../../workflows/one-to-one/open-thread.server'
import { takeBackNote } from '../../workflows/one-to-one/take-back-note.server'
import { writeNote } from '../../workflows/one-to-one/write-note.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `You and ${data.other.name}`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const from = z.literal('sheet').optional().catch(undefined)
const form = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('write'), from, sentId: z.uuid('This form is not whole. Load the page again.'),
    words: z.string({ error: 'Write something first.' }).transform((text) => text.replace(/\r\n?/g, '\n')).pipe(line('Write something first.', mostWords)),
  }),
  z.object({ intent: z.literal('take-back'), from, id: z.string().min(1).max(100) }),
], { error: 'This form is not whole. Load the page again.' })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const before = new URL(request.url).searchParams.get('before')
  const { other, mayWrite, notes, more } = found(await openThread(db, person.id, params.person ?? '', before))
  return { other, mayWrite, notes, more, older: before !== null, sentId: uuid(), now: Date.now() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  const { other } = found(await openThread(db, person.id, params.person ?? '', null))
  const parsed = parse(form, await request.formData())
  if (!parsed.success) return refused(parsed.faults, parsed.values)
  const [given, now] = [parsed.data, new Date()]
  const back = given.from ? `/team/${other.id}#notes` : `/one-to-one/${other.id}`
  if (given.intent === 'take-back') {
    found(await takeBackNote(db, { authorId: person.id, readerId: other.id, id: given.id, now }))
    return redirect(back)
  }
  const { sentId, words } = given
  const written = found(await writeNote(db, { authorId: person.id, readerId: other.id, sentId, words, now }))
  return written.written ? redirect(back) : refused(noteFaults[written.problem], { sentId, words })
}

export default function Thread() {
  const { other, mayWrite, notes, more, older, sentId, now } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { faults, values } = refusal ?? { faults: {}, values: {} as Record<string, string> }
  return (
    <>
      <PageHead title={`You and ${other.name}`} lead={`Notes between you two. Nobody else can read them.`} back={{ to: '/one-to-one', label: 'One-to-one notes' }} />
      {mayWrite ? (
        <WriteNoteForm sentId={values.sentId || sentId} other={other} faults={faults} words={values.words} />
      ) : (
        <p className="max-w-[720px] text-ink-quiet">Neither of you manages the other any more. What you wrote stays here to be read by you both.</p>
      )}
      <Section title="Newest first" id="notes">
        {notes.length === 0 ? (
          <EmptyState title={older ? 'There are no older notes' : 'There are no notes yet'}>What you agreed, what you want to come back to: whatever either of you writes stands here for both.</EmptyState>
        ) : (
          <NotesBetween notes={notes} other={other} now={now} />
        )}
        {more ? (
          <Link to={`?before=${more}`} className="link mt-3 inline-flex min-h-11 items-center">
            Older notes
          </Link>
        ) : null}
      </Section>
    </>
  )
}
