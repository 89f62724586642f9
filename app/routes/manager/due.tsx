import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { db } from '#db/client.server'
import { findMember } from '#db/queries/team-report'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { EmptyState, Notice, PageHead } from '../../components/page'
import { DueList } from '../../components/team/due-list'
import { lastDueDay } from '../../domain/insight/due-day'
import { requireManager } from '../../http/access.server'
import { line, parse } from '../../http/forms'
import { found, refused } from '../../http/refusals.server'
import { extendAssignment, type ExtensionFault } from '../../workflows/team/extend-assignment.server'
import { readDue } from '../../workflows/team/read-due.server'
import { recordLook } from '../../workflows/team/record-look.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `What is due for ${data.name}`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const now = new Date()
  const { lookedAt, ...due } = found(await readDue(db, manager.id, params.person ?? '', now.getTime()))
  if (!lookedAt) await recordLook(db, manager.id, due.id, now)
  return { ...due, lastDay: lastDueDay(now.toISOString().slice(0, 10)), given: new URL(request.url).searchParams.has('given'), sentId: uuid(), now: now.getTime() }
}

const form = z.object({
  id: z.uuid('This form is not whole. Load the page again.'),
  assignment: z.string().min(1).max(100),
  dueOn: line('Enter the new day.', 20),
  reason: line('Say why, in a few words. They read it.', 300),
})

const faults: Record<ExtensionFault, Record<string, string>> = {
  'not-a-day': { dueOn: 'Enter a day, such as 2027-03-31.' },
  past: { dueOn: 'This day has passed. Choose today or later.' },
  'too-far': { dueOn: 'Choose a day within the next two years.' },
  'not-later': { dueOn: 'It is due no earlier than that already. Choose a later day.' },
  own: { form: 'Nobody gives themself longer. Your own manager can.' },
}

export async function action({ request, params }: ActionFunctionArgs) {
  const manager = await requireManager(request)
  const [personId, now] = [params.person ?? '', new Date()]
  found(await findMember(db, manager.id, personId, now.getTime()))
  const parsed = parse(form, await request.formData())
  if (!parsed.success) return refused(parsed.faults, parsed.values)
  const { assignment: assignmentId, ...rest } = parsed.data
  const given = found(await extendAssignment(db, { managerId: manager.id, personId, assignmentId, ...rest, now }))
  return 'problem' in given ? refused(faults[given.problem], parsed.data) : redirect(`/team/${personId}/due?given`)
}

export default function Due() {
  const { id, name, assigned, mayExtend, lastDay, given, sentId, now } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  return (
    <>
      <PageHead title={`What is due for ${name}`} lead="Give one person longer, with the reason; for everybody else the day stays." back={{ to: `/team/${id}`, label: name }} />
      {given && !refusal ? <Notice>{`${name} was given longer, and reads why.`}</Notice> : null}
      {assigned.length > 0 ? (
        <DueList assigned={assigned} mayExtend={mayExtend} lastDay={lastDay} sentId={sentId} refusal={refusal} now={now} />
      ) : (
        <EmptyState title={`Nothing is assigned to ${name}`} action={<ButtonLink to={`/team/assign?to=person:${id}`}>Assign</ButtonLink>}>
          What you assign by name, to a team or by a rule stands here with its day.
        </EmptyState>
      )}
    </>
  )
}
