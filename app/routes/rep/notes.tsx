import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { type ClientActionFunctionArgs, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { listNotes } from '#db/queries/notes'
import { ButtonLink } from '../../components/button'
import { isOffline, pageTitle } from '../../components/error-words'
import { FormFault } from '../../components/field'
import { DeletionLine, NoteList, UndoDeletion } from '../../components/notes/note-list'
import { useNoteAction } from '../../components/notes/use-note-action'
import { mostBody, mostQuote, noteProblems } from '../../components/notes/note-words'
import { EmptyState, PageHead, Section } from '../../components/page'
import { requireRep } from '../../http/access.server'
import { parse } from '../../http/forms'
import { found, refused } from '../../http/refusals.server'
import { keepNote } from '../../workflows/lessons/keep-note.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Your notes', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const pageSize = 100
const id = z.string().min(1).max(100)
const body = z.string().transform((text) => text.replace(/\r\n?/g, '\n').trim()).pipe(z.string().max(mostBody, `Use at most ${mostBody} characters.`)).default('')
const shared = { from: z.string().regex(/^\/learn\/[\w./-]*$/).optional().catch(undefined), stay: z.literal('1').optional() }
const offset = z.coerce.number().int().min(0).max(1_000_000).nullable().default(null)

const form = z.discriminatedUnion('intent', [
  z.object({
    ...shared, intent: z.literal('add'), lesson: z.string().min(1).max(300), block: z.string().max(20).default(''),
    quote: z.string().max(mostQuote).transform((text) => text.replace(/\r\n?/g, '\n').trim()).default(''), starts: offset, ends: offset, body,
  }),
  z.object({ ...shared, intent: z.literal('edit'), id, body }),
  z.object({ ...shared, intent: z.enum(['delete', 'restore']), id }),
])

const done = { add: 'added', edit: 'changed', delete: 'deleted', restore: 'restored' } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const { searchParams } = new URL(request.url)
  const rows = await listNotes(db, rep.id, pageSize + 1, searchParams.get('before'))
  const notes = rows.slice(0, pageSize)
  return { lessons: byLesson(notes), deleted: searchParams.get('deleted'), more: rows.length > pageSize ? (notes.at(-1)?.id ?? null) : null, now: Date.now() }
}

export async function action({ request }: ActionFunctionArgs) {
  const rep = await requireRep(request)
  const parsed = parse(form, await request.formData())
  if (!parsed.success) return refused(parsed.faults, parsed.values)
  const { from = '/learn/notes', stay, ...change } = parsed.data
  const result = await keepNote(db, { personId: rep.id, change: change.intent === 'add' ? noteOf(change) : change, now: new Date() })
  if (!result.kept) return result.problem === 'gone' ? found(null) : refused({ form: noteProblems[result.problem] }, {}, 409)
  if (stay) return data({ done: done[change.intent], id: result.id })
  return redirect(change.intent === 'delete' ? `/learn/notes?deleted=${result.id}` : `${from}#notes`)
}

type Added = Extract<z.infer<typeof form>, { intent: 'add' }>

/** Words are kept with their place in the block, or without any. */
function noteOf({ intent, lesson: lessonId, block, quote, starts, ends, body }: Omit<Added, 'from' | 'stay'>) {
  const placed = quote !== '' && block !== '' && starts !== null && ends !== null && ends > starts
  return { intent, lessonId, block, quote, starts: placed ? starts : null, ends: placed ? ends : null, body }
}

/** Without a connection what was typed stays where it is. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>()
  } catch (problem) {
    if (isOffline(problem)) return Response.json({ faults: { form: noteProblems.unreachable } }, { status: 503 })
    throw problem
  }
}

function byLesson(notes: Awaited<ReturnType<typeof listNotes>>) {
  const lessons = new Map<string, { title: string; module: string; path: string; notes: (typeof notes)[number][] }>()
  for (const note of notes) {
    const path = note.archived ? '' : `/learn/${note.lessonId}`
    const lesson = lessons.get(note.lessonId) ?? { title: note.lessonTitle, module: note.moduleTitle, path, notes: [] }
    lesson.notes.push(note)
    lessons.set(note.lessonId, lesson)
  }
  return [...lessons.values()]
}

export default function Notes() {
  const { lessons, deleted, more, now } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const deletion = useNoteAction()
  return (
    <div className="mx-auto max-w-[720px]" id="notes">
      <PageHead
        title="Your notes"
        lead="What you highlighted and wrote, by lesson. Only you see it."
        back={{ to: '/learn', label: 'Today' }}
        action={
          lessons.length > 0 ? (
            <ButtonLink to="/learn/notes.md" reloadDocument download>
              Download as Markdown
            </ButtonLink>
          ) : null
        }
      />
      <FormFault>{refusal && 'faults' in refusal ? Object.values(refusal.faults)[0] : null}</FormFault>
      <DeletionLine deletion={deletion} from="/learn/notes" />
      {deleted ? <UndoDeletion id={deleted} from="/learn/notes" /> : null}
      {lessons.length === 0 ? (
        <EmptyState
          title="You have no notes yet"
          action={
            <ButtonLink to="/learn" look="primary">
              Go to your courses
            </ButtonLink>
          }
        >
          Select words in a lesson to highlight them or to write a note. All of them stand here then.
        </EmptyState>
      ) : null}
      {lessons.map((lesson) => (
        <Section key={lesson.title + lesson.path} title={lesson.title} lead={lesson.module}>
          <NoteList notes={lesson.notes.map((note) => ({ ...note, lesson: lesson.path }))} now={now} from="/learn/notes" deletion={deletion} />
        </Section>
      ))}
      {more ? (
        <p className="mt-8">
          <Link to={`?before=${more}`} className="link inline-flex min-h-11 items-center">
            Earlier notes
          </Link>
        </p>
      ) : null}
    </div>
  )
}
