import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { EmptyState, PageHead, Section } from '../../components/page'
import { CourseControls } from '../../components/team/completion-controls'
import { completionSentence } from '../../components/team/completion-words'
import { CoursePeopleTable } from '../../components/team/course-people-table'
import { Pages } from '../../components/team/team-controls'
import { completionUrl, courseUrl } from '../../components/team/team-url'
import { useLiveTeam } from '../../components/team/use-live-team'
import { requireManager } from '../../http/access.server'
import { coursePeopleAsked } from '../../http/completion-search'
import { found } from '../../http/refusals.server'
import { readCoursePeople } from '../../workflows/team/read-course-people.server'
import { recordTeamLook } from '../../workflows/team/record-team-look.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `${data.course.title} · Completion`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const now = new Date()
  const view = { ...coursePeopleAsked(new URL(request.url).searchParams), course: params.course ?? '' }
  const asked = { ...view, courseId: view.course, now: now.getTime() }
  const { course, line, team, teams, rows, page, pages } = found(await readCoursePeople(db, { managerId: manager.id, teamId: view.team }, asked))
  await recordTeamLook(db, { managerId: manager.id, teamId: team?.id ?? null, personIds: rows.map(({ id }) => id), now })
  return { view: { ...view, page }, course, line, teams: teams.map(({ id, name }) => ({ id, name })), rows, pages, now: now.getTime() }
}

export default function Course() {
  const { view, course, line, teams, rows, pages, now } = useLoaderData<typeof loader>()
  useLiveTeam()
  const { team, whom } = view
  return (
    <>
      <PageHead
        title={course.title}
        lead={completionSentence(line)}
        back={{ to: completionUrl({ team, whom, words: '', sort: 'overdue', page: 1 }), label: 'Completion' }}
        action={<ButtonLink to="/team/assign">Assign</ButtonLink>}
      />
      <Section title="People" id="people">
        <CourseControls view={view} teams={teams} rows={rows.length} />
        {rows.length > 0 ? <CoursePeopleTable lines={rows} course={course} now={now} /> : <EmptyState title="Nobody is like that">Ask for everyone, or however far they are.</EmptyState>}
        <Pages page={view.page} pages={pages} to={(page) => courseUrl({ ...view, page })} />
      </Section>
    </>
  )
}
