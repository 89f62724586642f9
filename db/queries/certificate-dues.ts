import { sql } from 'kysely'
import type { Term } from '~/domain/certificates/certificate'
import type { Reading } from '~/domain/certificates/earning'
import type { RoleProfile } from '~/domain/content/taxonomy'
import { type QuizPolicy, wholePolicy } from '~/domain/quiz/policy'
import type { Db } from '../client.server'
import { certificates } from './certificates'
import { fromJson, toIso, toTime } from './values'

/** Quizzes that certify for some role, each with its rules. */
export async function listCertifyingQuizzes(db: Db): Promise<{ id: string; policy: QuizPolicy }[]> {
  const rows = await db.selectFrom('quiz').select(['id', 'policy']).where('id', 'in', (eb) => eb.selectFrom('certification').select('quiz_id')).orderBy('id').execute()
  return rows.map(({ id, policy }) => ({ id, policy: wholePolicy(fromJson(policy)) }))
}

/** A pass of one sitting that gave no certificate, with what the role of its person asks for and how ready they were that day. */
export type Uncertified = { personId: string; attemptId: string; requirements: RoleProfile['requirements']; skills: Reading['skills'] }

/** Those of a quiz that were handed in since a moment (ms epoch) by somebody for whose role it certifies. */
export async function listUncertified(db: Db, quizId: string, since: number): Promise<Uncertified[]> {
  const rows = await db
    .selectFrom('attempt')
    .innerJoin('person', 'person.id', 'attempt.person_id')
    .innerJoin('certification', (join) => join.onRef('certification.quiz_id', '=', 'attempt.quiz_id').onRef('certification.role_profile_id', '=', 'person.role_profile_id'))
    .innerJoin('role_profile', 'role_profile.id', 'certification.role_profile_id')
    .innerJoin('readiness_snapshot as snapshot', (join) =>
      join.onRef('snapshot.person_id', '=', 'attempt.person_id').onRef('snapshot.role_profile_id', '=', 'role_profile.id')
        .on(sql<boolean>`snapshot.day = substr(attempt.submitted_at, 1, 10)`))
    .leftJoin('certificate', (join) => join.onRef('certificate.person_id', '=', 'attempt.person_id').onRef('certificate.attempt_id', '=', 'attempt.id'))
    .select(['attempt.person_id', 'attempt.id', 'role_profile.requirements', 'snapshot.skills'])
    .where('attempt.quiz_id', '=', quizId)
    .where('attempt.submitted_at', '>=', toIso(since))
    .where('attempt.one_sitting', '=', 1)
    .where('attempt.passed', '=', 1)
    .where('certificate.code', 'is', null)
    .orderBy('attempt.submitted_at')
    .orderBy('attempt.id')
    .execute()
  return rows.map((row) => ({ personId: row.person_id, attemptId: row.id, requirements: fromJson(row.requirements), skills: fromJson(row.skills) }))
}

/** `renewable`: it may be renewed from now on. `expiring`: little of it is left. */
export type NoticeKind = 'renewable' | 'expiring'

export type Ending = Term & { code: string; personId: string; personName: string; email: string; roleName: string; told: Set<string> }

/** Certificates in their window at `now` that nothing longer has taken the place of, of people who may sign in; each with what they were told of its end. */
export async function listEnding(db: Db, now: Date): Promise<Ending[]> {
  const rows = await certificates(db)
    .innerJoin('person', 'person.id', 'certificate.person_id')
    .leftJoin('certificate_notice as notice', 'notice.code', 'certificate.code')
    .select(['certificate.code', 'certificate.person_id', 'certificate.role_name', 'certificate.renewable_from', 'certificate.expires_at', 'person.name', 'person.email', 'notice.kind'])
    .where('certificate.expires_at', '>', toIso(now))
    .where('certificate.renewable_from', '<=', toIso(now))
    .where('sat.passed', '=', 1)
    .where('withdrawal.code', 'is', null)
    .where('person.active', '=', 1)
    .where('person.is_rep', '=', 1)
    .whereRef('person.role_profile_id', '=', 'certificate.role_profile_id')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('certificate as longer')
            .innerJoin('attempt as longer_sat', (join) => join.onRef('longer_sat.person_id', '=', 'longer.person_id').onRef('longer_sat.id', '=', 'longer.attempt_id'))
            .leftJoin('certificate_withdrawal as longer_taken', 'longer_taken.code', 'longer.code')
            .select('longer.code')
            .whereRef('longer.person_id', '=', 'certificate.person_id')
            .whereRef('longer.role_profile_id', '=', 'certificate.role_profile_id')
            .whereRef('longer.expires_at', '>', 'certificate.expires_at')
            .where('longer_sat.passed', '=', 1)
            .where('longer_taken.code', 'is', null),
        ),
      ))
    .orderBy('certificate.expires_at')
    .orderBy('certificate.code')
    .execute()
  const ending = new Map<string, Ending>()
  for (const row of rows) {
    const known = ending.get(row.code) ?? {
      code: row.code, personId: row.person_id, personName: row.name, email: row.email, roleName: row.role_name,
      renewableFrom: toTime(row.renewable_from), expiresAt: toTime(row.expires_at), told: new Set<string>(),
    }
    if (row.kind !== null) known.told.add(row.kind)
    ending.set(row.code, known)
  }
  return [...ending.values()]
}

/** Says whether it is new: of each kind a person is told once. */
export async function insertNotice(tx: Db, code: string, kind: NoticeKind, now: Date): Promise<boolean> {
  const row = await tx.insertInto('certificate_notice').values({ code, kind, told_at: toIso(now) })
    .onConflict((conflict) => conflict.columns(['code', 'kind']).doNothing()).returning('code').executeTakeFirst()
  return row !== undefined
}
