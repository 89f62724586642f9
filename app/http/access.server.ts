import { redirect } from '@remix-run/node'
import { hasRole, type Person, type Role } from '../domain/people/person'
import { notFound } from './refusals.server'
import type { SignedIn } from './request-scope.server'
import { findSignedIn, findSignedInStill } from './session.server'

/** Who asks. A visitor who only looks is sent to sign in and brought back; one who writes is told 401 (a page's own loader then sends on to sign in). */
export async function requireSignedIn(request: Request): Promise<SignedIn> {
  const signedIn = await findSignedIn(request)
  if (signedIn) return signedIn
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new Response('Sign in first, then try again.', { status: 401 })
  const url = new URL(request.url)
  const to = url.pathname.replace(/\.data$/, '') + url.search
  throw redirect(to === '/' ? '/login' : `/login?to=${encodeURIComponent(to)}`)
}

export async function requirePerson(request: Request): Promise<Person> {
  return (await requireSignedIn(request)).person
}

async function requireRole(request: Request, role: Role): Promise<Person> {
  const person = await requirePerson(request)
  if (!hasRole(person, role)) throw notFound()
  return person
}

export const requireRep = (request: Request) => requireRole(request, 'rep')
export const requireTrainer = (request: Request) => requireRole(request, 'trainer')
export const requireManager = (request: Request) => requireRole(request, 'manager')
export const requireAdmin = (request: Request) => requireRole(request, 'admin')

/** Whether the manager who asked is signed in and a manager still, for a request that goes on for long. */
export async function isManagerStill(request: Request, managerId: string): Promise<boolean> {
  const found = await findSignedInStill(request)
  return found !== null && found.person.id === managerId && hasRole(found.person, 'manager')
}
