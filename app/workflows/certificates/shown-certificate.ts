import type { Certificate } from '#db/queries/certificates'
import { type CertificateState, heldOf, stateOf } from '../../domain/certificates/certificate'
import { groupedCode } from '../../domain/certificates/code'

/**
 * A certificate as it is shown to those who may know of it. `code` in groups; times are ms epoch. `reason`: why an admin withdrew it, null
 * for any other that is withdrawn, which stood on a pass that is none any more.
 */
export type ShownCertificate = {
  code: string
  roleName: string
  organisation: string | null
  issuedAt: number
  renewableFrom: number
  expiresAt: number
  state: CertificateState
  reason: string | null
}

export function shownCertificate(certificate: Certificate, now: number): ShownCertificate {
  const { code, roleName, organisation, issuedAt, renewableFrom, expiresAt, withdrawnReason } = certificate
  return { code: groupedCode(code), roleName, organisation, issuedAt, renewableFrom, expiresAt, state: stateOf(certificate, now), reason: withdrawnReason }
}

/** All of one person. One that a longer one of the same role has taken the place of has nothing left to be renewed. */
export function shownCertificates(certificates: readonly Certificate[], now: number): ShownCertificate[] {
  return certificates.map((one) => {
    const shown = shownCertificate(one, now)
    const longest = heldOf(certificates.filter(({ roleProfileId }) => roleProfileId === one.roleProfileId))
    return shown.state === 'renewable' && longest?.code !== one.code ? { ...shown, state: 'valid' } : shown
  })
}
