import { startOfDayAfter } from '../evidence/day'

/** For which role a quiz gives certificates: they last so many days, and may be renewed in the last `windowDays` of them. */
export type Certification = { quizId: string; roleProfileId: string; days: number; windowDays: number }

/** What holds where nothing else was set. */
export const usualTerm = { days: 365, windowDays: 60 }

/** In days. */
export const longestTerm = 3650

/** When a certificate ends and from when on it may be renewed; both are beginnings of a day (UTC), in ms epoch. */
export type Term = { renewableFrom: number; expiresAt: number }

/** The term that runs from a moment, or for a renewal from the end of the certificate before. */
export function termFrom(from: number, { days, windowDays }: Pick<Certification, 'days' | 'windowDays'>): Term {
  return { renewableFrom: startOfDayAfter(from, days - windowDays), expiresAt: startOfDayAfter(from, days) }
}

/** `stands`: the attempt it was given for is still a pass. `withdrawnAt`: when an admin took it back. */
export type Standing = Term & { withdrawnAt: number | null; stands: boolean }

export type CertificateState = 'valid' | 'renewable' | 'expired' | 'withdrawn'

/** What a certificate is worth at `now` (ms epoch). One that was withdrawn stays so, however old it is. */
export function stateOf({ withdrawnAt, stands, renewableFrom, expiresAt }: Standing, now: number): CertificateState {
  if (withdrawnAt !== null || !stands) return 'withdrawn'
  if (now >= expiresAt) return 'expired'
  return now >= renewableFrom ? 'renewable' : 'valid'
}

/** The one of somebody's certificates for a role that lasts longest among those that were not withdrawn; null where there is none. */
export function heldOf<T extends Standing>(certificates: readonly T[]): T | null {
  const standing = certificates.filter(({ withdrawnAt, stands }) => withdrawnAt === null && stands)
  return standing.reduce<T | null>((last, one) => (last === null || one.expiresAt > last.expiresAt ? one : last), null)
}

export type TermFault = 'days' | 'window-days'

/** What is wrong with a term: whole days, at most ten years, and its window shorter than itself. */
export function termFaults({ days, windowDays }: Pick<Certification, 'days' | 'windowDays'>): TermFault[] {
  const faults: TermFault[] = []
  if (!Number.isInteger(days) || days < 1 || days > longestTerm) faults.push('days')
  if (!Number.isInteger(windowDays) || windowDays < 0 || windowDays >= days) faults.push('window-days')
  return faults
}
