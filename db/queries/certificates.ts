import { sql } from 'kysely'
import type { Standing } from '~/domain/certificates/certificate'
import type { Reading } from '~/domain/certificates/earning'
import type { Retaking } from '~/domain/certificates/retaking'
import type { Db } from '../client.server'
import { fromJson, toIso, toTime, toTimeOrNull } from './values'

/** A certificate as it was given, with what became of it since. Times are ms epoch; `organisation` null where its person had no team. */
export type Certificate = Standing & {
  code: string
  personId: string
  attemptId: string
  roleProfileId: string
  roleName: string
  organisation: string | null
  issuedAt: number
  withdrawnReason: string | null
}

/** `figures`: the readiness by which it was earned; `model`: which model read it. */
export type NewCertificate = Omit<Certificate, keyof Standing | 'withdrawnReason'> & { renewableFrom: number; expiresAt: number; model: string; figures: Reading }

/** Says whether it is new: an attempt has at most one. */
export async function insertCertificate(tx: Db, certificate: NewCertificate): Promise<boolean> {
  const { code, personId, attemptId, roleProfileId, roleName, organisation, issuedAt, renewableFrom, expiresAt, model, figures } = certificate
  const row = await tx
    .insertInto('certificate')
    .values({
      person_id: personId, attempt_id: attemptId, code, role_profile_id: roleProfileId, role_name: roleName, organisation, issued_at: toIso(issuedAt),
      renewable_from: toIso(renewableFrom), expires_at: toIso(expiresAt), model, figures: JSON.stringify(figures),
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'attempt_id']).doNothing())
    .returning('code')
    .executeTakeFirst()
  return row !== undefined
}

/** Every certificate beside its attempt (`sat`), which it stands on, and its withdrawal. */
export const certificates = (db: Db) =>
  db
    .selectFrom('certificate')
    .innerJoin('attempt as sat', (join) => join.onRef('sat.person_id', '=', 'certificate.person_id').onRef('sat.id', '=', 'certificate.attempt_id'))
    .leftJoin('certificate_withdrawal as withdrawal', 'withdrawal.code', 'certificate.code')

export const certificateColumns = [
  'certificate.code', 'certificate.person_id', 'certificate.attempt_id', 'certificate.role_profile_id', 'certificate.role_name', 'certificate.organisation',
  'certificate.issued_at', 'certificate.renewable_from', 'certificate.expires_at', 'sat.passed', 'withdrawal.withdrawn_at', 'withdrawal.reason',
] as const

const selected = (db: Db) => certificates(db).select(certificateColumns)
type Row = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number]

export const toCertificate = (row: Row): Certificate => ({
  code: row.code, personId: row.person_id, attemptId: row.attempt_id, roleProfileId: row.role_profile_id, roleName: row.role_name, organisation: row.organisation,
  issuedAt: toTime(row.issued_at), renewableFrom: toTime(row.renewable_from), expiresAt: toTime(row.expires_at), stands: row.passed === 1,
  withdrawnAt: toTimeOrNull(row.withdrawn_at), withdrawnReason: row.reason,
})

/** A person's certificates, those that last longest first. */
export async function listCertificates(db: Db, personId: string): Promise<Certificate[]> {
  const rows = await selected(db).where('certificate.person_id', '=', personId).orderBy('certificate.expires_at', 'desc').orderBy('certificate.code').execute()
  return rows.map(toCertificate)
}

const withHolder = (db: Db, code: string) =>
  selected(db).innerJoin('person', 'person.id', 'certificate.person_id').select('person.name').where('certificate.code', '=', code)

export type HeldCertificate = Certificate & { personName: string }

/** A certificate and whose it is, by its code alone: for anyone. */
export async function findCertificate(db: Db, code: string): Promise<HeldCertificate | null> {
  const row = await withHolder(db, code).executeTakeFirst()
  return row ? { ...toCertificate(row), personName: row.name } : null
}

/** The same, if it is this person's. */
export async function findCertificateOf(db: Db, personId: string, code: string): Promise<HeldCertificate | null> {
  const row = await withHolder(db, code).where('certificate.person_id', '=', personId).executeTakeFirst()
  return row ? { ...toCertificate(row), personName: row.name } : null
}

export async function insertCertificateWithdrawal(tx: Db, { code, adminId, reason, now }: { code: string; adminId: string; reason: string; now: Date }): Promise<void> {
  await tx.insertInto('certificate_withdrawal').values({ code, withdrawn_by: adminId, reason, withdrawn_at: toIso(now) }).execute()
}

/** What an organisation is called: the name of the topmost team above a person; null where they are in none. */
export async function findOrganisation(db: Db, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('person')
    .innerJoin('team', 'team.id', 'person.team_id')
    .innerJoin('team as top', (join) => join.on('top.parent_id', 'is', null).on(sql<boolean>`substr(team.path, 1, length(top.path)) = top.path`))
    .select('top.name')
    .where('person.id', '=', personId)
    .executeTakeFirst()
  return row?.name ?? null
}

/** From when on the certificate may be renewed that lasts longest among those a person holds for a role, beside a quiz in a query. */
export const renewableFromBeside = (db: Db, personId: string) =>
  certificates(db)
    .innerJoin('person as holder', (join) => join.onRef('holder.id', '=', 'certificate.person_id').onRef('holder.role_profile_id', '=', 'certificate.role_profile_id'))
    .select('certificate.renewable_from')
    .where('certificate.person_id', '=', personId)
    .where('sat.passed', '=', 1)
    .where('withdrawal.code', 'is', null)
    .orderBy('certificate.expires_at', 'desc')
    .limit(1)

/** Whether the quiz beside which this stands in a query certifies for the role that a person has: 1, else 0. */
export const certifiesBeside = (db: Db, personId: string) =>
  db
    .selectFrom('certification')
    .innerJoin('person as taker', 'taker.role_profile_id', 'certification.role_profile_id')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('taker.id', '=', personId)
    .where('certification.quiz_id', '=', sql.ref<string>('quiz.id'))

/** A person's readiness for a role as a day (ISO) left it; null where nothing was judged on it. */
export async function findReadingOfDay(db: Db, personId: string, roleProfileId: string, day: string): Promise<Reading | null> {
  const row = await db
    .selectFrom('readiness_snapshot')
    .select(['figure', 'label', 'coverage', 'skills'])
    .where('person_id', '=', personId)
    .where('role_profile_id', '=', roleProfileId)
    .where('day', '=', day)
    .executeTakeFirst()
  return row ? { figure: row.figure, label: row.label as Reading['label'], coverage: row.coverage, skills: fromJson(row.skills) } : null
}

/** Since which day a programme asks a person to pass the quiz beside which this stands in a query once more. */
export const renewsBeside = (db: Db, personId: string) =>
  db.selectFrom('quiz_renewal').select((eb) => eb.fn.max('quiz_renewal.since').as('since'))
    .where('quiz_renewal.person_id', '=', personId).where('quiz_renewal.module_id', '=', sql.ref<string>('quiz.module_id'))

type RetakingRow = { certifies: number | string | bigint | null; renewable_from: string | null; renews_since: string | null }

/** Whether a quiz certifies for the role a person has, from when on what they hold for it may be renewed, and since when a programme asks for it once more. */
export const toRetaking = ({ certifies, renewable_from, renews_since }: RetakingRow): Retaking => ({
  certifies: Number(certifies) > 0, held: renewable_from === null ? null : { renewableFrom: toTime(renewable_from) },
  renewsSince: renews_since === null ? null : toTime(`${renews_since}T00:00:00.000Z`),
})

export async function findRetaking(db: Db, personId: string, quizId: string): Promise<Retaking> {
  const row = await db
    .selectFrom('quiz')
    .select([certifiesBeside(db, personId).as('certifies'), renewableFromBeside(db, personId).as('renewable_from'), renewsBeside(db, personId).as('renews_since')])
    .where('quiz.id', '=', quizId)
    .executeTakeFirst()
  return toRetaking(row ?? { certifies: 0, renewable_from: null, renews_since: null })
}
