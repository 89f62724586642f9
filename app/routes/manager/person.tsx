import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { db } from '#db/client.server'
import { findMember } from '#db/queries/team-report'
import { ButtonLink } from '../../components/button'
import { CertificateLines } from '../../components/certificates/certificate-lines'
import { pageTitle } from '../../components/error-words'
import { MetricList } from '../../components/outcomes/metric-list'
import { NotesBetween } from '../../components/one-to-one/notes-between'
import { WriteNoteForm } from '../../components/one-to-one/write-note-form'
import { EmptyState, Notice, PageHead, Section } from '../../components/page'
import { ProgrammesOfPerson } from '../../components/programmes/programmes-of-person'
import { CoursesOfPerson } from '../../components/team/courses-of-person'
import { MonthTrends } from '../../components/team/month-trends'
import { mostNudge, NudgeForm, withheldWords } from '../../components/team/nudge-form'
import { SkillStandings } from '../../components/team/skill-standings'
import { Standing } from '../../components/team/standing'
import { TalkPoints } from '../../components/team/talk'
import { TimelineList } from '../../components/team/timeline-list'
import { useLiveTeam } from '../../components/team/use-live-team'
import { dateWords } from '../../components/words'
import { requireManager } from '../../http/access.server'
import { parse } from '../../http/forms'
import { found, refused } from '../../http/refusals.server'
import { readMetrics } from '../../workflows/outcomes/read-metrics.server'
import { nudgePerson } from '../../workflows/team/nudge-person.server'
import { readMember } from '../../workflows/team/read-member.server'
import { recordLook } from '../../workflows/team/record-look.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data?.name, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const now = new Date()
  const { lookedAt, ...rep } = found(await readMember(db, manager.id, params.person ?? '', now.getTime()))
  if (!lookedAt) await recordLook(db, manager.id, rep.id, now)
  const nudged = new URL(request.url).searchParams.has('nudged') && rep.nudge.last !== null
  return { ...rep, contracts: await readMetrics(db, { ...rep, skillIds: rep.skills.map(({ id }) => id) }, now.getTime()), nudged, sentId: uuid(), now: now.getTime() }
}

const form = z.object({
  sentId: z.uuid('This form is not whole. Load the page again.'),
  words: z.string().trim().max(mostNudge, `Use at most ${mostNudge} characters.`).optional().transform((words) => (words ?? '').replace(/\s+/g, ' ')),
})

export async function action({ request, params }: ActionFunctionArgs) {
  const manager = await requireManager(request)
  const [personId, now] = [params.person ?? '', new Date()]
  found(await findMember(db, manager.id, personId, now.getTime()))
  const parsed = parse(form, await request.formData())
  if (!parsed.success) return refused(parsed.faults, parsed.values)
  const nudged = found(await nudgePerson(db, { ...parsed.data, managerId: manager.id, personId, now }))
  return nudged.sent ? redirect(`/team/${personId}?nudged`) : refused({ form: withheldWords(nudged.withheld) }, parsed.data, 409)
}

export default function Person() {
  const rep = useLoaderData<typeof loader>()
  useLiveTeam()
  const refusal = useActionData<typeof action>() ?? null
  const firstName = rep.name.split(' ')[0] ?? rep.name
  const asOf = rep.takenAt === null ? 'Nothing has been observed yet, so no figure is known.' : `How likely a right answer is, as of ${dateWords(rep.takenAt)}, when ${firstName} was last observed.`
  return (
    <>
      <PageHead
        title={rep.name}
        lead={[rep.roleName, rep.teamName].filter(Boolean).join(' · ')}
        back={{ to: '/team', label: 'Team' }}
        action={
          <div className="flex flex-wrap gap-3">
            <ButtonLink to={`/team/${rep.id}/timeline`}>Timeline</ButtonLink>
            <ButtonLink to={`/team/${rep.id}/statements`}>Statements</ButtonLink>
            <ButtonLink to={`/team/assign?to=person:${rep.id}`}>Assign</ButtonLink>
          </div>
        }
      />
      <div className="mb-6 space-y-1">
        <Standing label={rep.label} figure={rep.figure} takenAt={rep.takenAt} now={rep.now} />
        {rep.figure === null ? null : <p className="text-sm text-ink-quiet">The figure is how likely {firstName} would pass a check of the whole role.</p>}
      </div>
      {rep.nudged ? <Notice>{`${firstName} was nudged.`}</Notice> : null}
      <TalkPoints firstName={firstName} weakest={rep.weakest} courses={rep.courses} known={rep.takenAt !== null} now={rep.now} />
      {rep.mayVerify ? <NudgeForm firstName={firstName} sentId={rep.sentId} {...rep.nudge} refusal={refusal} now={rep.now} /> : null}
      {rep.lately.length > 0 ? (
        <Section title="Lately" id="lately">
          <TimelineList entries={rep.lately} person={{ id: rep.id, firstName }} level={3} />
          <Link to={`/team/${rep.id}/timeline`} className="no-print link mt-2 inline-flex min-h-11 items-center">The whole timeline</Link>
        </Section>
      ) : null}
      <Section title="Skills of the role" lead={rep.skills.length > 0 ? asOf : undefined} id="skills">
        {rep.skills.length > 0 ? (
          <SkillStandings skills={rep.skills} caption={`Skills of ${rep.name}`} personPath={`/team/${rep.id}`} mayVerify={rep.mayVerify} />
        ) : (
          <EmptyState title="No role is set">What {firstName} must be able to do will be here. An administrator sets a person’s role.</EmptyState>
        )}
      </Section>
      <Section title="Courses" id="courses">
        <CoursesOfPerson courses={rep.courses} extended={rep.extended} firstName={firstName} now={rep.now} />
        <Link to={`/team/${rep.id}/due`} className="link no-print mt-2 inline-flex min-h-11 items-center">
          What is due, and giving longer
        </Link>
      </Section>
      <Section title="Programmes" id="programmes">
        {rep.programmes.length > 0 ? <ProgrammesOfPerson programmes={rep.programmes} now={rep.now} /> : <p className="text-ink-quiet">{`${firstName} is in none.`}</p>}
        <Link to={`/team/programmes?to=person:${rep.id}#begin`} className="link no-print mt-2 inline-flex min-h-11 items-center">
          Begin a programme
        </Link>
      </Section>
      <Section title="Contracts" lead={`What came of ${firstName}’s contracts in ${rep.contracts.days} days. It stands beside readiness and does not say why.`} id="contracts">
        <MetricList metrics={rep.contracts.metrics} firstName={firstName} />
      </Section>
      <Section
        title="Month by month" id="months"
        lead="Readiness and contracts of the last twelve months, one beside the other. That both moved in a month does not show that one moved the other: territory, season and customers change too."
      >
        <MonthTrends months={rep.contracts.months} firstName={firstName} />
      </Section>
      <Section title="Certificates" id="certificates">
        {rep.certificates.length > 0 ? <CertificateLines certificates={rep.certificates} /> : <p className="text-ink-quiet">{`${firstName} has none yet.`}</p>}
      </Section>
      {rep.mayVerify ? (
        <Section title="Notes between you two" lead={`Private to you and ${rep.name}, who reads them under Readiness.`} id="notes">
          <div className="space-y-4">
            {rep.notes.length > 0 ? <NotesBetween notes={rep.notes} other={rep} now={rep.now} from="sheet" /> : null}
            {rep.notes.length > 0 ? (
              <Link to={`/one-to-one/${rep.id}`} className="link inline-flex min-h-11 items-center">
                All notes between you two
              </Link>
            ) : null}
            <div className="no-print">
              <WriteNoteForm sentId={rep.sentId} other={rep} from="sheet" />
            </div>
          </div>
        </Section>
      ) : null}
      <p className="no-print mt-10 text-sm text-ink-quiet">Once a day it is written down that you looked at this page.</p>
    </>
  )
}
