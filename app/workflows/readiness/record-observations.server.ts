import { v7 as uuid } from 'uuid'
import type { Tx } from '#db/client.server'
import type { Claim } from '#db/queries/people'
import { insertGathered } from '#db/queries/gathered-answers'
import { findLearnerState, putLearnerState } from '#db/queries/learner-state'
import { findRoleProfile, insertEvidence, putSnapshot, type Snapshot } from '#db/queries/readiness'
import { type Evidence, type EvidenceSource, seqOf, sourceWeight } from '../../domain/evidence/evidence'
import { listSkillNames } from '#db/queries/skills'
import { dayOf } from '../../domain/evidence/day'
import { newlyReady } from '../../domain/incentives/happenings'
import type { RoleProfile } from '../../domain/content/taxonomy'
import type { ItemVersion } from '../../domain/quiz/item'
import type { LearnerState, Observation } from '../../domain/readiness/belief'
import { movesBetween, type SkillMove } from '../../domain/readiness/moves'
import { type RoleReadiness, roleReadiness } from '../../domain/readiness/role-readiness'
import { keepStanding } from '../standings/keep-standing.server'
import { foldObservations, type Learned } from './fold-observations'
import { keepReviewCards } from './keep-review-cards.server'

/** An answer to an item, or how one skill was seen used at work: no item then, and a `difficulty` (logit) of its own. */
type Seen = { item: Pick<ItemVersion, 'id' | 'itemId' | 'skills' | 'difficulty'> } | { item: null; skillId: string; difficulty: number }

/** `score` in [0, 1]. `weight` in (0, 1]: where it is not that of its source. `observationId`: the id of what was observed, where it has one of its own. */
export type Observed = Seen & { score: number; weight?: number | undefined; observationId?: string }

/** `profile`: what the person's role needs, where it is read already. */
type Occasion = { personId: string; claim: Claim; source: EvidenceSource; attemptId: string | null; now: Date; profile?: RoleProfile | null }

/** What an occasion changed. `role` is null, and nothing moved, for a person without a role profile. */
export type Moved = { role: RoleReadiness | null; ready: { skillId: string; name: string }[]; moves: SkillMove[] }

/**
 * Turn what was observed into evidence, mastery and readiness, in their order, inside the transaction that holds the person's claim:
 * so whatever comes at once, mastery is as if it had come one after the other.
 */
export async function recordObservations(tx: Tx, occasion: Occasion, observed: readonly Observed[]): Promise<Moved> {
  const { personId, now } = occasion
  const itemIds = [...new Set(observed.flatMap(({ item }) => (item === null ? [] : [item.itemId])))]
  const start = await findLearnerState(tx, personId, itemIds)
  const profile = occasion.profile === undefined ? await profileOf(tx, occasion.claim) : occasion.profile
  if (observed.length === 0) return { role: profile && roleReadiness(start, profile, now.getTime()), ready: [], moves: [] }
  const { state, learned } = foldObservations(start, observed.map((one) => toObservation(one, occasion)))
  const evidence = evidenceOf(occasion, learned)
  await insertEvidence(tx, evidence)
  await keepReviewCards(tx, personId, evidence)
  const skillIds = [...new Set(evidence.map((row) => row.skillId))]
  await putLearnerState(tx, personId, state, { skillIds, itemIds })
  await insertGathered(tx, learned.map(({ observation, record }) => ({ id: observation.observationId, ...record.taught })))
  if (!profile) return { role: null, ready: [], moves: [] }
  const before = roleReadiness(start, profile, now.getTime())
  const after = await takeSnapshot(tx, personId, profile, state, now.getTime())
  await keepStanding(tx, personId, { profile, role: after, observedAt: state.ability.at, judgedAt: now.getTime() })
  const names = await listSkillNames(tx, [...skillIds, ...newlyReady(before, after)])
  const ready = newlyReady(before, after).map((skillId) => ({ skillId, name: names.get(skillId) ?? skillId }))
  return { role: after, ready, moves: movesBetween(before, after, new Map(skillIds.map((id) => [id, names.get(id) ?? id]))) }
}

const profileOf = async (tx: Tx, { roleProfileId }: Claim) => (roleProfileId === null ? null : findRoleProfile(tx, roleProfileId))

type KeptObservation = Observation & { itemId: string | null; itemVersionId: string | null; observationId: string }

const toObservation = (seen: Observed, { source, now }: Occasion): KeptObservation => ({
  ...(seen.item === null
    ? { skills: [seen.skillId], difficulty: seen.difficulty, itemId: null, itemVersionId: null }
    : { skills: Object.keys(seen.item.skills).sort(), difficulty: seen.item.difficulty, itemId: seen.item.itemId, itemVersionId: seen.item.id }),
  score: seen.score, weight: seen.weight ?? sourceWeight[source], at: now.getTime(), observationId: seen.observationId ?? uuid(),
})

/** One row per skill, an observation's rows side by side. */
function evidenceOf(occasion: Occasion, learned: readonly Learned<KeptObservation>[]): Evidence[] {
  const evidence: Evidence[] = []
  for (const { observation, record } of learned) {
    const { score, weight, difficulty, at, itemId, itemVersionId, observationId } = observation
    for (const skillId of observation.skills) {
      evidence.push({
        id: uuid(), personId: occasion.personId, seq: seqOf(occasion.claim.number, evidence.length), skillId, observationId, score, weight, difficulty,
        observedAt: at, source: occasion.source, attemptId: occasion.attemptId, itemVersionId, itemId, predicted: record.predicted, model: record.model,
      })
    }
  }
  return evidence
}

/** Judge readiness at `at` (ms epoch) and keep it as that day's figure. */
export async function takeSnapshot(tx: Tx, personId: string, profile: RoleProfile, state: LearnerState, at: number): Promise<RoleReadiness> {
  const role = roleReadiness(state, profile, at)
  await putSnapshot(tx, snapshotOf(personId, profile, role, at))
  return role
}

/** The form in which a day's readiness, judged at `at` (ms epoch), is kept. */
export function snapshotOf(personId: string, profile: RoleProfile, role: RoleReadiness, at: number): Snapshot {
  const skills = Object.entries(role.skills).map(([id, { figure, label }]) => [id, { figure, label }] as const)
  return {
    personId, roleProfileId: profile.id, day: dayOf(at), figure: role.figure, label: role.label, coverage: role.coverage,
    skills: Object.fromEntries(skills), takenAt: at,
  }
}
