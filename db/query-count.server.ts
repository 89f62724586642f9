import { AsyncLocalStorage } from 'node:async_hooks'
import { once } from './once'

export type QueryCount = { queries: number }

const current = once('query-count', () => new AsyncLocalStorage<QueryCount>())

/** Run `work` with a counter that every query inside it raises. */
export function countQueries<T>(count: QueryCount, work: () => T): T {
  return current.run(count, work)
}

export function countQuery(): void {
  const count = current.getStore()
  if (count) count.queries += 1
}
