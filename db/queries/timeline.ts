import { type RawBuilder, sql } from 'kysely'
import { notedOutcomes, type TimelineEntry, type TimelineKind, timelineKinds, type TimelinePlace } from '~/domain/insight/timeline'
import type { Told } from '~/domain/outcomes/outcome'
import type { ReadinessLabel } from '~/domain/readiness/skill-readiness'
import type { Db } from '../client.server'
import { fromJson, toIso, toTime } from './values'

/** `managerId`: whose notes with the person are part of it. `before`: where the last page ended. */
type Asked = { personId: string; managerId: string; kind: TimelineKind | null; before: TimelinePlace | null; limit: number }

type Row = { sort: Sort; id: string; at: string; subject: string; a: string | null; b: string | null; n: number | null }

type Sort = 'assigned' | 'lesson' | 'course' | 'quiz' | 'label' | 'observed' | 'outcome' | 'nudge' | 'note' | 'certificate' | 'statement'

const sortsOf: Record<TimelineKind, Sort[]> = {
  assigned: ['assigned'], learning: ['lesson', 'course'], quizzes: ['quiz'], readiness: ['label', 'observed'], contracts: ['outcome'], talk: ['nudge', 'note'],
  certificates: ['certificate'], pay: ['statement'],
}

/** Where the rows of one sort come from: `id` within it, `at` when it was, up to four things to say of it, and the rest of a select. */
type Source = { id: RawBuilder<unknown>; at: RawBuilder<unknown>; subject: RawBuilder<unknown>; a?: RawBuilder<unknown>; b?: RawBuilder<unknown>; n?: RawBuilder<unknown>; rest: RawBuilder<unknown> }

/** Of each sort: what of a person is read, and how it is said. */
const sourceOf: Record<Sort, (personId: string, managerId: string) => Source> = {
  assigned: (personId) => ({
    id: sql`assignment.id`, at: sql`assignment.created_at`, subject: sql`coalesce(quiz.title, course.title)`, a: sql`assignment.due_on`, b: sql`assigner.name`,
    n: sql`cast(case when assignment.module_id is null then 0 else 1 end as double precision)`,
    rest: sql`person left join team as own on own.id = person.team_id
      join assignment on assignment.person_id = person.id
        or exists (select 1 from team as above where above.id = assignment.team_id and substr(own.path, 1, length(above.path)) = above.path)
      join course on course.id = assignment.course_id left join quiz on quiz.module_id = assignment.module_id join person as assigner on assigner.id = assignment.assigned_by
      where person.id = ${personId} and assignment.withdrawn_at is null`,
  }),
  lesson: (personId) => ({
    id: sql`reading.lesson_id`, at: sql`reading.finished_at`, subject: sql`lesson_version.title`,
    rest: sql`reading join lesson_version on lesson_version.id = reading.lesson_version_id where reading.person_id = ${personId} and reading.finished_at is not null`,
  }),
  course: (personId) => ({
    id: sql`course.id`, at: sql`progress.finished_at`, subject: sql`course.title`,
    rest: sql`course_progress as progress join course on course.id = progress.course_id where progress.person_id = ${personId} and progress.finished_at is not null`,
  }),
  quiz: (personId) => ({
    id: sql`attempt.id`, at: sql`attempt.submitted_at`, subject: sql`quiz.title`, a: sql`cast(attempt.passed as text)`, n: sql`attempt.score`,
    rest: sql`attempt join quiz on quiz.id = attempt.quiz_id
      where attempt.person_id = ${personId} and quiz.module_id is not null and attempt.submitted_at is not null and attempt.passed is not null`,
  }),
  label: (personId) => ({
    id: sql`told.id || ':' || told.skill_id`, at: sql`told.told_at`, subject: sql`skill.name`, a: sql`told.label`,
    b: sql`(select was.label from label_told as was where was.person_id = told.person_id and was.role_profile_id = told.role_profile_id
      and was.skill_id = told.skill_id and was.told_at < told.told_at order by was.told_at desc, was.id desc limit 1)`,
    rest: sql`label_told as told join person on person.id = told.person_id and person.role_profile_id = told.role_profile_id join skill on skill.id = told.skill_id
      where told.person_id = ${personId}`,
  }),
  observed: (personId) => ({
    id: sql`seen.observation_id || ':' || seen.skill_id`, at: sql`seen.noted_at`, subject: sql`skill.name`, b: sql`observer.name`,
    rest: sql`skill_observation as seen join skill on skill.id = seen.skill_id join person as observer on observer.id = seen.observer_id
      left join skill_observation_withdrawal as back on back.person_id = seen.person_id and back.observation_id = seen.observation_id
      where seen.person_id = ${personId} and back.observation_id is null`,
  }),
  outcome: (personId) => ({
    id: sql`outcome.id`, at: sql`outcome.happened_at`, subject: sql`outcome.contract_id`, a: sql`outcome.said`,
    rest: sql`outcome where outcome.person_id = ${personId} and outcome.kind in (${sql.join(notedOutcomes)})
      and not exists (select 1 from outcome as later where later.source = outcome.source and later.source_id = outcome.source_id and later.version > outcome.version)`,
  }),
  nudge: (personId) => ({
    id: sql`nudge.id`, at: sql`nudge.sent_at`, subject: sql`sender.name`,
    rest: sql`nudge join person as sender on sender.id = nudge.sender_id where nudge.person_id = ${personId}`,
  }),
  note: (personId, managerId) => ({
    id: sql`note.id`, at: sql`note.written_at`, subject: sql`note.author_id`,
    rest: sql`one_to_one_note as note where note.withdrawn_at is null
      and ((note.author_id = ${personId} and note.reader_id = ${managerId}) or (note.author_id = ${managerId} and note.reader_id = ${personId}))`,
  }),
  certificate: (personId) => ({
    id: sql`certificate.attempt_id`, at: sql`certificate.issued_at`, subject: sql`certificate.role_name`, a: sql`back.withdrawn_at`,
    rest: sql`certificate left join certificate_withdrawal as back on back.code = certificate.code where certificate.person_id = ${personId}`,
  }),
  statement: (personId) => ({
    id: sql`period.id`, at: sql`period.closed_at`, subject: sql`plan_version.plan`, a: sql`period.starts_on`, b: sql`period.ends_on`,
    rest: sql`pay_statement as statement join pay_period as period on period.id = statement.period_id
      join plan_version on plan_version.plan_id = period.plan_id and plan_version.version = period.plan_version
      where statement.person_id = ${personId} and period.state = 'closed' and period.closed_at is not null`,
  }),
}

/**
 * What there is to tell of a person, newest first, from wherever it is kept: each place gives at most a page of it, so it costs the same whatever lies behind.
 * One query.
 */
export async function listTimeline(db: Db, { personId, managerId, kind, before, limit }: Asked): Promise<TimelineEntry[]> {
  const sorts = kind === null ? timelineKinds.flatMap((one) => sortsOf[one]) : sortsOf[kind]
  const members = sorts.map((sort) => {
    const { id, at, subject, a, b, n, rest } = sourceOf[sort](personId, managerId)
    const [prefix, none] = [sql.lit(`${sort}:`), sql`cast(null as text)`]
    const seen = before === null ? sql`` : sql`and (${at} < ${toIso(before.at)} or (${at} = ${toIso(before.at)} and ${prefix} || ${id} < ${before.id}))`
    return sql`select * from (
      select ${sql.lit(sort)} as sort, ${prefix} || ${id} as id, ${at} as at, ${subject} as subject, ${a ?? none} as a, ${b ?? none} as b,
        ${n ?? sql`cast(null as double precision)`} as n
      from ${rest} ${seen} order by 3 desc, 2 desc limit ${limit}) as ${sql.id(`of_${sort}`)}`
  })
  const { rows } = await sql<Row>`${sql.join(members, sql` union all `)} order by 3 desc, 2 desc limit ${limit}`.execute(db)
  return rows.map((row) => toEntry(row, managerId))
}

function toEntry({ sort, id, at, subject, a, b, n }: Row, managerId: string): TimelineEntry {
  const common = { id, at: toTime(at) }
  const last = id.split(':').at(-1) ?? ''
  switch (sort) {
    case 'assigned':
      return { ...common, kind: 'assigned', what: n === 1 ? 'quiz' : 'course', title: subject, dueOn: a ?? '', by: b ?? '' }
    case 'lesson':
    case 'course':
      return { ...common, kind: 'learning', what: sort, title: subject }
    case 'quiz':
      return { ...common, kind: 'quizzes', title: subject, passed: a === '1', score: n }
    case 'label':
      return { ...common, kind: 'readiness', what: 'judged', skillId: last, skill: subject, label: a as ReadinessLabel, before: b as ReadinessLabel | null }
    case 'observed':
      return { ...common, kind: 'readiness', what: 'observed', skillId: last, skill: subject, by: b ?? '' }
    case 'outcome':
      return { ...common, kind: 'contracts', told: fromJson<Told>(a ?? '{}'), contractId: subject }
    case 'nudge':
      return { ...common, kind: 'talk', what: 'nudge', by: subject }
    case 'note':
      return { ...common, kind: 'talk', what: 'note', mine: subject === managerId }
    case 'certificate':
      return { ...common, kind: 'certificates', role: subject, withdrawn: a !== null }
    case 'statement': {
      const plan = fromJson<{ id: string; name: string }>(subject)
      return { ...common, kind: 'pay', planId: plan.id, plan: plan.name, from: a ?? '', to: b ?? '' }
    }
  }
}
