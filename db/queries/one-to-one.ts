import { sql } from 'kysely'
import type { Db } from '../client.server'
import { managedTeamIds } from './managed-teams'
import { toIso, toTime, toTimeOrNull } from './values'

/** A note between two people. `words` are empty once its author took it back. Times are ms epoch. */
export type OneToOneNote = { id: string; authorId: string; readerId: string; words: string; writtenAt: number; withdrawnAt: number | null }

type Row = { id: string; author_id: string; reader_id: string; words: string; written_at: string; withdrawn_at: string | null }

const toNote = (row: Row): OneToOneNote => ({
  id: row.id, authorId: row.author_id, readerId: row.reader_id, words: row.words, writtenAt: toTime(row.written_at), withdrawnAt: toTimeOrNull(row.withdrawn_at),
})

/** Whether one of two people manages the other now: the other's team or one above it. Nobody manages themself. */
export async function manageEachOther(db: Db, oneId: string, otherId: string): Promise<boolean> {
  if (oneId === otherId) return false
  const pairs = [[oneId, otherId], [otherId, oneId]] as const
  const row = await db
    .selectFrom('person as rep')
    .innerJoin('person as manager', (join) => join.onTrue())
    .select('rep.id')
    .where('rep.is_rep', '=', 1)
    .where('rep.active', '=', 1)
    .where('manager.is_manager', '=', 1)
    .where('manager.active', '=', 1)
    .where((eb) =>
      eb.or(pairs.map(([managerId, repId]) =>
        eb.and([eb('manager.id', '=', managerId), eb('rep.id', '=', repId), eb('rep.team_id', 'in', managedTeamIds(db, managerId))]))),
    )
    .executeTakeFirst()
  return row !== undefined
}

/** A page of what two people wrote to each other, the newest first; `before` is the id of the last one seen (ids are in the order of time). */
export async function listNotesBetween(db: Db, oneId: string, otherId: string, limit: number, before: string | null): Promise<OneToOneNote[]> {
  const rows = await db
    .selectFrom('one_to_one_note')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb.and([eb('author_id', '=', oneId), eb('reader_id', '=', otherId)]),
        eb.and([eb('author_id', '=', otherId), eb('reader_id', '=', oneId)]),
      ]),
    )
    .$if(before !== null, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toNote)
}

export async function findSentNote(db: Db, authorId: string, sentId: string): Promise<OneToOneNote | null> {
  const row = await db.selectFrom('one_to_one_note').selectAll().where('author_id', '=', authorId).where('sent_id', '=', sentId).executeTakeFirst()
  return row ? toNote(row) : null
}

export async function insertOneToOneNote(tx: Db, note: OneToOneNote & { sentId: string }): Promise<void> {
  await tx.insertInto('one_to_one_note').values({
    id: note.id, author_id: note.authorId, reader_id: note.readerId, sent_id: note.sentId, words: note.words, written_at: toIso(note.writtenAt), withdrawn_at: null,
  }).execute()
}

/** A note of this author to this reader, whether taken back or not. */
export async function findOwnNote(db: Db, id: string, authorId: string, readerId: string): Promise<OneToOneNote | null> {
  const row = await db.selectFrom('one_to_one_note').selectAll().where('id', '=', id).where('author_id', '=', authorId).where('reader_id', '=', readerId).executeTakeFirst()
  return row ? toNote(row) : null
}

/** The words go, that there was a note stays. */
export async function blankOneToOneNote(tx: Db, id: string, now: Date): Promise<void> {
  await tx.updateTable('one_to_one_note').set({ words: '', withdrawn_at: toIso(now) }).where('id', '=', id).execute()
}

/** Somebody with whom a person has notes, and when the last was written (ms epoch). */
export type Thread = { id: string; name: string; lastAt: number }

export async function listThreads(db: Db, personId: string, limit: number): Promise<Thread[]> {
  const other = sql<string>`case when author_id = ${personId} then reader_id else author_id end`
  const threads = db
    .selectFrom('one_to_one_note')
    .select((eb) => [other.as('other_id'), eb.fn.max('written_at').as('last_at')])
    .where((eb) => eb.or([eb('author_id', '=', personId), eb('reader_id', '=', personId)]))
    .groupBy(sql`1`)
    .as('thread')
  const rows = await db
    .selectFrom(threads)
    .innerJoin('person', 'person.id', 'thread.other_id')
    .select(['person.id', 'person.name', 'thread.last_at'])
    .orderBy('thread.last_at', 'desc')
    .orderBy('person.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ id: row.id, name: row.name, lastAt: toTime(row.last_at) }))
}

/** Who manages a rep most closely: the managers of the nearest team, theirs or one above, that has any. */
export async function listNearestManagers(db: Db, personId: string): Promise<{ id: string; name: string }[]> {
  const rows = await db
    .selectFrom('person')
    .innerJoin('team', 'team.id', 'person.team_id')
    .innerJoin('team as above', (join) => join.on(sql<boolean>`substr(team.path, 1, length(above.path)) = above.path`))
    .innerJoin('team_manager', 'team_manager.team_id', 'above.id')
    .innerJoin('person as manager', 'manager.id', 'team_manager.person_id')
    .select(['manager.id', 'manager.name', 'above.path'])
    .where('person.id', '=', personId)
    .where('person.is_rep', '=', 1)
    .where('person.active', '=', 1)
    .where('manager.id', '<>', personId)
    .where('manager.is_manager', '=', 1)
    .where('manager.active', '=', 1)
    .orderBy('manager.name')
    .orderBy('manager.id')
    .execute()
  const nearest = Math.max(0, ...rows.map(({ path }) => path.length))
  return rows.filter(({ path }) => path.length === nearest).map(({ id, name }) => ({ id, name }))
}
