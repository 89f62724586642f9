/** A link from a mail that opens one door once. Times are ms epoch. */
export type SingleUseLink = { usedAt: number | null; revokedAt?: number | null; expiresAt: number }

export type LinkState = 'open' | 'used' | 'revoked' | 'expired'

/** Use counts before all else: whoever came in by a link is told that they did, however old it is by now. */
export function linkState(link: SingleUseLink, now: number): LinkState {
  if (link.usedAt !== null) return 'used'
  if (link.revokedAt !== null && link.revokedAt !== undefined) return 'revoked'
  return link.expiresAt > now ? 'open' : 'expired'
}

const hour = 60 * 60 * 1000

/** How long a link works, in ms. */
export const invitationLife = 7 * 24 * hour
export const resetLife = hour
