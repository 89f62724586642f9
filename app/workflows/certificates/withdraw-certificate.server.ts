import type { Database } from '#db/client.server'
import { findCertificateOf, insertCertificateWithdrawal } from '#db/queries/certificates'
import { claimPerson, findPerson } from '#db/queries/people'
import { groupedCode } from '../../domain/certificates/code'
import { environment } from '../../http/environment.server'
import { audit } from '../audit.server'
import { certificateWithdrawnLetter } from '../mail/certificate-letters'
import { enqueueMail } from '../mail/enqueue-mail.server'

type Withdrawing = { adminId: string; personId: string; code: string; reason: string; now: Date }

/**
 * Withdraw a certificate for good, with a reason that the audit keeps and its person is told. It stays to be read, as withdrawn. A second
 * click changes nothing and counts as done. Null where the person has no such certificate.
 */
export async function withdrawCertificate(db: Database, { adminId, personId, code, reason, now }: Withdrawing): Promise<{ withdrawn: true } | null> {
  return db.transaction().execute(async (tx) => {
    const person = await findPerson(tx, personId)
    if (!person) return null
    await claimPerson(tx, personId)
    const certificate = await findCertificateOf(tx, personId, code)
    if (!certificate) return null
    if (certificate.withdrawnAt !== null) return { withdrawn: true }
    await insertCertificateWithdrawal(tx, { code, adminId, reason, now })
    const after = { role: certificate.roleName, certificate: groupedCode(code), reason }
    await audit(tx, { actorId: adminId, action: 'person.certificate-withdrawn', subjectType: 'person', subjectId: personId, after }, now)
    const link = `${environment().APP_URL}/certificates`
    await enqueueMail(tx, person.email, certificateWithdrawnLetter({ name: person.name, role: certificate.roleName, reason, link }), now)
    return { withdrawn: true }
  })
}
