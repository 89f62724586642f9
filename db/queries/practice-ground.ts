import { sql } from 'kysely'
import type { ReviewTime } from '~/domain/progress/review-session'
import { markedTypes } from '~/domain/quiz/item'
import { MOST_QUESTIONS } from '~/domain/readiness/practice-round'
import type { Db } from '../client.server'
import { joined, splitJoined } from './joined'
import { toTime } from './values'

/** Where practice draws from beside what its person has met, and the rounds in which each answer is given by itself, so that its time is known. */
const drillBank = 'clause-drill'
const timedQuizzes = ['review', 'skill-practice']
const timesLookedAt = 60

/** `available`: how many questions there are to practise a skill with; `answers`: when its person's newest answers in practice came. */
export type Practice = { available: number; answers: ReviewTime[] }

/** For a query over `skill`: what there is to practise each with, and how fast this person is. */
export const practiceColumns = (db: Db, personId: string) => [questionsMet(personId).as('met'), questionsToDrill().as('to_drill'), answerTimes(db, personId).as('times')]

export const toPractice = (row: { met?: string | number | null; to_drill?: string | number | null; times?: string | null }): Practice => ({
  available: Number(row.met ?? 0) + Number(row.to_drill ?? 0),
  answers: splitJoined(row.times ?? null).map((one) => {
    const [attemptId = '', startedAt = '', at = ''] = one.split('|')
    return { attemptId, startedAt: toTime(startedAt), at: toTime(at) }
  }),
})

/** Questions on a skill that a person has answered once and can answer by themself, those of the drills aside. */
export const questionsMet = (personId: string) => sql<string>`(
  select count(*) from review_card as card join item on item.id = card.item_id join item_version as version on version.id = item.current_version_id
  where card.person_id = ${personId} and card.skill_id = skill.id and item.bank <> ${drillBank} and item.retired = 0 and item.trashed_at is null
  and version.type not in (${sql.join([...markedTypes])}))`

/** Clauses to drill on a skill, as many as a round can hold; the bank is not looked at for a skill that no clause type belongs to. */
export const questionsToDrill = () => sql<string>`(
  select count(*) from (
    select item.id from item join clause_type as type on type.id = item.clause_type_id
    where exists (select 1 from clause_type as any_type where any_type.skill_id = skill.id and any_type.drill = 1) and item.bank = ${drillBank}
    and item.retired = 0 and item.trashed_at is null and item.asked_in = 'quiz' and type.skill_id = skill.id and type.drill = 1
    limit ${sql.lit(MOST_QUESTIONS)}) as drilled)`

function answerTimes(db: Db, personId: string) {
  const newest = sql`(
    select verdict.attempt_id || '|' || attempt.started_at || '|' || verdict.graded_at as entry from verdict
    join attempt on attempt.person_id = verdict.person_id and attempt.id = verdict.attempt_id
    where attempt.person_id = ${personId} and attempt.quiz_id in (${sql.join(timedQuizzes)})
    order by verdict.graded_at desc, verdict.item_version_id limit ${sql.lit(timesLookedAt)})`
  return sql<string | null>`(select ${joined(db, 'given.entry')} from ${newest} as given)`
}
