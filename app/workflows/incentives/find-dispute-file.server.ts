import type { Db } from '#db/client.server'
import { findDisputeFile } from '#db/queries/dispute-files'
import { hasRole, type Person } from '../../domain/people/person'
import type { ServedFile } from '../media/judge-handed-in.server'
import { handedInKey } from '../media/store.server'

/** A file of a dispute, for the rep who raised it and for administrators, who decide. To anyone else it is not there. */
export async function findDisputeFileFor(db: Db, person: Pick<Person, 'id' | 'roles'>, id: string): Promise<ServedFile | null> {
  const file = await findDisputeFile(db, id)
  if (!file) return null
  const own = file.raisedBy === person.id && hasRole(person, 'rep')
  if (!own && !hasRole(person, 'admin')) return null
  return { key: handedInKey(file.hash), mediaType: file.mediaType, name: file.name, bytes: file.bytes }
}
