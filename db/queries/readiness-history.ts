import type { Db } from '../client.server'

/** How the figures of these people in the role they have now went since a day (ISO), a point for each day on which they were observed, oldest first. */
export async function listFigures(db: Db, personIds: readonly string[], since: string): Promise<Map<string, { at: number; figure: number }[]>> {
  if (personIds.length === 0) return new Map()
  const rows = await db.selectFrom('readiness_snapshot as snapshot')
    .innerJoin('person', (join) => join.onRef('person.id', '=', 'snapshot.person_id').onRef('person.role_profile_id', '=', 'snapshot.role_profile_id'))
    .select(['snapshot.person_id', 'snapshot.day', 'snapshot.figure'])
    .where('snapshot.person_id', 'in', personIds).where('snapshot.day', '>=', since).orderBy('snapshot.person_id').orderBy('snapshot.day').execute()
  const people = new Map<string, { at: number; figure: number }[]>()
  for (const { person_id, day, figure } of rows) people.set(person_id, [...(people.get(person_id) ?? []), { at: Date.parse(day), figure }])
  return people
}
