import type { Database } from '#db/client.server'
import { type DirectoryEntry, listPeople, type PeopleFilter } from '#db/queries/people-directory'
import { audit } from '../audit.server'
import { inLots } from '../in-lots'

const peopleAtOnce = 5000

/** Everyone in the directory who is asked for, in its order. That they were taken away is on record before. */
export async function exportPeople(db: Database, filter: PeopleFilter, { actorId, now }: { actorId: string; now: Date }): Promise<AsyncGenerator<readonly DirectoryEntry[]>> {
  const people = await listPeople(db, filter, null)
  await db.transaction().execute((tx) => audit(tx, { actorId, action: 'people.exported', subjectType: 'people', subjectId: 'directory', after: { people: people.length } }, now))
  return inLots(people, peopleAtOnce, async (some) => some)
}
