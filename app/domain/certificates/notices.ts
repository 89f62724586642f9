import type { Term } from './certificate'

const day = 24 * 60 * 60 * 1000

/** So little is left of a certificate when its person is told again, in ms. */
export const soonLeft = 14 * day

/**
 * What to tell somebody of the end of their certificate at `now`, in its window: once that it may be renewed, and once that little is left.
 * Where both are due, the later alone. Null where all was told.
 */
export function noticeDue({ expiresAt }: Pick<Term, 'expiresAt'>, told: ReadonlySet<string>, now: number): 'renewable' | 'expiring' | null {
  const kind = expiresAt - now <= soonLeft ? 'expiring' : 'renewable'
  return told.has(kind) ? null : kind
}
