import { v7 as uuid } from 'uuid'
import type { Tx } from '#db/client.server'
import { findLearnerState, findRoleProfile, insertEvidence, putLearnerState, putSnapshot } from '#db/queries/readiness'
import { type Evidence, type EvidenceSource, seqOf, sourceWeight } from '../../domain/evidence/evidence'
import { listSkillNames } from '#db/queries/skills'
import { dayOf } from '../../domain/incentives/earn'
import { newlyReady } from '../../domain/incentives/happenings'
import type { RoleProfile } from '../../domain/content/taxonomy'
import type { ItemVersion } from '../../domain/quiz/item'
import type { LearnerState } from '../../domain/readiness/belief'
import { movesBetween, type SkillMove } from '../../domain/readiness/moves'
import { observe } from '../../domain/readiness/observe'
import { type RoleReadiness, roleReadiness } from '../../domain/readiness/role-readiness'

export type Observed = { item: Pick<ItemVersion, 'id' | 'skills' | 'difficulty'>; score: number }

type Occasion = { personId: string; roleProfileId: string | null; claim: number; source: EvidenceSource; attemptId: string; now: Date }

/** What an occasion changed. `role` is null, and nothing moved, for a person without a role profile. */
export type Moved = { role: RoleReadiness | null; ready: { skillId: string; name: string }[]; moves: SkillMove[] }

/**
 * Turn graded answers into evidence, mastery and readiness, in their order, inside the transaction that holds the person's claim:
 * so whatever comes at once, mastery is as if it had come one after the other.
 */
export async function recordObservations(tx: Tx, occasion: Occasion, observed: readonly Observed[]): Promise<Moved> {
  const { personId, now } = occasion
  const start = await findLearnerState(tx, personId)
  const profile = occasion.roleProfileId ? await findRoleProfile(tx, occasion.roleProfileId) : null
  if (observed.length === 0) return { role: profile && roleReadiness(start, profile, now.getTime()), ready: [], moves: [] }
  const { state, evidence } = foldObservations(start, occasion, observed)
  await insertEvidence(tx, evidence)
  const skillIds = [...new Set(evidence.map((row) => row.skillId))]
  await putLearnerState(tx, personId, state, skillIds)
  if (!profile) return { role: null, ready: [], moves: [] }
  const before = roleReadiness(start, profile, now.getTime())
  const after = await takeSnapshot(tx, personId, profile, state, now.getTime())
  const names = await listSkillNames(tx, [...skillIds, ...newlyReady(before, after)])
  const ready = newlyReady(before, after).map((skillId) => ({ skillId, name: names.get(skillId) ?? skillId }))
  return { role: after, ready, moves: movesBetween(before, after, new Map(skillIds.map((id) => [id, names.get(id) ?? id]))) }
}

function foldObservations(start: LearnerState, occasion: Occasion, observed: readonly Observed[]): { state: LearnerState; evidence: Evidence[] } {
  let state = start
  const evidence: Evidence[] = []
  const at = occasion.now.getTime()
  const weight = sourceWeight[occasion.source]
  for (const { item, score } of observed) {
    const skills = Object.keys(item.skills).sort()
    const step = observe(state, { skills, difficulty: item.difficulty, score, weight, at })
    state = step.state
    const observationId = uuid()
    for (const skillId of skills) {
      evidence.push({
        id: uuid(), personId: occasion.personId, seq: seqOf(occasion.claim, evidence.length), skillId, observationId, score, weight,
        difficulty: item.difficulty, observedAt: at, source: occasion.source, attemptId: occasion.attemptId, itemVersionId: item.id,
        predicted: step.record.predicted, model: step.record.model,
      })
    }
  }
  return { state, evidence }
}

/** Judge readiness at `at` (ms epoch) and keep it as that day's figure. */
export async function takeSnapshot(tx: Tx, personId: string, profile: RoleProfile, state: LearnerState, at: number): Promise<RoleReadiness> {
  const role = roleReadiness(state, profile, at)
  const skills = Object.entries(role.skills).map(([id, { figure, label }]) => [id, { figure, label }] as const)
  await putSnapshot(tx, {
    personId, roleProfileId: profile.id, day: dayOf(at), figure: role.figure, label: role.label, coverage: role.coverage,
    skills: Object.fromEntries(skills), takenAt: at,
  })
  return role
}
