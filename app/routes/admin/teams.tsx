import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react'
import { v7 as uuid } from 'uuid'
import { db } from '#db/client.server'
import { listManagers } from '#db/queries/team-managers'
import { listTeamsWithPeople } from '#db/queries/teams'
import { TeamDetail } from '../../components/admin/team-detail'
import { NewTeam } from '../../components/admin/team-form'
import { TeamTree } from '../../components/admin/team-tree'
import { teamDoneWords } from '../../components/admin/team-words'
import { pageTitle } from '../../components/error-words'
import { EmptyState, Notice, PageHead, Section } from '../../components/page'
import { countWords } from '../../components/words'
import { requireAdmin } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { changeTeam } from './change-team.server'

export { PageError as ErrorBoundary } from '../../components/page-error'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data?.team?.name ?? 'Teams', error)

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  const teamId = new URL(request.url).searchParams.get('team')
  const [teams, managers] = await Promise.all([listTeamsWithPeople(db), listManagers(db)])
  const team = teamId === null ? null : found(teams.find((one) => one.id === teamId))
  return { teams, managers, team, newId: uuid() }
}

export async function action({ request }: ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  const teamId = new URL(request.url).searchParams.get('team')
  return changeTeam(await request.formData(), { actorId: admin.id, now: new Date() }, teamId)
}

export default function Teams() {
  const { teams, managers, team, newId } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const done = teamDoneWords[useSearchParams()[0].get('done') ?? '']
  const busy = useNavigation().state !== 'idle'
  const refusalOf = (intent: string) => (refusal && refusal.values.intent === intent ? refusal : null)
  const head = team
    ? { title: team.name, lead: countWords(team.people, 'person', 'people'), back: { to: '/admin/teams', label: 'Teams' } }
    : { title: 'Teams', lead: 'Who belongs together, and who manages whom. A manager sees their team and all below it.' }
  const roots = teams.filter((one) => one.parentId === null)
  const parentId = team?.id ?? (roots.length === 1 ? (roots[0]?.id ?? '') : '')
  const add = (
    <Section title={team ? `Add a team below ${team.name}` : 'Add a team'} id="add">
      <NewTeam id={newId} teams={teams} parentId={parentId} look={team ? 'plain' : 'primary'} refusal={refusalOf('create')} busy={busy} />
    </Section>
  )
  return (
    <>
      <PageHead {...head} />
      {done && !refusal ? <Notice>{done}</Notice> : null}
      {team ? (
        <TeamDetail key={team.id} team={team} teams={teams} managers={managers} refusalOf={refusalOf} busy={busy}>
          {add}
        </TeamDetail>
      ) : (
        <>
          {teams.length > 0 ? (
            <TeamTree teams={teams} managers={managers} />
          ) : (
            <EmptyState title="No teams yet">Teams will stand here as a tree. Add the first below: usually the company, or its sales.</EmptyState>
          )}
          {add}
        </>
      )}
    </>
  )
}
