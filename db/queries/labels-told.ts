import { v7 as uuid } from 'uuid'
import type { LabelTold } from '~/domain/insight/standing'
import type { ReadinessLabel } from '~/domain/readiness/skill-readiness'
import type { Db } from '../client.server'
import { toIso, toTime } from './values'

/** A skill was judged otherwise from this moment on (ms epoch). */
export async function insertLabels(tx: Db, personId: string, labels: readonly LabelTold[], at: number): Promise<void> {
  if (labels.length === 0) return
  const rows = labels.map(({ roleProfileId, skillId, label }) => ({
    person_id: personId, id: uuid(), role_profile_id: roleProfileId, skill_id: skillId, label, told_at: toIso(at),
  }))
  await tx.insertInto('label_told').values(rows).execute()
}

export type KeptLabel = LabelTold & { personId: string; at: number }

/** How people's skills were judged before a moment, each time that changed, oldest first. */
export async function listLabels(db: Db, personIds: readonly string[], until: number): Promise<KeptLabel[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('label_told')
    .select(['person_id', 'role_profile_id', 'skill_id', 'label', 'told_at'])
    .where('person_id', 'in', personIds)
    .where('told_at', '<', toIso(until))
    .orderBy('told_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ personId: row.person_id, roleProfileId: row.role_profile_id, skillId: row.skill_id, label: row.label as ReadinessLabel, at: toTime(row.told_at) }))
}
