import { sql } from 'kysely'
import type { RoleProfile } from '~/domain/content/taxonomy'
import type { ReviewTime } from '~/domain/progress/review-session'
import { markedTypes } from '~/domain/quiz/item'
import type { KnownQuestion } from '~/domain/readiness/review-round'
import type { Db } from '../client.server'
import { type AssignmentFor, assignmentsFor } from './assignments'
import { type UntoldAttempt, toUntold, untoldAttempts } from './held-back'
import { questionsMet, questionsToDrill } from './practice-ground'
import type { RunState } from './programme-runs'
import { fromJson, toIso, toTime, toTimeOrNull } from './values'

/** `versions`: every wording that its question has had. */
export type MetCard = KnownQuestion & { skill: string; versions: string[] }

/**
 * What a person's day depends on: their cards, the one due longest first; when their newest answers in a quiz came; attempts that may keep
 * answers back; their role with its skills by id; what is assigned to them, the earliest due day first; nudges since the day asked for, newest first; their programmes.
 */
export type ReviewDay = {
  cards: MetCard[]
  answers: ReviewTime[]
  untold: (UntoldAttempt & { quizId: string })[]
  role: { profile: RoleProfile; skills: Map<string, { name: string; available: number }> } | null
  assignments: AssignmentFor[]
  nudges: { sender: string; words: string; sentAt: number }[]
  programmes: OwnProgramme[]
}

/** A programme that a person is or was in, in their last round of it. Days are ISO days, `certifiedUntil` of what it certified or renews. */
export type OwnProgramme = { id: string; title: string; state: RunState; atStep: string; stepsDone: number; steps: number; dueOn: string | null; certifiedUntil: string | null }

/** How many at most: `cards` that ask again, and as many that do not; `answers` in a quiz. `nudgedSince`: ms epoch. */
type Asked = { quizId: string; cards: number; answers: number; nudgedSince: number }

const none = sql<string>`''`
const nil = sql<string | null>`null`
const kind = (name: string) => sql<string>`${sql.lit(name)}`.as('kind')

/** All of it in one query. */
export async function findReviewDay(db: Db, personId: string, asked: Asked): Promise<ReviewDay> {
  const cards = new Map<string, MetCard>()
  const skills = new Map<string, { name: string; available: number }>()
  const day: ReviewDay = { cards: [], answers: [], untold: [], role: null, assignments: [], nudges: [], programmes: [] }
  for (const row of await dayRows(db, personId, asked)) {
    const { id, ref, one, two, at } = row
    if (row.kind === 'answer') day.answers.push({ attemptId: id, startedAt: toTime(one), at: toTime(at) })
    else if (row.kind === 'attempt') day.untold.push({ ...toUntold({ ...row, policy: one, rules: two, items: ref, submitted_at: row.three, granted_end: row.four }), quizId: row.of })
    else if (row.kind === 'role') day.role = { profile: { id, name: ref, description: two, pass: Number(row.of), requirements: fromJson(one) }, skills }
    else if (row.kind === 'skill') skills.set(id, { name: ref, available: Number(one) + Number(two) })
    else if (row.kind === 'nudge') day.nudges.unshift({ sender: two, words: one, sentAt: toTime(at) })
    else if (row.kind === 'programme') day.programmes.push(toProgramme(row))
    else if (row.kind === 'task') day.assignments.push({ id, courseId: row.of, moduleId: row.four, dueOn: at, note: one, assignedBy: two, extended: row.three === null ? null : { from: row.three, reason: ref } })
    else {
      const times = { dueAt: toTime(at), answeredAt: toTime(row.three ?? at), doneAt: toTimeOrNull(row.four) }
      const card = cards.get(id) ?? { itemId: id, versionId: row.of, skillId: one, skill: two, ...times, versions: [] }
      card.versions.push(ref)
      cards.set(id, card)
    }
  }
  return { ...day, cards: [...cards.values()] }
}

function dayRows(db: Db, personId: string, { quizId, cards, answers, nudgedSince }: Asked) {
  const given = db
    .selectFrom(answerTimes(db, personId, quizId, answers).as('given'))
    .select([
      kind('answer'), 'given.attempt_id as id', none.as('ref'), none.as('of'), 'given.started_at as one', none.as('two'), 'given.graded_at as at', nil.as('three'), nil.as('four'),
    ])
  const untold = db
    .selectFrom(untoldAttempts(db, personId).as('untold'))
    .select([
      kind('attempt'), 'untold.id', 'untold.items as ref', 'untold.quiz_id as of', 'untold.policy as one', 'untold.rules as two', none.as('at'),
      'untold.submitted_at as three', 'untold.granted_end as four',
    ])
  const tasks = db
    .selectFrom(assignmentsFor(db, personId).as('task'))
    .select([
      kind('task'), 'task.id', sql<string>`coalesce(task.reason, '')`.as('ref'), 'task.course_id as of', 'task.note as one', 'task.name as two', 'task.due_on as at',
      sql<string | null>`case when task.reason is null then null else task.first_due end`.as('three'), 'task.module_id as four',
    ])
  const nudges = db
    .selectFrom('nudge')
    .innerJoin('person as sender', 'sender.id', 'nudge.sender_id')
    .where('nudge.person_id', '=', personId)
    .where('nudge.sent_at', '>=', toIso(nudgedSince))
    .select([kind('nudge'), 'nudge.id', none.as('ref'), none.as('of'), 'nudge.words as one', 'sender.name as two', 'nudge.sent_at as at', nil.as('three'), nil.as('four')])
  return cardRows(db, personId, 'is', cards)
    .unionAll(cardRows(db, personId, 'is not', cards)).unionAll(given).unionAll(untold).unionAll(roleRow(db, personId)).unionAll(skillRows(db, personId)).unionAll(tasks).unionAll(nudges).unionAll(programmeRows(db, personId))
    .orderBy('at').orderBy('id').orderBy('ref').execute()
}

type DayRow = Awaited<ReturnType<typeof dayRows>>[number]

const toProgramme = ({ id, ref, of, one, two, at, three, four }: DayRow): OwnProgramme => ({
  id, title: ref, atStep: of, stepsDone: Number(one.split(' ')[0]), steps: Number(one.split(' ')[1]), state: two as RunState, dueOn: at || null, certifiedUntil: three ?? four,
})

/** The last round of each programme that a person was not taken out of. */
const programmeRows = (db: Db, personId: string) =>
  db
    .selectFrom('programme_run as run')
    .innerJoin('programme', 'programme.id', 'run.programme_id')
    .select([
      kind('programme'), 'programme.id', 'programme.title as ref', 'run.at_step as of', sql<string>`cast(run.steps_done as text) || ' ' || cast(run.steps as text)`.as('one'),
      sql<string>`run.state`.as('two'), sql<string>`coalesce(run.due_on, '')`.as('at'), 'run.certified_until as three', 'run.renews_until as four',
    ])
    .where('run.person_id', '=', personId)
    .where('run.latest', '=', 1)
    .where('run.state', '<>', 'withdrawn')

/** Cards of questions in use that somebody can answer by themselves, each with every wording: those that are to come again (`is`), or no more. */
function cardRows(db: Db, personId: string, done: 'is' | 'is not', limit: number) {
  const cards = db
    .selectFrom('review_card as card')
    .innerJoin('item', 'item.id', 'card.item_id')
    .innerJoin('item_version as version', 'version.id', 'item.current_version_id')
    .innerJoin('skill', 'skill.id', 'card.skill_id')
    .select(['card.item_id', 'card.skill_id', 'card.due_at', 'card.answered_at', 'card.done_at', 'item.current_version_id', 'skill.name'])
    .where('card.person_id', '=', personId)
    .where('card.done_at', done, null)
    .where('item.retired', '=', 0)
    .where('item.trashed_at', 'is', null)
    .where('version.type', 'not in', [...markedTypes])
    .orderBy(done === 'is' ? 'card.due_at' : 'card.answered_at')
    .orderBy('card.item_id')
    .limit(limit)
  return db
    .selectFrom(cards.as('card'))
    .innerJoin('item_version as worded', 'worded.item_id', 'card.item_id')
    .select([
      kind('card'), 'card.item_id as id', 'worded.id as ref', 'card.current_version_id as of', 'card.skill_id as one', 'card.name as two', 'card.due_at as at',
      sql.ref<string | null>('card.answered_at').as('three'), 'card.done_at as four',
    ])
}

const roleOf = (db: Db, personId: string) => db.selectFrom('person').innerJoin('role_profile as role', 'role.id', 'person.role_profile_id').where('person.id', '=', personId)

const roleRow = (db: Db, personId: string) =>
  roleOf(db, personId).select([
    kind('role'), 'role.id', 'role.name as ref', sql<string>`cast(role.pass as text)`.as('of'), 'role.requirements as one', 'role.description as two', none.as('at'), nil.as('three'), nil.as('four'),
  ])

const skillRows = (db: Db, personId: string) =>
  roleOf(db, personId)
    .innerJoin('skill', (join) => join.on(sql<boolean>`role.requirements like '%"' || skill.id || '"%'`))
    .select([
      kind('skill'), 'skill.id', 'skill.name as ref', none.as('of'), sql<string>`cast(${questionsMet(personId)} as text)`.as('one'),
      sql<string>`cast(${questionsToDrill()} as text)`.as('two'), none.as('at'), nil.as('three'), nil.as('four'),
    ])

function answerTimes(db: Db, personId: string, quizId: string, limit: number) {
  return db
    .selectFrom('verdict')
    .innerJoin('attempt', (join) => join.onRef('attempt.person_id', '=', 'verdict.person_id').onRef('attempt.id', '=', 'verdict.attempt_id'))
    .select(['verdict.attempt_id', 'attempt.started_at', 'verdict.graded_at'])
    .where('attempt.person_id', '=', personId)
    .where('attempt.quiz_id', '=', quizId)
    .orderBy('verdict.graded_at', 'desc')
    .orderBy('verdict.item_version_id')
    .limit(limit)
}
