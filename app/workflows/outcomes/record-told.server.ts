import { v7 as uuid } from 'uuid'
import type { Tx } from '#db/client.server'
import { makeContractsDue } from '#db/queries/contract-standings'
import { claimSource, insertOutcomes, type KeptOutcome, listVersions } from '#db/queries/outcomes'
import { findPeopleTold, insertWaiting, listWaitingVersions, settleWaiting, type WaitingOutcome, whoKey } from '#db/queries/outcome-waiting'
import { claimPerson, type Claim } from '#db/queries/people'
import { type EvidenceChange, evidenceChange } from '../../domain/outcomes/evidence-change'
import type { Told } from '../../domain/outcomes/outcome'
import { arrivalOf, type Fate, inForce, saidOf } from '../../domain/outcomes/versions'
import { observeOutcomes } from './observe-outcomes.server'

/** Who tells, and by which door it came in; `importId`: of which file it is. */
export type Delivery = { source: string; door: 'api' | 'csv' | 'webhook' | 'match' | 'dispute'; now: Date; importId?: string }

type Recording = Delivery & { skillOf: ReadonlyMap<string, string> }

/**
 * Write down a piece of what a source tells, inside a transaction of its own, and say of each in its order what became of it. The source is
 * claimed first and then everybody concerned in the order of their ids: so whatever comes at once, from whichever doors, comes one after
 * the other.
 */
export async function recordTold(tx: Tx, recording: Recording, all: readonly Told[]): Promise<(Exclude<Fate, 'refused'> | 'other-words')[]> {
  const { source, now } = recording
  await claimSource(tx, source)
  const sourceIds = [...new Set(all.map(({ sourceId }) => sourceId))]
  const people = await findPeopleTold(tx, source, all.map(({ who }) => who))
  const stood = groupById(await listVersions(tx, source, sourceIds))
  const waited = await listWaitingVersions(tx, source, sourceIds)
  const waiting = new Map(waited.map((one) => [keyOf(one), one]))
  const standing = new Map([...stood].map(([id, versions]) => [id, [...versions]]))
  const [kept, unknown, found]: [KeptOutcome[], WaitingOutcome[], { sourceId: string; version: number }[]] = [[], [], []]

  const fates = all.map((told) => {
    const said = saidOf(told)
    const versions = standing.get(told.sourceId) ?? []
    const before = waiting.get(keyOf(told))
    const personId = people.get(whoKey(told.who))
    const stands = versions.map(({ outcome, said: earlier }) => ({ version: outcome.version, said: earlier }))
    const fate = arrivalOf(stands, { version: told.version, said }, { waited: before?.said ?? null, isKnown: personId !== undefined })
    if (fate === 'repeated' || fate === 'other-words') return fate
    if (personId === undefined) {
      if (before) return 'waiting'
      unknown.push({ told, said, door: recording.door })
      waiting.set(keyOf(told), { sourceId: told.sourceId, version: told.version, said, settled: null })
      return 'waiting'
    }
    if (before && before.settled === null) found.push(told)
    const skillId = told.clauseTypeId === null ? null : (recording.skillOf.get(told.clauseTypeId) ?? null)
    const row = { outcome: { ...told, id: uuid(), source, personId }, said, skillId, observationId: null, door: recording.door, receivedAt: now.getTime() }
    kept.push(row)
    standing.set(told.sourceId, [...versions, row])
    return fate
  })

  const changes = changesOf(stood, standing, kept, now)
  const concerned = [...changes.values()].flatMap((change) => [change.void, change.rescore, change.observe].flatMap((one) => (one ? [one.personId] : [])))
  const claims = await claimAll(tx, [...concerned, ...kept.map(({ outcome }) => outcome.personId)])
  await insertOutcomes(tx, kept.map((row) => ({ ...row, observationId: observationOf(row, changes.get(row.outcome.id)) })))
  await makeContractsDue(tx, kept.flatMap(({ outcome }) => (standing.get(outcome.sourceId) ?? []).map((version) => version.outcome.personId)))
  await insertWaiting(tx, source, unknown, now)
  await settleWaiting(tx, source, found, 'matched', now)
  await observeOutcomes(tx, claims, changes, now)
  return fates
}

const keyOf = ({ sourceId, version }: { sourceId: string; version: number }): string => `${version} ${sourceId}`

function groupById(rows: readonly KeptOutcome[]): Map<string, KeptOutcome[]> {
  const groups = new Map<string, KeptOutcome[]>()
  for (const row of rows) groups.set(row.outcome.sourceId, [...(groups.get(row.outcome.sourceId) ?? []), row])
  return groups
}

const newest = (rows: readonly KeptOutcome[] | undefined): KeptOutcome | null =>
  inForce((rows ?? []).map((row) => ({ version: row.outcome.version, row })))?.row ?? null

/** What each event that has a new version in force asks of evidence, by the id of that version. */
function changesOf(stood: ReadonlyMap<string, KeptOutcome[]>, standing: ReadonlyMap<string, KeptOutcome[]>, kept: readonly KeptOutcome[], now: Date): Map<string, EvidenceChange> {
  const changes = new Map<string, EvidenceChange>()
  for (const sourceId of new Set(kept.map(({ outcome }) => outcome.sourceId))) {
    const [before, after] = [newest(stood.get(sourceId)), newest(standing.get(sourceId))]
    if (after === null || after.outcome.id === before?.outcome.id) continue
    changes.set(after.outcome.id, evidenceChange(before && evident(before), evident(after), now.getTime()))
  }
  return changes
}

const evident = ({ outcome, skillId, observationId }: KeptOutcome) => ({ told: outcome, personId: outcome.personId, skillId, observationId })

/** What is newly observed has the id of its event. */
const observationOf = ({ outcome }: KeptOutcome, change: EvidenceChange | undefined): string | null =>
  change === undefined ? null : change.observe ? outcome.id : change.observationId

async function claimAll(tx: Tx, personIds: readonly string[]): Promise<Map<string, Claim>> {
  const claims = new Map<string, Claim>()
  for (const personId of [...new Set(personIds)].sort()) claims.set(personId, await claimPerson(tx, personId))
  return claims
}
