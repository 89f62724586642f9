import type { Certification } from '~/domain/certificates/certificate'
import type { Db } from '../client.server'

/** For which role a quiz certifies, with the role's name. */
export type RoleCertification = Certification & { roleName: string }

const withRole = (db: Db) =>
  db
    .selectFrom('certification')
    .innerJoin('role_profile', 'role_profile.id', 'certification.role_profile_id')
    .select(['certification.quiz_id', 'certification.role_profile_id', 'certification.days', 'certification.window_days', 'role_profile.name'])

type Row = Awaited<ReturnType<ReturnType<typeof withRole>['execute']>>[number]

const toCertification = (row: Row): RoleCertification => ({
  quizId: row.quiz_id, roleProfileId: row.role_profile_id, days: row.days, windowDays: row.window_days, roleName: row.name,
})

/** The roles for which a quiz certifies, in their order. */
export async function listCertifications(db: Db, quizId: string): Promise<RoleCertification[]> {
  return (await withRole(db).where('certification.quiz_id', '=', quizId).orderBy('role_profile.position').orderBy('role_profile.id').execute()).map(toCertification)
}

export async function findCertification(db: Db, quizId: string, roleProfileId: string): Promise<RoleCertification | null> {
  const row = await withRole(db).where('certification.quiz_id', '=', quizId).where('certification.role_profile_id', '=', roleProfileId).executeTakeFirst()
  return row ? toCertification(row) : null
}

/** Put these in the place of all that a quiz certified for. */
export async function putCertifications(tx: Db, quizId: string, certifications: readonly Certification[]): Promise<void> {
  await tx.deleteFrom('certification').where('quiz_id', '=', quizId).execute()
  if (certifications.length === 0) return
  await tx.insertInto('certification').values(
    certifications.map(({ roleProfileId, days, windowDays }) => ({ quiz_id: quizId, role_profile_id: roleProfileId, days, window_days: windowDays })),
  ).execute()
}
