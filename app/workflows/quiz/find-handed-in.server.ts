import type { Db } from '#db/client.server'
import { findHandedIn, isPaperFile } from '#db/queries/handed-in'
import { hasRole, type Person } from '../../domain/people/person'
import { namelessFile } from '../marking/nameless-file'
import type { ServedFile } from '../media/judge-handed-in.server'
import { handedInKey } from '../media/store.server'

/**
 * A file that was handed in, for whoever handed it in under the name they gave it, and for trainers once it was submitted to be marked,
 * under a name that says nothing of its owner. To anyone else it is not there.
 */
export async function findHandedInFor(db: Db, person: Pick<Person, 'id' | 'roles'>, id: string, place: number): Promise<ServedFile | null> {
  const file = await findHandedIn(db, id)
  if (!file) return null
  const own = file.personId === person.id
  if (!own && !(hasRole(person, 'trainer') && (await isPaperFile(db, id)))) return null
  const { mediaType, bytes, name, hash } = file
  return { key: handedInKey(hash), mediaType, bytes, name: own ? name : namelessFile(place, name) }
}
