import { AsyncLocalStorage } from 'node:async_hooks'
import { once } from '#db/once'
import { countQueries, type QueryCount } from '#db/query-count.server'
import type { Person } from '../domain/people/person'

export type SignedIn = { sessionId: string; person: Person }

/** What belongs to one request from its first to its last line of work. */
export type RequestScope = QueryCount & { id: string; nonce: string; address: string; signedIn?: Promise<SignedIn | null> }

const scopes = once('request-scope', () => new AsyncLocalStorage<RequestScope>())

export function withinRequest<T>(scope: RequestScope, work: () => T): T {
  return scopes.run(scope, () => countQueries(scope, work))
}

/** Null outside a request: at start, in scripts. */
export function requestScope(): RequestScope | null {
  return scopes.getStore() ?? null
}
