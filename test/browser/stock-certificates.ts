import { groupedCode } from '~/domain/certificates/code'
import { certifyingWork, roleId } from '../certifying-work'
import type { TestServer } from '../server'

/** Priya has a certificate; whoever sells as she does can earn one. */
export async function stockCertificates({ db }: TestServer): Promise<Record<string, string>> {
  const work = await certifyingWork(db)
  await work.setRules({ oneSitting: true })
  await work.certifyFor([roleId])
  const { id } = await db.selectFrom('person').select('id').where('email', '=', 'priya@countersign.example').executeTakeFirstOrThrow()
  const now = new Date()
  await work.answerMany(id, work.mandatory, 1, now, 100)
  await work.sit(id, now)
  const { code } = await db.selectFrom('certificate').select('code').where('person_id', '=', id).executeTakeFirstOrThrow()
  return { priya: id, certificate: groupedCode(code) }
}
