import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { pageTitle } from '../../components/error-words'
import { EmptyState, PageHead, Section } from '../../components/page'
import { CompletionControls } from '../../components/team/completion-controls'
import { CompletionTable } from '../../components/team/completion-table'
import { Pages } from '../../components/team/team-controls'
import { completionUrl } from '../../components/team/team-url'
import { TeamViews } from '../../components/team/team-views'
import { useLiveTeam } from '../../components/team/use-live-team'
import { countWords } from '../../components/words'
import { requireManager } from '../../http/access.server'
import { coursesAsked } from '../../http/completion-search'
import { found } from '../../http/refusals.server'
import { readCompletion } from '../../workflows/team/read-completion.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Completion', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const view = coursesAsked(new URL(request.url).searchParams)
  const { teams, people, courses, rows, page, pages } = found(await readCompletion(db, { managerId: manager.id, teamId: view.team }, { ...view, now: Date.now() }))
  return { view: { ...view, page }, teams: teams.map(({ id, name }) => ({ id, name })), people, courses, rows, pages }
}

export default function Courses() {
  const { view, teams, people, courses, rows, pages } = useLoaderData<typeof loader>()
  useLiveTeam()
  return (
    <>
      <PageHead title="Completion" lead={`How far ${countWords(people, 'person is', 'people are')} in ${countWords(courses, 'course', 'courses')}.`} back={{ to: '/team', label: 'Team' }} />
      <div className="mb-6">
        <TeamViews team={view.team} shown="courses" />
      </div>
      <Section title="Courses" lead="A course is begun with its first finished lesson or its first quiz handed in, and finished when no lesson and no quiz of it is left." id="courses">
        <CompletionControls view={view} teams={teams} rows={rows.length} />
        {rows.length > 0 ? (
          <CompletionTable lines={rows} view={view} />
        ) : (
          <EmptyState title="No course is like that">{courses === 0 ? 'Courses and how far your people are will be here once one is published.' : 'Ask for everyone, or for another title.'}</EmptyState>
        )}
        <Pages page={view.page} pages={pages} to={(page) => completionUrl({ ...view, page })} />
      </Section>
    </>
  )
}
