import type { CertificateState } from '../../domain/certificates/certificate'
import type { ShownCertificate } from '../../workflows/certificates/shown-certificate'
import { dateWords } from '../words'

export const stateLabels: Record<CertificateState, string> = { valid: 'Valid', renewable: 'Valid, renew it now', expired: 'Expired', withdrawn: 'Withdrawn' }

/** What a certificate is worth, to whoever may know of it. */
export function standingWords({ state, issuedAt, renewableFrom, expiresAt, reason }: ShownCertificate): string {
  const issued = `Issued ${dateWords(issuedAt)}`
  switch (state) {
    case 'valid': return `${issued}, expires ${dateWords(expiresAt)}. It can be renewed from ${dateWords(renewableFrom)}.`
    case 'renewable': return `${issued}, expires ${dateWords(expiresAt)}. It can be renewed now; the next one runs from that day.`
    case 'expired': return `${issued}, expired ${dateWords(expiresAt)}.`
    case 'withdrawn': return `${issued}. ${reason === null ? 'The quiz it was given for was judged anew and is not passed any more.' : `Withdrawn by an administrator: ${reason}`}`
  }
}

export type PublicState = 'valid' | 'expired' | 'withdrawn'

/** To the public a certificate that may be renewed is as valid as any other. */
export const publicState = (state: CertificateState): PublicState => (state === 'renewable' ? 'valid' : state)

export const publicTitles: Record<PublicState, string> = {
  valid: 'This certificate is valid', expired: 'This certificate has expired', withdrawn: 'This certificate was withdrawn',
}

/** The state in a sentence; `expiresAt` in ms epoch. */
export function publicWords(state: PublicState, expiresAt: number): string {
  if (state === 'withdrawn') return 'It was issued here and taken back since. It says nothing any more.'
  return state === 'valid' ? `It was issued here and holds until ${dateWords(expiresAt)}.` : `It was issued here and held until ${dateWords(expiresAt)}.`
}
