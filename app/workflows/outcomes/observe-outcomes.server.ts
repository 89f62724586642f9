import type { Tx } from '#db/client.server'
import { findLearnerState } from '#db/queries/learner-state'
import { listCorrectionNumbers } from '#db/queries/outcomes'
import { claimPerson, type Claim } from '#db/queries/people'
import { findRoleProfile } from '#db/queries/readiness'
import { listProfileChanges } from '#db/queries/rebuilding'
import { insertCorrections } from '#db/queries/revisions'
import { listSkillNames } from '#db/queries/skills'
import type { RoleProfile } from '../../domain/content/taxonomy'
import { newlyReady } from '../../domain/incentives/happenings'
import type { EvidenceChange } from '../../domain/outcomes/evidence-change'
import { roleReadiness } from '../../domain/readiness/role-readiness'
import { payHappenings } from '../incentives/pay-happenings.server'
import { takePayBack } from '../observing/take-pay-back.server'
import { rebuildPerson } from '../readiness/rebuild-person.server'
import { type Observed, recordObservations } from '../readiness/record-observations.server'

/** By the id of the outcome that asks for it. */
type Changes = ReadonlyMap<string, EvidenceChange>
type Work = { personId: string; claim: Claim; profile: RoleProfile | null; changes: Changes; now: Date }

/**
 * Bring evidence to where the outcomes in force want it, person by person, by further facts: what is believed of them is derived again
 * where old evidence counts otherwise, and learned on from there where there is new. A skill that becomes Ready by it pays; what an
 * observation had paid that counts otherwise now goes back unless the skill is Ready without it. `claims`: everybody concerned.
 */
export async function observeOutcomes(tx: Tx, claims: ReadonlyMap<string, Claim>, changes: Changes, now: Date): Promise<void> {
  const profiles = new Map<string | null, RoleProfile | null>([[null, null]])
  const concerned = new Set([...changes.values()].flatMap((change) => [change.void, change.rescore, change.observe].map((one) => one?.personId)))
  for (const [personId, claim] of claims) {
    if (!concerned.has(personId)) continue
    const { roleProfileId } = claim
    if (roleProfileId !== null && !profiles.has(roleProfileId)) profiles.set(roleProfileId, await findRoleProfile(tx, roleProfileId))
    const profile = profiles.get(roleProfileId) ?? null
    await correct(tx, { personId, claim, profile, changes, now })
    await observe(tx, { personId, claim, profile, changes, now })
  }
}

async function correct(tx: Tx, { personId, profile, changes, now }: Work): Promise<void> {
  const asked = [...changes].flatMap(([causeId, change]) => [
    ...(change.void?.personId === personId ? [{ causeId, observationId: change.void.observationId, score: null }] : []),
    ...(change.rescore?.personId === personId ? [{ causeId, observationId: change.rescore.observationId, score: change.rescore.score }] : []),
  ])
  const last = asked.at(-1)
  if (!last) return
  const standing = async () => profile && roleReadiness(await findLearnerState(tx, personId), profile, now.getTime())
  const observationIds = asked.map(({ observationId }) => observationId)
  const before = await standing()
  const numbers = await listCorrectionNumbers(tx, personId, observationIds)
  await insertCorrections(tx, personId, asked.map((one) => ({ ...one, number: (numbers.get(one.observationId) ?? 0) + 1, cause: 'outcome' })), now)
  await rebuildPerson(tx, personId, async () => (await listProfileChanges(tx, { from: new Date(0) }, personId)).get(personId) ?? [], now)
  await takePayBack(tx, { personId, cause: 'outcome', observationIds, now })
  const after = await standing()
  const ready = before && after ? newlyReady(before, after) : []
  if (ready.length === 0) return
  const [{ number }, names] = [await claimPerson(tx, personId), await listSkillNames(tx, ready)]
  await pay(tx, { personId, claim: number, now }, ready.map((skillId) => ({ skillId, name: names.get(skillId) ?? skillId, causeId: last.observationId })))
}

async function observe(tx: Tx, { personId, claim, profile, changes, now }: Work): Promise<void> {
  const asked = [...changes].flatMap(([observationId, { observe: seen }]) => (seen?.personId === personId ? [{ ...seen, observationId }] : []))
  const last = asked.at(-1)
  if (!last) return
  const needs = new Map(profile?.requirements.map((need) => [need.skillId, need]))
  const observed = asked.map(({ skillId, score, observationId }): Observed => {
    const need = needs.get(skillId)
    return { item: null, skillId, difficulty: need?.difficulty ?? 0, score, weight: need?.outcomeWeight, observationId }
  })
  const { ready } = await recordObservations(tx, { personId, claim, source: 'outcome', attemptId: null, now, profile }, observed)
  const causeOf = (skillId: string) => asked.findLast((one) => one.skillId === skillId)?.observationId ?? last.observationId
  await pay(tx, { personId, claim: claim.number, now }, ready.map(({ skillId, name }) => ({ skillId, name, causeId: causeOf(skillId) })))
}

async function pay(tx: Tx, { personId, claim, now }: { personId: string; claim: number; now: Date }, ready: readonly { skillId: string; name: string; causeId: string }[]): Promise<void> {
  const happenings = ready.map(({ skillId, name, causeId }) => ({ on: 'skill-ready' as const, subject: skillId, name, cause: 'outcome' as const, causeId }))
  await payHappenings(tx, personId, claim, happenings, now)
}
