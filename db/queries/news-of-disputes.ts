import { sql } from 'kysely'
import type { newsTimes } from '~/domain/insight/news'
import type { Db } from '../client.server'
import { type NewsFor, untold } from './notices'
import { toIso } from './values'

type Times = ReturnType<typeof newsTimes>

/** What others added to the disputes that people raised and that wait for an answer, and that one was escalated as nobody answered. */
export async function listAddedNews(db: Db, { since, until, today }: Times, limit: number): Promise<NewsFor[]> {
  const subject = sql<string>`act.dispute_id || '/' || cast(act.number as text)`
  const rows = await db
    .selectFrom('dispute_act as act')
    .innerJoin('dispute', 'dispute.id', 'act.dispute_id')
    .innerJoin('dispute_state as standing', 'standing.dispute_id', 'dispute.id')
    .innerJoin('person', 'person.id', 'dispute.person_id')
    .leftJoin('person as actor', 'actor.id', 'act.actor_id')
    .select(['person.id as person_id', 'person.name', 'person.email', 'dispute.id', 'actor.name as by', subject.as('subject')])
    .where('act.act', 'in', ['comment', 'escalated'])
    .where('act.acted_at', '>', toIso(since))
    .where('act.acted_at', '<=', toIso(until))
    .where('standing.state', 'in', ['open', 'escalated'])
    .where((eb) => eb.or([eb('act.actor_id', 'is', null), eb('act.actor_id', '<>', eb.ref('dispute.person_id'))]))
    .where('person.active', '=', 1)
    .where('person.is_rep', '=', 1)
    .where(untold(sql`'dispute-added'`, subject, today))
    .orderBy('person.id')
    .orderBy('act.acted_at')
    .orderBy(subject)
    .limit(limit)
    .execute()
  return rows.map((row) => ({ personId: row.person_id, name: row.name, email: row.email, news: { kind: 'dispute-added', subject: row.subject, disputeId: row.id, by: row.by } }))
}

/** What administrators are to be told of disputes that others raised: that one is there, that its day is near, that it was escalated, and that the day after that is near. */
export async function listDecidingNews(db: Db, { until, today, answerNear }: Times, limit: number): Promise<NewsFor[]> {
  const kind = sql<'dispute-raised' | 'dispute-due' | 'dispute-escalated' | 'dispute-last'>`case
    when standing.state = 'escalated' and standing.due_on <= ${answerNear} then 'dispute-last' when standing.state = 'escalated' then 'dispute-escalated'
    when standing.due_on <= ${answerNear} then 'dispute-due' else 'dispute-raised' end`
  const rows = await db
    .selectFrom('dispute_state as standing')
    .innerJoin('dispute', 'dispute.id', 'standing.dispute_id')
    .innerJoin('person as raiser', 'raiser.id', 'dispute.person_id')
    .innerJoin('person', (join) => join.onRef('person.id', '<>', 'dispute.person_id'))
    .select(['person.id as person_id', 'person.name', 'person.email', 'dispute.id', 'raiser.name as of', 'standing.due_on', kind.as('kind')])
    .where('standing.state', 'in', ['open', 'escalated'])
    .where('dispute.raised_at', '<=', toIso(until))
    .where('person.active', '=', 1)
    .where('person.is_admin', '=', 1)
    .where(untold(kind, sql.ref('dispute.id'), today))
    .orderBy('person.id')
    .orderBy('standing.due_on')
    .orderBy('dispute.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    personId: row.person_id, name: row.name, email: row.email, news: { kind: row.kind, subject: row.id, disputeId: row.id, of: row.of, dueOn: row.due_on },
  }))
}
