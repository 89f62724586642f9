import type { Database, Tx } from '#db/client.server'
import { countEveryone, listPersonIds, listProfileChanges } from '#db/queries/rebuilding'
import { recountTeams } from '../standings/recount-teams.server'
import { type Corrections, rebuildPerson } from './rebuild-person.server'
import type { ProfileChange } from './replay-person'

const peoplePerPage = 200
const hour = 60 * 60 * 1000

/** `people` were done, of `total`; `corrected` of them had rows that differed from what their facts say. */
export type Rebuilt = Corrections & { people: number; total: number; corrected: number }

type Run = { now: Date; onProgress?: (people: number, total: number) => void; signal?: AbortSignal }

/**
 * Derive again what is derived: ability, mastery, readiness snapshots and module progress, from evidence, readings, attempts and the
 * audit. What live work wrote comes out to the same bytes; rows that differ are put right, rows that no fact supports go. Where people stand is judged as of
 * `now`, and what teams come to is counted again from that.
 *
 * - One person at a time, in a transaction that claims them: it may run while people work, stop anywhere (`signal`: between two people)
 *   and run again.
 * - Who had another role profile before gets the snapshots of that time for that profile: every change of profile is in the audit.
 *   Snapshots of a profile that neither the person nor the audit names cannot be derived, and are left alone.
 * - Role profiles are not versioned: history is judged by each profile as it stands now, so that after its requirements were edited
 *   past days change to what they would have been under the new ones.
 */
export async function rebuild(db: Database, { now, onProgress, signal }: Run): Promise<Rebuilt> {
  const total = await countEveryone(db)
  const changesOf = await profileChanges(db, now)
  const rebuilt: Rebuilt = { people: 0, total, corrected: 0, added: 0, changed: 0, removed: 0 }
  for await (const personId of everyone(db)) {
    if (signal?.aborted) break
    const { added, changed, removed } = await db.transaction().execute((tx) => rebuildPerson(tx, personId, () => changesOf(tx, personId), now))
    rebuilt.people += 1
    rebuilt.added += added
    rebuilt.changed += changed
    rebuilt.removed += removed
    if (added + changed + removed > 0) rebuilt.corrected += 1
    onProgress?.(rebuilt.people, total)
  }
  if (!signal?.aborted) rebuilt.changed += await recountTeams(db)
  return rebuilt
}

/**
 * How people came to their role profiles. The audit has no index by person: it is read once up to an hour ago, and what came later is
 * asked of each person under their claim.
 */
export async function profileChanges(db: Database, now: Date): Promise<(tx: Tx, personId: string) => Promise<ProfileChange[]>> {
  const lately = new Date(now.getTime() - hour)
  const older = await listProfileChanges(db, { until: lately })
  return async (tx, personId) => {
    const recent = await listProfileChanges(tx, { from: lately }, personId)
    return [...(older.get(personId) ?? []), ...(recent.get(personId) ?? [])]
  }
}

async function* everyone(db: Database): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const ids = await listPersonIds(db, after, peoplePerPage)
    yield* ids
    if (ids.length < peoplePerPage) return
    after = ids.at(-1) ?? after
  }
}
