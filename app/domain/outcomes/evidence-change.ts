import { judgementOf, evidenceScoreOf } from './judgement'
import type { Told } from './outcome'

/** An event in force beside the evidence that came of it; `observationId` null where it is none. */
export type Evident = { told: Told; personId: string; skillId: string | null; observationId: string | null }

/**
 * What a new version in force asks of evidence. `void`: the observation counts no more. `rescore`: it counts with another score.
 * `observe`: something new is observed. `observationId`: the observation that stands then, null where a new one is made or none stands.
 */
export type EvidenceChange = {
  void: { personId: string; observationId: string } | null
  rescore: { personId: string; observationId: string; score: number } | null
  observe: { personId: string; skillId: string; score: number } | null
  observationId: string | null
}

/**
 * What changes in evidence when `after` takes the place of `before` (null: of nothing) at `now` (ms epoch). What stands already follows its
 * event however old that is; what is new must be fresh enough to say anything of today. An observation is of one person and one skill:
 * where either changes it goes, and another comes.
 */
export function evidenceChange(before: Evident | null, after: Omit<Evident, 'observationId'>, now: number): EvidenceChange {
  const standing = before?.observationId ?? null
  const score = after.skillId === null ? null : standing === null ? evidenceScoreOf(after.told, now) : judgementOf(after.told)
  const unchanged: EvidenceChange = { void: null, rescore: null, observe: null, observationId: standing }
  if (before === null || standing === null) return score === null || after.skillId === null ? unchanged : { ...unchanged, observe: { personId: after.personId, skillId: after.skillId, score } }
  if (score !== null && before.personId === after.personId && before.skillId === after.skillId) {
    return judgementOf(before.told) === score ? unchanged : { ...unchanged, rescore: { personId: after.personId, observationId: standing, score } }
  }
  const gone = { ...unchanged, void: { personId: before.personId, observationId: standing }, observationId: null }
  return score === null || after.skillId === null ? gone : { ...gone, observe: { personId: after.personId, skillId: after.skillId, score } }
}
