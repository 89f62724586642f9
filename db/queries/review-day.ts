import { sql } from 'kysely'
import type { ReviewTime } from '~/domain/progress/review-session'
import { markedTypes } from '~/domain/quiz/item'
import type { Db } from '../client.server'
import { type UntoldAttempt, toUntold, untoldAttempts } from './held-back'
import { toTime } from './values'

/** `versions`: every wording that its question has had. */
export type DueCard = { itemId: string; versionId: string; skillId: string; skill: string; dueAt: number; versions: string[] }

/** What a person's review depends on: their cards, the one due longest first; when their newest answers in a quiz came; attempts that may keep answers back. */
export type ReviewDay = { cards: DueCard[]; answers: ReviewTime[]; untold: (UntoldAttempt & { quizId: string })[] }

type Asked = { quizId: string; cards: number; answers: number }

const none = sql<string>`''`
const nil = sql<string | null>`null`
const kind = (name: string) => sql<string>`${sql.lit(name)}`.as('kind')

/** All of it in one query; `cards` and `answers` say how many at most. */
export async function findReviewDay(db: Db, personId: string, asked: Asked): Promise<ReviewDay> {
  const cards = new Map<string, DueCard>()
  const day: ReviewDay = { cards: [], answers: [], untold: [] }
  for (const row of await dayRows(db, personId, asked)) {
    const { id, ref, one, two, at } = row
    if (row.kind === 'answer') day.answers.push({ attemptId: id, startedAt: toTime(one), at: toTime(at) })
    else if (row.kind === 'attempt') day.untold.push({ ...toUntold({ ...row, policy: one, rules: two, items: ref }), quizId: row.of })
    else {
      const card = cards.get(id) ?? { itemId: id, versionId: row.of, skillId: one, skill: two, dueAt: toTime(at), versions: [] }
      card.versions.push(ref)
      cards.set(id, card)
    }
  }
  return { ...day, cards: [...cards.values()] }
}

function dayRows(db: Db, personId: string, { quizId, cards, answers }: Asked) {
  const worded = db
    .selectFrom(openCards(db, personId, cards).as('card'))
    .innerJoin('item_version as worded', 'worded.item_id', 'card.item_id')
    .select([
      kind('card'), 'card.item_id as id', 'worded.id as ref', 'card.current_version_id as of', 'card.skill_id as one', 'card.name as two', 'card.due_at as at',
      nil.as('submitted_at'), nil.as('granted_end'),
    ])
  const given = db
    .selectFrom(answerTimes(db, personId, quizId, answers).as('given'))
    .select([
      kind('answer'), 'given.attempt_id as id', none.as('ref'), none.as('of'), 'given.started_at as one', none.as('two'), 'given.graded_at as at', nil.as('submitted_at'),
      nil.as('granted_end'),
    ])
  const untold = db
    .selectFrom(untoldAttempts(db, personId).as('untold'))
    .select([
      kind('attempt'), 'untold.id', 'untold.items as ref', 'untold.quiz_id as of', 'untold.policy as one', 'untold.rules as two', none.as('at'), 'untold.submitted_at',
      'untold.granted_end',
    ])
  return worded.unionAll(given).unionAll(untold).orderBy('at').orderBy('id').orderBy('ref').execute()
}

/** Cards of questions in use that somebody can answer by themselves and that are to come again. */
function openCards(db: Db, personId: string, limit: number) {
  return db
    .selectFrom('review_card as card')
    .innerJoin('item', 'item.id', 'card.item_id')
    .innerJoin('item_version as version', 'version.id', 'item.current_version_id')
    .innerJoin('skill', 'skill.id', 'card.skill_id')
    .select(['card.item_id', 'card.skill_id', 'card.due_at', 'item.current_version_id', 'skill.name'])
    .where('card.person_id', '=', personId)
    .where('card.done_at', 'is', null)
    .where('item.retired', '=', 0)
    .where('item.trashed_at', 'is', null)
    .where('version.type', 'not in', [...markedTypes])
    .orderBy('card.due_at')
    .orderBy('card.item_id')
    .limit(limit)
}

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
