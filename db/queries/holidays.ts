import { sql } from 'kysely'
import type { DayOff } from '~/domain/people/holidays'
import type { Db } from '../client.server'
import { toIso } from './values'

/** `team`: whose it is, with all below it; null: everyone's. */
export type Holiday = { id: string; day: string; name: string; team: { id: string; name: string } | null }

const holidays = (db: Db) =>
  db.selectFrom('holiday').leftJoin('team', 'team.id', 'holiday.team_id').select(['holiday.id', 'holiday.day', 'holiday.name', 'team.id as team_id', 'team.name as team_name'])

const toHoliday = (row: { id: string; day: string; name: string; team_id: string | null; team_name: string | null }): Holiday => ({
  id: row.id, day: row.day, name: row.name, team: row.team_id === null ? null : { id: row.team_id, name: row.team_name ?? '' },
})

/** Those of days from one to another, both with it (ISO). */
export async function listHolidays(db: Db, from: string, to: string): Promise<Holiday[]> {
  const rows = await holidays(db).where('holiday.day', '>=', from).where('holiday.day', '<=', to).orderBy('holiday.day').orderBy('holiday.id').execute()
  return rows.map(toHoliday)
}

export async function findHoliday(db: Db, id: string): Promise<Holiday | null> {
  const row = await holidays(db).where('holiday.id', '=', id).executeTakeFirst()
  return row ? toHoliday(row) : null
}

/** Every day off after a day (ISO), with the path of whose it is. */
export async function listDaysOff(db: Db, after: string): Promise<DayOff[]> {
  const rows = await db.selectFrom('holiday').leftJoin('team', 'team.id', 'holiday.team_id').select(['holiday.day', 'team.path']).where('holiday.day', '>', after).execute()
  return rows.map(({ day, path }) => ({ day, teamPath: path }))
}

/** The days off of one person after a day (ISO). */
export async function listDaysOffOf(db: Db, personId: string, after: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('holiday')
    .select('day')
    .where('day', '>', after)
    .where((eb) => eb.or([
      eb('holiday.team_id', 'is', null),
      sql<boolean>`exists (select 1 from person join team as own on own.id = person.team_id join team as above on above.id = holiday.team_id
        where person.id = ${personId} and substr(own.path, 1, length(above.path)) = above.path)`,
    ]))
    .execute()
  return new Set(rows.map(({ day }) => day))
}

/** Says whether it is new: the same day of the same team stays as it is. */
export async function insertHoliday(tx: Db, one: { id: string; day: string; name: string; teamId: string | null; addedBy: string; now: Date }): Promise<boolean> {
  const row = await tx
    .insertInto('holiday')
    .values({ id: one.id, day: one.day, name: one.name, team_id: one.teamId, added_by: one.addedBy, added_at: toIso(one.now) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Says whether this call took it away. */
export async function deleteHoliday(tx: Db, id: string): Promise<boolean> {
  return (await tx.deleteFrom('holiday').where('id', '=', id).returning('id').executeTakeFirst()) !== undefined
}
