import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuid } from 'uuid'
import { db } from '#db/client.server'
import { listManagedAssignments } from '#db/queries/assignments'
import { listReach } from '#db/queries/team-report'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { EmptyState, Notice, PageHead, Section } from '../../components/page'
import { BeginCheck } from '../../components/programmes/begin-check'
import { programmeFaults } from '../../components/programmes/team-programme-words'
import { AssignCheck } from '../../components/team/assign-check'
import { AssignForm } from '../../components/team/assign-form'
import { AssignmentList } from '../../components/team/assignment-list'
import { assignmentDone, assignmentFaults } from '../../components/team/assignment-words'
import { lastDueDay } from '../../domain/insight/due-day'
import { requireManager } from '../../http/access.server'
import { parse } from '../../http/forms'
import { refused } from '../../http/refusals.server'
import { judgeProgramme } from '../../workflows/programmes/begin-programme.server'
import { listGivable } from '../../workflows/rules/list-rule-choices.server'
import { assignWork } from '../../workflows/team/assign-work.server'
import { draftForm, draftValues, idForm } from '../../workflows/team/assignment-form.server'
import { previewAssignment } from '../../workflows/team/preview-assignment.server'
import { withdrawAssignment } from '../../workflows/team/withdraw-assignment.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Assign', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const search = new URL(request.url).searchParams
  const [works, reach, assignments] = await Promise.all([listGivable(db), listReach(db, manager.id), listManagedAssignments(db, manager.id, 200)])
  const now = Date.now()
  const firstDay = new Date(now).toISOString().slice(0, 10)
  const teams = reach.teams.map(({ id, name }) => ({ id, name }))
  const reps = reach.reps.map(({ id, name }) => ({ id, name }))
  return { works, teams, reps, assignments, firstDay, lastDay: lastDueDay(firstDay), to: search.get('to') ?? '', done: assignmentDone[search.get('done') ?? ''], now }
}

export async function action({ request }: ActionFunctionArgs) {
  const manager = await requireManager(request)
  const form = await request.formData()
  const intent = form.get('intent')
  const values = draftValues(form)
  if (intent === 'change') return { faults: {}, values }
  const id = parse(idForm, form)
  if (intent === 'withdraw') {
    const withdrawn = id.success && (await withdrawAssignment(db, manager.id, id.data.id, new Date()))
    return redirect(`/team/assign?done=${withdrawn ? 'withdrawn' : 'gone'}`)
  }
  const draft = parse(draftForm, form)
  if (!draft.success) return refused(draft.faults, values)
  const { what, to: target, dueOn, startsOn, note } = draft.data
  if (what.kind === 'programme') {
    const judged = await judgeProgramme(db, manager.id, { programmeId: what.id, target, startsOn }, new Date())
    if ('problem' in judged) return refused(aboutWhat(programmeFaults[judged.problem]), values)
    return { begin: { values: { programmeId: what.id, to: values.to ?? '', startsOn }, preview: { ...judged.preview, begin: judged.preview.begin.map(({ name }) => name) } }, faults: {}, values }
  }
  const order = { work: { kind: what.kind, id: what.id }, target, dueOn, note }
  if (intent !== 'assign') {
    const judged = await previewAssignment(db, manager.id, order, new Date())
    return 'problem' in judged ? refused(assignmentFaults[judged.problem], values) : { check: { id: uuid(), preview: judged.preview }, faults: {}, values }
  }
  if (!id.success) return refused({ form: id.faults.id ?? '' }, values)
  const outcome = await assignWork(db, manager.id, { ...order, id: id.data.id }, new Date())
  return 'problem' in outcome ? refused(assignmentFaults[outcome.problem], values) : redirect('/team/assign?done=assigned')
}

/** A fault of a programme beside the field that names all that may be given. */
const aboutWhat = ({ programmeId, ...faults }: Record<string, string>): Record<string, string> => (programmeId === undefined ? faults : { ...faults, what: programmeId })

export default function Assign() {
  const { works, teams, reps, assignments, firstDay, lastDay, to, done, now } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const check = answer && 'check' in answer ? answer.check : undefined
  const begin = answer && 'begin' in answer ? answer.begin : undefined
  return (
    <>
      <PageHead title="Assign" lead="A course, a quiz or a programme: say what, to whom and by when. You see whom it reaches before it is switched on." back={{ to: '/team', label: 'Team' }} action={<ButtonLink to="/team/rules">Rules</ButtonLink>} />
      {done && !answer ? <Notice>{done}</Notice> : null}
      {teams.length === 0 || works.courses.length + works.programmes.length === 0 ? (
        <EmptyState title="There is nothing to assign yet">It takes a team that you manage and a published course.</EmptyState>
      ) : begin ? (
        <BeginCheck values={begin.values} preview={begin.preview} />
      ) : check ? (
        <AssignCheck id={check.id} values={answer?.values ?? {}} preview={check.preview} />
      ) : (
        <AssignForm choices={{ works, teams, reps }} faults={answer?.faults ?? {}} values={{ to, ...answer?.values }} firstDay={firstDay} lastDay={lastDay} />
      )}
      <Section title="Assigned now" lead="To a team or a person, by a day. What rules assign stands with each rule." id="assigned">
        <AssignmentList assignments={assignments} now={now} />
      </Section>
    </>
  )
}
