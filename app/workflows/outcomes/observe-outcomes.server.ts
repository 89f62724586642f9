import type { Tx } from '#db/client.server'
import { listCorrectionNumbers } from '#db/queries/outcomes'
import type { Claim } from '#db/queries/people'
import { findRoleProfile } from '#db/queries/readiness'
import { listProfileChanges } from '#db/queries/rebuilding'
import { insertCorrections } from '#db/queries/revisions'
import type { EvidenceChange } from '../../domain/outcomes/evidence-change'
import { payHappenings } from '../incentives/pay-happenings.server'
import { takePayBack } from '../observing/take-pay-back.server'
import { rebuildPerson } from '../readiness/rebuild-person.server'
import { type Observed, recordObservations } from '../readiness/record-observations.server'

/**
 * Bring evidence to where the outcomes in force want it, person by person, by further facts: what is believed of them is derived again
 * where old evidence counts otherwise, and learned on from there where there is new. `claims`: everybody concerned; `changes`: by the id
 * of the outcome that asks for them.
 */
export async function observeOutcomes(tx: Tx, claims: ReadonlyMap<string, Claim>, changes: ReadonlyMap<string, EvidenceChange>, now: Date): Promise<void> {
  for (const [personId, claim] of claims) {
    await correct(tx, personId, changes, now)
    await observe(tx, personId, claim, changes, now)
  }
}

async function correct(tx: Tx, personId: string, changes: ReadonlyMap<string, EvidenceChange>, now: Date): Promise<void> {
  const asked = [...changes].flatMap(([causeId, change]) => [
    ...(change.void?.personId === personId ? [{ causeId, observationId: change.void.observationId, score: null }] : []),
    ...(change.rescore?.personId === personId ? [{ causeId, observationId: change.rescore.observationId, score: change.rescore.score }] : []),
  ])
  if (asked.length === 0) return
  const observationIds = asked.map(({ observationId }) => observationId)
  const numbers = await listCorrectionNumbers(tx, personId, observationIds)
  await insertCorrections(tx, personId, asked.map((one) => ({ ...one, number: (numbers.get(one.observationId) ?? 0) + 1, cause: 'outcome' })), now)
  await rebuildPerson(tx, personId, async () => (await listProfileChanges(tx, { from: new Date(0) }, personId)).get(personId) ?? [], now)
  await takePayBack(tx, { personId, cause: 'outcome', observationIds, now })
}

async function observe(tx: Tx, personId: string, claim: Claim, changes: ReadonlyMap<string, EvidenceChange>, now: Date): Promise<void> {
  const asked = [...changes].flatMap(([observationId, { observe: seen }]) => (seen?.personId === personId ? [{ ...seen, observationId }] : []))
  const last = asked.at(-1)
  if (!last) return
  const profile = claim.roleProfileId === null ? null : await findRoleProfile(tx, claim.roleProfileId)
  const needs = new Map(profile?.requirements.map((need) => [need.skillId, need]))
  const observed = asked.map(({ skillId, score, observationId }): Observed => ({ item: null, skillId, difficulty: needs.get(skillId)?.difficulty ?? 0, score, observationId }))
  const { ready } = await recordObservations(tx, { personId, claim, source: 'outcome', attemptId: null, now }, observed)
  const causeOf = (skillId: string) => asked.findLast((one) => one.skillId === skillId)?.observationId ?? last.observationId
  const happenings = ready.map(({ skillId, name }) => ({ on: 'skill-ready' as const, subject: skillId, name, cause: 'outcome' as const, causeId: causeOf(skillId) }))
  await payHappenings(tx, personId, claim.number, happenings, now)
}
