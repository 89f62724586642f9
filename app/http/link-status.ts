import type { LinkState } from '../domain/people/single-use-link'

/** How the page behind a link from a mail answers: never there, or there once and gone. */
export const linkStatus: Record<LinkState | 'unknown', number> = { open: 200, unknown: 404, used: 410, revoked: 410, expired: 410 }
