import type { Database } from '#db/client.server'
import { claimPerson, findCredentials } from '#db/queries/people'
import type { Person } from '../../domain/people/person'
import { hashPassword, isPassword } from './passwords.server'
import { replacePassword } from './replace-password.server'

/** Change one's own password, knowing the current one. Every other session ends; this one stays. False when the current one is wrong. */
export async function changePassword(
  db: Database,
  change: { person: Person; current: string; password: string; sessionId: string; now: Date },
): Promise<boolean> {
  const known = await findCredentials(db, change.person.email)
  if (!(await isPassword(known?.passwordHash ?? null, change.current))) return false
  const passwordHash = await hashPassword(change.password)
  await db.transaction().execute(async (tx) => {
    await claimPerson(tx, change.person.id)
    await replacePassword(tx, change.person, { passwordHash, keepSessionId: change.sessionId, now: change.now })
  })
  return true
}
