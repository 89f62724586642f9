import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { NotesLink } from '../../components/one-to-one/notes-link'
import { EmptyState, PageHead, Section } from '../../components/page'
import { SkillFigure } from '../../components/team/skill-figure'
import { Pages, TeamControls } from '../../components/team/team-controls'
import { TeamSentence } from '../../components/team/team-sentence'
import { TeamTable } from '../../components/team/team-table'
import { teamSorts } from '../../domain/insight/sort-rows'
import { requireManager } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { readTeam } from '../../workflows/team/read-team.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Team', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const search = new URL(request.url).searchParams
  const team = search.get('team') || null
  const sort = teamSorts.find((one) => one === search.get('sort')) ?? 'readiness'
  const now = Date.now()
  const report = found(await readTeam(db, manager.id, { teamId: team, sort, page: Number(search.get('page')), now }))
  const { summary, skillNames, rows, page, pages } = report
  return { view: { team, sort, page }, teams: report.teams.map(({ id, name }) => ({ id, name })), summary, skillNames, rows, pages, now }
}

export default function Team() {
  const { view, teams, summary, skillNames, rows, pages, now } = useLoaderData<typeof loader>()
  const actions = (
    <div className="flex flex-wrap gap-3">
      <NotesLink />
      <ButtonLink to="/team/assign" look="primary">
        Assign a course
      </ButtonLink>
    </div>
  )
  if (teams.length === 0) {
    return (
      <>
        <PageHead title="Team" action={<NotesLink />} />
        <EmptyState title="You manage no team yet">Your people and how ready they are will be here. An administrator names who manages which team.</EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHead title="Team" lead={summary.people > 0 ? <TeamSentence summary={summary} skillNames={skillNames} /> : undefined} action={actions} />
      <SkillFigure summary={summary} skillNames={skillNames} />
      <Section title="People" id="people">
        <TeamControls view={view} teams={teams} />
        {rows.length > 0 ? (
          <TeamTable lines={rows} now={now} />
        ) : (
          <EmptyState title="No one is in this team yet">Its people and how ready they are will be here. An administrator invites people into teams.</EmptyState>
        )}
        <Pages view={view} pages={pages} />
      </Section>
    </>
  )
}
