import { createHash } from 'node:crypto'
import { nobody, personHeader } from '../offline/messages'
import { requestScope } from './request-scope.server'

/** A name for a person that says nothing about them: what a device keeps is filed under it. 16 hex digits. */
export function personKey(personId: string): string {
  return createHash('sha256').update(`countersign device ${personId}`).digest('hex').slice(0, 16)
}

/**
 * Say in an answer to whom it belongs, where the request asked who that is, so that a device never shows what it keeps of one person to
 * another. What belongs to somebody is for nobody's shared cache, and is asked for again each time.
 */
export async function sayPerson(headers: Headers): Promise<void> {
  const asked = requestScope()?.signedIn
  if (!asked) return
  const signedIn = await asked.catch(() => null)
  headers.set(personHeader, signedIn ? personKey(signedIn.person.id) : nobody)
  if (signedIn && !headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache')
}
