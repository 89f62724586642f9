/** What a key may do. */
export const keyScopes = ['outcomes:write'] as const
export type KeyScope = (typeof keyScopes)[number]

/**
 * By which a program is known; of its secret the hash alone is kept, and `hint`, its first letters, to know it by. It writes as one source
 * and no other. `endsAt`: from when one that was replaced works no more. Times are ms epoch.
 */
export type ApiKey = {
  id: string
  name: string
  scope: KeyScope
  source: string
  hint: string
  madeAt: number
  lastUsedAt: number | null
  endsAt: number | null
  revokedAt: number | null
}

/** A key that was replaced works on for a day, so that nothing stands still while the new one is put in its place. */
export const overlap = 24 * 60 * 60 * 1000

export type KeyState = 'in-use' | 'ending' | 'ended' | 'revoked'

export function stateOf({ endsAt, revokedAt }: Pick<ApiKey, 'endsAt' | 'revokedAt'>, now: number): KeyState {
  if (revokedAt !== null) return 'revoked'
  if (endsAt === null) return 'in-use'
  return now < endsAt ? 'ending' : 'ended'
}

/** Whether a key opens anything at `now` (ms epoch). */
export const isInUse = (key: Pick<ApiKey, 'endsAt' | 'revokedAt'>, now: number): boolean => ['in-use', 'ending'].includes(stateOf(key, now))

/** How a source may be called: in small letters, figures and dashes, as it stands beside all that it tells. */
export const sourceName = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/
