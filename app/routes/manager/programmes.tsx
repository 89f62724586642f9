import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { listReach } from '#db/queries/team-report'
import { pageTitle } from '../../components/error-words'
import { EmptyState, Notice, PageHead, Section } from '../../components/page'
import { BeginCheck } from '../../components/programmes/begin-check'
import { BeginForm } from '../../components/programmes/begin-form'
import { ProgrammeList } from '../../components/programmes/programme-list'
import { programmeFaults } from '../../components/programmes/team-programme-words'
import { TeamViews } from '../../components/team/team-views'
import { useLiveTeam } from '../../components/team/use-live-team'
import { countWords } from '../../components/words'
import { lastDueDay } from '../../domain/insight/due-day'
import { requireManager } from '../../http/access.server'
import { parse } from '../../http/forms'
import { refused } from '../../http/refusals.server'
import { beginProgramme, judgeProgramme } from '../../workflows/programmes/begin-programme.server'
import { programmeDraftForm, programmeValues } from '../../workflows/programmes/programme-form.server'
import { readProgrammes } from '../../workflows/programmes/read-programmes.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Programmes', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const search = new URL(request.url).searchParams
  const now = Date.now()
  const [programmes, { teams, reps }] = await Promise.all([readProgrammes(db, manager.id, now), listReach(db, manager.id)])
  const firstDay = new Date(now).toISOString().slice(0, 10)
  return {
    programmes, teams: teams.map(({ id, name }) => ({ id, name })), reps: reps.map(({ id, name }) => ({ id, name })), firstDay, lastDay: lastDueDay(firstDay),
    to: search.get('to') ?? '', begun: search.has('begun') ? Number(search.get('begun')) : null,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const manager = await requireManager(request)
  const form = await request.formData()
  const values = programmeValues(form)
  const intent = form.get('intent')
  if (intent === 'change') return { faults: {}, values }
  const parsed = parse(programmeDraftForm, form)
  if (!parsed.success) return refused(parsed.faults, values)
  const { to: target, ...draft } = parsed.data
  if (intent === 'begin') {
    const outcome = await beginProgramme(db, manager.id, { ...draft, target }, new Date())
    return 'problem' in outcome ? refused(programmeFaults[outcome.problem], values) : redirect(`/team/programmes?begun=${outcome.begun}`)
  }
  const judged = await judgeProgramme(db, manager.id, { ...draft, target }, new Date())
  if ('problem' in judged) return refused(programmeFaults[judged.problem], values)
  return { check: { ...judged.preview, begin: judged.preview.begin.map(({ name }) => name) }, faults: {}, values }
}

export default function Programmes() {
  const { programmes, teams, reps, firstDay, lastDay, to, begun } = useLoaderData<typeof loader>()
  useLiveTeam()
  const answer = useActionData<typeof action>()
  const check = answer && 'check' in answer ? answer.check : undefined
  return (
    <>
      <PageHead title="Programmes" lead="Courses and quizzes in order, with days, choices, and rounds that renew what they certify." back={{ to: '/team', label: 'Team' }} />
      {begun !== null && !answer ? <Notice>{`Begun for ${countWords(begun, 'person', 'people')}. It is on their page from the day it begins.`}</Notice> : null}
      <div className="mb-6">
        <TeamViews team={null} shown="programmes" />
      </div>
      <Section title="Your people in them" id="programmes">
        {programmes.length > 0 ? <ProgrammeList programmes={programmes} /> : <EmptyState title="No programme is offered yet">They come with the published content: a file each below content/programmes.</EmptyState>}
      </Section>
      {teams.length === 0 || programmes.length === 0 ? null : (
        <Section title="Begin a programme" lead="You see for whom it begins before it does." id="begin">
          {check ? <BeginCheck values={answer?.values ?? {}} preview={check} /> : <BeginForm choices={{ programmes, teams, reps }} faults={answer?.faults ?? {}} values={{ to, ...answer?.values }} firstDay={firstDay} lastDay={lastDay} />}
        </Section>
      )}
    </>
  )
}
