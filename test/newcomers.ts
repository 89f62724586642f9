import { v7 as uuid } from 'uuid'
import type { Database } from '#db/client.server'
import { insertPerson } from '#db/queries/people'
import { insertTeam } from '#db/queries/teams'
import type { Role } from '~/domain/people/person'
import type { Team } from '~/domain/people/team'

/** A person of a test's own, who signs in with the cast's password. */
export async function addPerson(db: Database, name: string, roles: Role[], teamId: string | null = null): Promise<string> {
  const id = uuid()
  const mina = await db.selectFrom('person').select('password_hash').where('email', '=', 'mina@countersign.example').executeTakeFirstOrThrow()
  await insertPerson(db, {
    id, email: `${id}@countersign.example`, name, function: 'sales', roles, teamId, roleProfileId: null, passwordHash: mina.password_hash, now: new Date(),
  })
  return id
}

/** A team of a test's own, beside the cast's. */
export function addTeam(db: Database, name: string, parent: Team | null): Promise<Team> {
  return insertTeam(db, { id: uuid(), name, parent, now: new Date() })
}
