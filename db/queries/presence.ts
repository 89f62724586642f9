import type { Db } from '../client.server'
import { toIso, toTime } from './values'

/** A colleague who has the lesson open in the editor. `savedAt`: when they last saved its draft, if the draft is theirs. Times are ms epoch. */
export type Present = { personId: string; name: string; savedAt: number | null }

/** Everybody but `personId` who was seen in this lesson since `since`, by name. */
export async function listPresent(db: Db, lessonId: string, personId: string, since: number): Promise<Present[]> {
  const rows = await db
    .selectFrom('editor_presence as presence')
    .innerJoin('person', 'person.id', 'presence.person_id')
    .leftJoin('lesson_draft as draft', (join) =>
      join.onRef('draft.lesson_id', '=', 'presence.lesson_id').onRef('draft.saved_by', '=', 'presence.person_id'),
    )
    .select(['person.id', 'person.name', 'draft.saved_at'])
    .distinct()
    .where('presence.lesson_id', '=', lessonId)
    .where('presence.person_id', '!=', personId)
    .where('presence.seen_at', '>=', toIso(since))
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
  return rows.map(({ id, name, saved_at: savedAt }) => ({ personId: id, name, savedAt: savedAt === null ? null : toTime(savedAt) }))
}

type Seen = { lessonId: string; tab: string; personId: string; now: number }

export async function putPresence(db: Db, { lessonId, tab, personId, now }: Seen): Promise<void> {
  const row = { lesson_id: lessonId, tab, person_id: personId, seen_at: toIso(now) }
  await db
    .insertInto('editor_presence')
    .values(row)
    .onConflict((conflict) => conflict.columns(['lesson_id', 'tab']).doUpdateSet({ seen_at: row.seen_at, person_id: personId }))
    .execute()
}

export async function deletePresence(db: Db, { lessonId, tab, personId }: Omit<Seen, 'now'>): Promise<void> {
  await db.deleteFrom('editor_presence').where('lesson_id', '=', lessonId).where('tab', '=', tab).where('person_id', '=', personId).execute()
}

export async function deletePresenceBefore(db: Db, before: number): Promise<void> {
  await db.deleteFrom('editor_presence').where('seen_at', '<', toIso(before)).execute()
}
