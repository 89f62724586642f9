import { createHash, randomBytes } from 'node:crypto'
import { createCookie } from '@remix-run/node'
import { db } from '#db/client.server'
import { findSession, touchSession } from '#db/queries/sessions'
import { environment } from './environment.server'
import { requestScope, type SignedIn } from './request-scope.server'

export const sessionDays = 30
const day = 24 * 60 * 60 * 1000
const hour = 60 * 60 * 1000

const cookie = () =>
  createCookie('countersign_session', {
    httpOnly: true,
    sameSite: 'lax',
    secure: environment().secureCookies,
    path: '/',
    maxAge: sessionDays * 24 * 60 * 60,
  })

/** A fresh secret for a link or a cookie: 256 bits; only its hash is ever stored. */
export function makeToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashToken(token) }
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

export function sessionExpiry(now: Date): Date {
  return new Date(now.getTime() + sessionDays * day)
}

export async function sessionCookie(token: string): Promise<string> {
  return cookie().serialize(token)
}

export async function endedSessionCookie(): Promise<string> {
  return cookie().serialize('', { maxAge: 0 })
}

export async function sessionToken(request: Request): Promise<string | null> {
  const token: unknown = await cookie().parse(request.headers.get('Cookie'))
  return typeof token === 'string' && token.length > 0 ? token : null
}

/** Who asks; looked up once a request however many loaders want to know. An active session is prolonged at most once an hour. */
export function findSignedIn(request: Request): Promise<SignedIn | null> {
  const scope = requestScope()
  if (!scope) return lookUp(request)
  return (scope.signedIn ??= lookUp(request))
}

async function lookUp(request: Request): Promise<SignedIn | null> {
  const token = await sessionToken(request)
  if (!token) return null
  const now = new Date()
  const found = await findSession(db, hashToken(token), now)
  if (!found) return null
  if (now.getTime() - found.seenAt > hour) await touchSession(db, found.sessionId, now, sessionExpiry(now))
  return { sessionId: found.sessionId, person: found.person }
}

/** Who asks, as of now, for a request that goes on for long: looked up anew, and it prolongs no session. */
export async function findSignedInStill(request: Request): Promise<SignedIn | null> {
  const token = await sessionToken(request)
  const found = token === null ? null : await findSession(db, hashToken(token), new Date())
  return found ? { sessionId: found.sessionId, person: found.person } : null
}
