import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { findProgrammeTitle } from '#db/queries/team-programmes'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { EmptyState, Notice, PageHead, Section } from '../../components/page'
import { RunsControls } from '../../components/programmes/runs-controls'
import { RunsTable } from '../../components/programmes/runs-table'
import { countsWords, runsUrl } from '../../components/programmes/team-programme-words'
import { Pages } from '../../components/team/team-controls'
import { useLiveTeam } from '../../components/team/use-live-team'
import { requireManager } from '../../http/access.server'
import { parse } from '../../http/forms'
import { runsAsked } from '../../http/programme-search'
import { found, refused } from '../../http/refusals.server'
import { runWithdrawalForm } from '../../workflows/programmes/programme-form.server'
import { readRuns } from '../../workflows/programmes/read-programmes.server'
import { withdrawRun } from '../../workflows/programmes/withdraw-run.server'
import { recordTeamLook } from '../../workflows/team/record-team-look.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `${data.programme.title} · Programmes`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const now = new Date()
  const search = new URL(request.url).searchParams
  const view = { ...runsAsked(search), programme: params.programme ?? '' }
  const asked = { programmeId: view.programme, state: view.state, page: view.page, now: now.getTime() }
  const { programme, counts, team, teams, rows, page, pages } = found(await readRuns(db, { managerId: manager.id, teamId: view.team }, asked))
  await recordTeamLook(db, { managerId: manager.id, teamId: team?.id ?? null, personIds: rows.map(({ personId }) => personId), now })
  return { view: { ...view, page }, programme, counts, teams: teams.map(({ id, name }) => ({ id, name })), rows, pages, out: search.get('out'), now: now.getTime() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const manager = await requireManager(request)
  const programmeId = params.programme ?? ''
  found(await findProgrammeTitle(db, programmeId))
  const parsed = parse(runWithdrawalForm, await request.formData())
  if (!parsed.success) return refused(parsed.faults, parsed.values)
  const done = await withdrawRun(db, { ...parsed.data, managerId: manager.id, programmeId, now: new Date() })
  return redirect(`/team/programmes/${programmeId}?out=${done ? 'done' : 'gone'}`)
}

const outWords: Record<string, string> = { done: 'Taken out. What they did stays done.', gone: 'They were not in this programme any more, so nothing was changed.' }

export default function Programme() {
  const { view, programme, counts, teams, rows, pages, out, now } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  useLiveTeam()
  const done = outWords[out ?? '']
  return (
    <>
      <PageHead
        title={programme.title}
        lead={countsWords(counts)}
        back={{ to: '/team/programmes', label: 'Programmes' }}
        action={<ButtonLink to="/team/programmes#begin">Begin it for people</ButtonLink>}
      />
      {done && !refusal ? <Notice>{done}</Notice> : null}
      <Section title="People" id="people">
        <RunsControls view={view} teams={teams} rows={rows.length} />
        {rows.length > 0 ? <RunsTable lines={rows} title={programme.title} refusal={refusal} now={now} /> : <EmptyState title="Nobody is like that">Ask for everyone, or begin the programme for somebody.</EmptyState>}
        <Pages page={view.page} pages={pages} to={(page) => runsUrl({ ...view, page })} />
      </Section>
    </>
  )
}
