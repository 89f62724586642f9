import type { Database } from '#db/client.server'
import { beginRound, claimItem, countAsked, findRegrade, listRegradesOf, type RegradeRow } from '#db/queries/regrades'
import { audit } from '../audit.server'

type Act = { regradeId: string; trainerId: string; now: Date }

/** `changed`: somebody regraded the question since this was worked out, so it is worked out again. `busy`: they are at it now. */
export type Acted = { outcome: 'begun' | 'changed' | 'busy' | 'not-ready' | 'no-such-regrade' }

const mostRegrades = 200
const working = (others: readonly RegradeRow[]) => others.some(({ state }) => state === 'applying' || state === 'undoing')

/**
 * Put a regrade that was worked out in force, from now on also for attempts that are handed in; everybody is then gone through one by one.
 * A second click finds it begun and changes nothing.
 */
export async function applyRegrade(db: Database, { regradeId, trainerId, now }: Act): Promise<Acted> {
  return db.transaction().execute(async (tx) => {
    const found = await findRegrade(tx, regradeId)
    if (!found || !(await claimItem(tx, found.itemId))) return { outcome: 'no-such-regrade' as const }
    const row = (await findRegrade(tx, regradeId)) ?? found
    if (row.state === 'applying' || row.state === 'applied') return { outcome: 'begun' as const }
    if (row.state !== 'previewed') return { outcome: 'not-ready' as const }
    const others = (await listRegradesOf(tx, row.itemId, mostRegrades)).filter(({ id }) => id !== row.id)
    if (working(others)) return { outcome: 'busy' as const }
    const { people } = await countAsked(tx, row.versions)
    if (others.some(({ appliedAt, undoneAt }) => Math.max(appliedAt ?? 0, undoneAt ?? 0) >= row.askedAt)) {
      await beginRound(tx, row.id, { state: 'previewing', at: 'asked', by: trainerId, now, people })
      return { outcome: 'changed' as const }
    }
    await beginRound(tx, row.id, { state: 'applying', at: 'applied', by: trainerId, now, people })
    const { kind, reason, versions, keepPasses } = row
    const after = { kind, reason, versions: versions.length, keepPasses, regrade: row.id }
    await audit(tx, { actorId: trainerId, action: 'item.regraded', subjectType: 'item', subjectId: row.itemId, after }, now)
    return { outcome: 'begun' as const }
  })
}

/** Take a regrade out of force and everybody back, by further facts. A second click finds it begun and changes nothing. */
export async function undoRegrade(db: Database, { regradeId, trainerId, now }: Act): Promise<Acted> {
  return db.transaction().execute(async (tx) => {
    const found = await findRegrade(tx, regradeId)
    if (!found || !(await claimItem(tx, found.itemId))) return { outcome: 'no-such-regrade' as const }
    const row = (await findRegrade(tx, regradeId)) ?? found
    if (row.state === 'undoing' || row.state === 'undone') return { outcome: 'begun' as const }
    if (row.state !== 'applied') return { outcome: row.state === 'applying' ? ('busy' as const) : ('not-ready' as const) }
    if (working((await listRegradesOf(tx, row.itemId, mostRegrades)).filter(({ id }) => id !== row.id))) return { outcome: 'busy' as const }
    const { people } = await countAsked(tx, row.versions)
    await beginRound(tx, row.id, { state: 'undoing', at: 'undone', by: trainerId, now, people })
    const before = { kind: row.kind, reason: row.reason, regrade: row.id }
    await audit(tx, { actorId: trainerId, action: 'item.regrade-undone', subjectType: 'item', subjectId: row.itemId, before }, now)
    return { outcome: 'begun' as const }
  })
}
