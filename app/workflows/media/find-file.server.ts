import type { Db } from '#db/client.server'
import type { Person } from '../../domain/people/person'
import { findDisputeFileFor } from '../incentives/find-dispute-file.server'
import { findHandedInFor } from '../quiz/find-handed-in.server'
import type { ServedFile } from './judge-handed-in.server'

/** A file that somebody handed in, with an answer or a dispute, for who may have it. `place`: of a file in a paper, counted from 0. */
export async function findFileFor(db: Db, person: Pick<Person, 'id' | 'roles'>, id: string, place: number): Promise<ServedFile | null> {
  return (await findHandedInFor(db, person, id, place)) ?? (await findDisputeFileFor(db, person, id))
}
