import type { RoleProfile } from '~/domain/content/taxonomy'
import { type QuizPolicy, wholePolicy } from '~/domain/quiz/policy'
import type { Db } from '../client.server'
import { type Certificate, certificateColumns, toCertificate } from './certificates'
import { fromJson } from './values'

/** A quiz that certifies for a role. */
export type CertifyingQuiz = { id: string; title: string; moduleId: string; policy: QuizPolicy; days: number; windowDays: number }

/** A person's role, the quizzes that certify for it now, and all their certificates, those that last longest first; `profile` null without a role. */
export type OwnCertification = { profile: Pick<RoleProfile, 'id' | 'name' | 'requirements'> | null; quizzes: CertifyingQuiz[]; certificates: Certificate[] }

/** All that a person has to do with certificates: one query, a row for every certificate beside every quiz. */
export async function findOwnCertification(db: Db, personId: string): Promise<OwnCertification> {
  const rows = await rowsOf(db, personId)
  const [first] = rows
  const quizzes = new Map<string, CertifyingQuiz>()
  const held = new Map<string, Certificate>()
  for (const row of rows) {
    const { quiz_id: id, quiz_title: title, module_id: moduleId, policy, days, window_days: windowDays } = row
    if (id !== null && title !== null && moduleId !== null && policy !== null && days !== null && windowDays !== null) {
      quizzes.set(id, { id, title, moduleId, policy: wholePolicy(fromJson(policy)), days, windowDays })
    }
    // Where the certificate's code is there, so is all of it.
    if (row.code !== null) held.set(row.code, toCertificate(row as Parameters<typeof toCertificate>[0]))
  }
  const known = first !== undefined && first.profile_id !== null && first.profile_name !== null && first.requirements !== null
  return {
    profile: known ? { id: first.profile_id ?? '', name: first.profile_name ?? '', requirements: fromJson(first.requirements ?? '[]') } : null,
    quizzes: [...quizzes.values()], certificates: [...held.values()],
  }
}

function rowsOf(db: Db, personId: string) {
  const offered = db
    .selectFrom('certification')
    .innerJoin('quiz', 'quiz.id', 'certification.quiz_id')
    .innerJoin('module', 'module.id', 'quiz.module_id')
    .innerJoin('course', 'course.id', 'module.course_id')
    .select(['certification.role_profile_id', 'certification.days', 'certification.window_days', 'quiz.id', 'quiz.title', 'quiz.module_id', 'quiz.policy'])
    .where('module.archived_at', 'is', null)
    .where('course.archived_at', 'is', null)
  return db
    .selectFrom('person')
    .leftJoin('role_profile', 'role_profile.id', 'person.role_profile_id')
    .leftJoin(offered.as('offered'), 'offered.role_profile_id', 'role_profile.id')
    .leftJoin('certificate', 'certificate.person_id', 'person.id')
    .leftJoin('attempt as sat', (join) => join.onRef('sat.person_id', '=', 'certificate.person_id').onRef('sat.id', '=', 'certificate.attempt_id'))
    .leftJoin('certificate_withdrawal as withdrawal', 'withdrawal.code', 'certificate.code')
    .select(['role_profile.id as profile_id', 'role_profile.name as profile_name', 'role_profile.requirements'])
    .select(['offered.id as quiz_id', 'offered.title as quiz_title', 'offered.module_id', 'offered.policy', 'offered.days', 'offered.window_days'])
    .select(certificateColumns)
    .where('person.id', '=', personId)
    .orderBy('certificate.expires_at', 'desc')
    .orderBy('certificate.code')
    .orderBy('offered.title')
    .orderBy('offered.id')
    .execute()
}
