import type { JoinBuilder, Selectable } from 'kysely'
import type { RoleProfile } from '~/domain/content/taxonomy'
import type { Evidence, EvidenceSource } from '~/domain/evidence/evidence'
import type { OutcomeKind } from '~/domain/outcomes/outcome'
import type { ReadinessLabel } from '~/domain/readiness/skill-readiness'
import { closesFor } from '~/domain/quiz/accommodation'
import { wholePolicy } from '~/domain/quiz/policy'
import type { Revised } from '~/domain/quiz/reviewed'
import type { Db } from '../client.server'
import { grantedEnd } from './accommodations'
import type { Schema } from '../schema'
import { practiceColumns, toPractice } from './practice-ground'
import { seenColumns, toShownObservation } from './skill-observations'
import { fromJson, toIso, toTime, toTimeOrNull } from './values'

export async function insertEvidence(tx: Db, rows: readonly Evidence[]): Promise<void> {
  if (rows.length === 0) return
  await tx.insertInto('evidence').values(
    rows.map((row) => ({
      person_id: row.personId, seq: row.seq, id: row.id, skill_id: row.skillId, observation_id: row.observationId, score: row.score,
      weight: row.weight, difficulty: row.difficulty, observed_at: toIso(row.observedAt), source: row.source, attempt_id: row.attemptId,
      item_version_id: row.itemVersionId, predicted: row.predicted, model: row.model,
    })),
  ).execute()
}

/** `itemId`: the item of its version, where it came of one. */
export const toEvidence = (row: Selectable<Schema['evidence']> & { itemId: string | null }): Evidence => ({
  id: row.id, personId: row.person_id, seq: row.seq, skillId: row.skill_id, observationId: row.observation_id, score: row.score,
  weight: row.weight, difficulty: row.difficulty, observedAt: toTime(row.observed_at), source: row.source as EvidenceSource,
  attemptId: row.attempt_id, itemVersionId: row.item_version_id, itemId: row.itemId, predicted: row.predicted, model: row.model,
})

export const toRoleProfile = (row: Schema['role_profile']): RoleProfile => ({
  id: row.id, name: row.name, description: row.description, pass: row.pass, requirements: fromJson(row.requirements),
})

export async function findRoleProfile(db: Db, id: string): Promise<RoleProfile | null> {
  const row = await db.selectFrom('role_profile').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toRoleProfile(row) : null
}

export async function listRoleProfiles(db: Db): Promise<RoleProfile[]> {
  const rows = await db.selectFrom('role_profile').selectAll().orderBy('position').orderBy('id').execute()
  return rows.map(toRoleProfile)
}

/** A person's readiness for a role on one day, as their last evidence of that day left it. */
export type Snapshot = {
  personId: string
  roleProfileId: string
  day: string
  figure: number
  label: ReadinessLabel
  coverage: number
  skills: Record<string, { figure: number; label: ReadinessLabel }>
  takenAt: number
}

export const toSnapshotRow = (snapshot: Snapshot): Schema['readiness_snapshot'] => ({
  person_id: snapshot.personId, role_profile_id: snapshot.roleProfileId, day: snapshot.day, figure: snapshot.figure, label: snapshot.label,
  coverage: snapshot.coverage, skills: JSON.stringify(snapshot.skills), taken_at: toIso(snapshot.takenAt),
})

export async function putSnapshot(tx: Db, snapshot: Snapshot): Promise<void> {
  const row = toSnapshotRow(snapshot)
  const { figure, label, coverage, skills, taken_at } = row
  await tx.insertInto('readiness_snapshot')
    .values(row)
    .onConflict((conflict) => conflict.columns(['person_id', 'role_profile_id', 'day']).doUpdateSet({ figure, label, coverage, skills, taken_at }))
    .execute()
}

type WithCorrection = Schema & { correction: Schema['evidence_correction'] }

/** Evidence beside the newest correction of its observation, where it was corrected. */
export function onNewestCorrection(join: JoinBuilder<WithCorrection, 'evidence' | 'correction'>) {
  return join
    .onRef('correction.person_id', '=', 'evidence.person_id')
    .onRef('correction.observation_id', '=', 'evidence.observation_id')
    .on((eb) =>
      eb('correction.number', '=', eb.selectFrom('evidence_correction as later').select((of) => of.fn.max('later.number').as('n'))
        .whereRef('later.person_id', '=', 'evidence.person_id').whereRef('later.observation_id', '=', 'evidence.observation_id')))
}

const toRevised = ({ corrected_at, cause, kind }: { corrected_at: string | null; cause: string | null; kind: string | null }): Revised | null =>
  corrected_at === null || cause === 'withdrawn' || cause === 'outcome' ? null : { kind: kind as Revised['kind'], undone: cause === 'regrade-undone', at: toTime(corrected_at) }

/**
 * The newest evidence of one skill, each with the question it came from, what was seen at work or the contract it came of, where it was answered if that was in a
 * lesson, and the rules by which its attempt (`taken`) tells of it.
 */
export async function listSkillEvidence(db: Db, personId: string, skillId: string, limit: number) {
  const rows = await db
    .selectFrom('evidence')
    .leftJoin('item_version', 'item_version.id', 'evidence.item_version_id')
    .leftJoin('checkpoint_answer as answer', (join) =>
      join.onRef('answer.person_id', '=', 'evidence.person_id').onRef('answer.id', '=', 'evidence.observation_id'))
    .leftJoin('lesson as place', (join) => join.onRef('place.id', '=', 'answer.lesson_id').on('place.archived_at', 'is', null))
    .leftJoin('lesson_version as words', 'words.id', 'answer.lesson_version_id')
    .leftJoin('lesson as taught', (join) => join.onRef('taught.id', '=', 'item_version.lesson_id').on('taught.archived_at', 'is', null))
    .leftJoin('attempt', (join) => join.onRef('attempt.person_id', '=', 'evidence.person_id').onRef('attempt.id', '=', 'evidence.attempt_id'))
    .leftJoin('quiz', 'quiz.id', 'attempt.quiz_id')
    .leftJoin('evidence_correction as correction', onNewestCorrection)
    .leftJoin('regrade', 'regrade.id', 'correction.cause_id')
    .leftJoin('skill_observation as seen', (join) =>
      join.onRef('seen.person_id', '=', 'evidence.person_id').onRef('seen.observation_id', '=', 'evidence.observation_id'))
    .leftJoin('person as observer', 'observer.id', 'seen.observer_id')
    .leftJoin('skill_observation_withdrawal as withdrawal', (join) =>
      join.onRef('withdrawal.person_id', '=', 'evidence.person_id').onRef('withdrawal.observation_id', '=', 'evidence.observation_id'))
    .leftJoin('outcome as happened', 'happened.id', 'evidence.observation_id')
    .selectAll('evidence')
    .select(['happened.kind as outcome_kind', 'happened.contract_id', 'happened.source as outcome_source'])
    .select(seenColumns)
    .select(['correction.score as corrected', 'correction.voided', 'correction.corrected_at', 'correction.cause', 'regrade.kind'])
    .select(['attempt.policy', 'attempt.quiz_id', 'attempt.submitted_at', 'quiz.policy as rules', grantedEnd(db, personId).as('granted_end')])
    .select(['item_version.item_id as itemId', 'item_version.body', 'taught.id as lesson_id', 'place.id as place_id', 'words.title as place_title', 'answer.block'])
    .where('evidence.person_id', '=', personId)
    .where('evidence.skill_id', '=', skillId)
    .orderBy('evidence.seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    ...toEvidence(row), score: row.corrected ?? row.score, voided: row.voided === 1, revised: toRevised(row), lessonId: row.lesson_id,
    observed: toShownObservation(row),
    outcome: row.outcome_kind === null || row.contract_id === null || row.outcome_source === null
      ? null
      : { kind: row.outcome_kind as OutcomeKind, contractId: row.contract_id, source: row.outcome_source },
    taken: row.policy === null || row.rules === null || row.quiz_id === null
      ? null
      : {
          quizId: row.quiz_id, policy: wholePolicy(fromJson(row.policy)), submittedAt: toTimeOrNull(row.submitted_at),
          closesAt: closesFor(wholePolicy(fromJson(row.rules)), toTimeOrNull(row.granted_end)),
        },
    stem: row.body ? fromJson<{ stem: string }>(row.body).stem : null,
    answered: row.place_id && row.place_title && row.block ? { lessonId: row.place_id, title: row.place_title, block: row.block } : null,
  }))
}

/** A skill with its area and, beside it, one role profile that may need it; with `practisedBy`, what there is to practise it for that person. */
export async function findSkillForRole(db: Db, skillId: string, roleProfileId: string | null, practisedBy: string | null = null) {
  const row = await db
    .selectFrom('skill')
    .innerJoin('skill_area', 'skill_area.id', 'skill.area_id')
    .leftJoin('role_profile', (join) => join.on('role_profile.id', '=', roleProfileId ?? ''))
    .select(['skill.id', 'skill.name', 'skill.description', 'skill_area.name as area_name'])
    .select(['role_profile.id as profile_id', 'role_profile.name as profile_name', 'role_profile.pass', 'role_profile.requirements'])
    .$if(practisedBy !== null, (query) => query.select(practiceColumns(db, practisedBy ?? '')))
    .where('skill.id', '=', skillId)
    .executeTakeFirst()
  if (!row) return null
  const { profile_id, pass, requirements } = row
  const profile = profile_id === null || pass === null || requirements === null ? null : { id: profile_id, pass, requirements: fromJson<RoleProfile['requirements']>(requirements) }
  return { id: row.id, name: row.name, description: row.description, areaName: row.area_name, profile, practice: toPractice(row) }
}
