import type { Taught } from '~/domain/readiness/taught'
import type { Db } from '../client.server'
import { fromJson, toIso, toTime } from './values'

/** An answer by the id of what was observed. */
export type Gathered = Taught & { id: string }

/** Lay by what answers teach of what everyone shares. A row of its own for each: nobody waits for anybody. */
export async function insertGathered(tx: Db, rows: readonly Gathered[]): Promise<void> {
  if (rows.length === 0) return
  await tx.insertInto('gathered_answer').values(
    rows.map(({ id, itemId, skills, gap, gradient, curvature, at }) => ({
      id, item_id: itemId, skills: JSON.stringify(skills.map((skill) => [skill.id, skill.bucket])), gap, gradient, curvature, observed_at: toIso(at),
    })),
  ).execute()
}

/** What was laid by, at most so many. */
export async function listGathered(db: Db, limit: number): Promise<Gathered[]> {
  const rows = await db.selectFrom('gathered_answer').selectAll().orderBy('id').limit(limit).execute()
  return rows.map(({ id, item_id, skills, gap, gradient, curvature, observed_at }) => ({
    id, itemId: item_id, skills: fromJson<[string, number][]>(skills).map(([skill, bucket]) => ({ id: skill, bucket })), gap, gradient, curvature,
    at: toTime(observed_at),
  }))
}

const idsPerDelete = 500

export async function removeGathered(tx: Db, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += idsPerDelete) {
    await tx.deleteFrom('gathered_answer').where('id', 'in', ids.slice(start, start + idsPerDelete)).execute()
  }
}
