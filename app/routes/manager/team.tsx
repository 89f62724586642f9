import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { NotesLink } from '../../components/one-to-one/notes-link'
import { EmptyState, PageHead, Section } from '../../components/page'
import { HeatSection } from '../../components/team/heat-section'
import { SkillFigure } from '../../components/team/skill-figure'
import { Pages, TeamControls } from '../../components/team/team-controls'
import { TeamSentence } from '../../components/team/team-sentence'
import { TeamTable } from '../../components/team/team-table'
import { teamUrl } from '../../components/team/team-url'
import { TeamViews } from '../../components/team/team-views'
import { useLiveTeam } from '../../components/team/use-live-team'
import { requireManager } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { skillsAsked, workAsked } from '../../http/team-search'
import { readHeatMap } from '../../workflows/team/read-heat-map.server'
import { readTeam } from '../../workflows/team/read-team.server'
import { recordTeamLook } from '../../workflows/team/record-team-look.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Team', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const search = new URL(request.url).searchParams
  const now = new Date()
  const page = search.get('view') === 'work' ? await work(manager.id, workAsked(search), now.getTime()) : await skills(manager.id, skillsAsked(search), now.getTime())
  const shown = page.shown === 'work' ? page.rows : (page.map?.rows ?? [])
  await recordTeamLook(db, { managerId: manager.id, teamId: page.view.team ?? page.teams[0]?.id ?? null, personIds: shown.map(({ id }) => id), now })
  return page
}

async function work(managerId: string, { team, ...asked }: ReturnType<typeof workAsked>, now: number) {
  const { summary, skillNames, rows, page, pages, teams, ...money } = found(await readTeam(db, managerId, { ...asked, teamId: team, now }))
  const view = { team, sort: asked.sort, currency: asked.currency === null ? null : money.currency, page }
  return { shown: 'work' as const, view, teams: teams.map(({ id, name }) => ({ id, name })), summary, skillNames, rows, pages, ...money, now }
}

async function skills(managerId: string, { team, role, ...asked }: ReturnType<typeof skillsAsked>, now: number) {
  const { summary, skillNames, teams, roles, map } = found(await readHeatMap(db, managerId, { ...asked, teamId: team, roleId: role, now }))
  const view = { team, role: role === null ? null : (map?.role.id ?? null), sort: map?.sort ?? 'weakest', page: map?.page ?? 1 }
  return { shown: 'skills' as const, view, teams: teams.map(({ id, name }) => ({ id, name })), summary, skillNames, roles, map, now }
}

export default function Team() {
  const data = useLoaderData<typeof loader>()
  useLiveTeam()
  const { teams, summary, skillNames, now } = data
  const actions = (
    <div className="flex flex-wrap gap-3">
      <NotesLink />
      <ButtonLink to="/team/assign" look="primary">
        Assign
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
  const { team } = data.view
  return (
    <>
      <PageHead title="Team" lead={summary.people > 0 ? <TeamSentence summary={summary} skillNames={skillNames} /> : undefined} action={actions} />
      <div className="mb-6">
        <TeamViews team={team} shown={data.shown} />
      </div>
      {data.shown === 'skills' ? (
        <Section title={data.map ? `Who is how ready in what: ${data.map.role.name}` : 'Who is how ready in what'} lead={heatLead} id="skills">
          <HeatSection map={data.map} people={summary.people} roles={data.roles} teams={teams} view={data.view} now={now} />
        </Section>
      ) : (
        <>
          <SkillFigure summary={summary} skillNames={skillNames} />
          <Section title="People" lead={data.view.sort === 'value' ? stakeLead : undefined} id="people">
            <TeamControls view={data.view} teams={teams} currencies={data.currencies} currency={data.currency} people={data.rows.length} />
            {data.rows.length > 0 ? (
              <TeamTable lines={data.rows} now={now} />
            ) : (
              <EmptyState title="No one is in this team yet">Its people and how ready they are will be here. An administrator invites people into teams.</EmptyState>
            )}
            <Pages page={data.view.page} pages={data.pages} to={(page) => teamUrl({ ...data.view, page })} />
          </Section>
        </>
      )}
    </>
  )
}

const stakeLead = 'First whoever has something in the way of their work, by what their open contracts are worth. A contract is open for a year at most, until it is signed.'

const heatLead = 'How likely a right answer is today: what is not practised fades. Press the head of a column to see first who is furthest behind in it.'
