import type { Database } from '#db/client.server'
import { claimPerson, findCredentials } from '#db/queries/people'
import type { Person } from '../../domain/people/person'
import { countWrongPassword, forgiveAccount, signInWait } from '../../http/rate-limit.server'
import { hashPassword, isPassword } from './passwords.server'
import { replacePassword } from './replace-password.server'

type Change = { person: Person; current: string; password: string; sessionId: string; address: string; now: Date }

/**
 * Change one's own password, knowing the current one. Every other session ends; this one stays. Guessing the current one is counted
 * with guessing at the door; `seconds` says how long to wait.
 */
export async function changePassword(
  db: Database,
  { person, current, password, sessionId, address, now }: Change,
): Promise<{ changed: true } | { changed: false; seconds: number | null }> {
  const seconds = await signInWait(person.email, address)
  if (seconds !== null) return { changed: false, seconds }
  const known = await findCredentials(db, person.email)
  if (!(await isPassword(known?.passwordHash ?? null, current))) {
    await countWrongPassword(person.email, address)
    return { changed: false, seconds: null }
  }
  await forgiveAccount(person.email)
  const passwordHash = await hashPassword(password)
  await db.transaction().execute(async (tx) => {
    await claimPerson(tx, person.id)
    await replacePassword(tx, person, { passwordHash, keepSessionId: sessionId, now })
  })
  return { changed: true }
}
