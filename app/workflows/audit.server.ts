import { v7 as uuid } from 'uuid'
import type { Tx } from '#db/client.server'
import { insertAudit } from '#db/queries/audit'
import { requestScope } from '../http/request-scope.server'

export type Audited = {
  actorId: string | null
  action: string
  subjectType: 'person' | 'people' | 'audit' | 'team' | 'invitation' | 'course' | 'module' | 'lesson' | 'assignment' | 'bank' | 'media' | 'item' | 'role' | 'key' | 'webhook' | 'outcomes' | 'period' | 'plan' | 'dispute' | 'holiday' | 'rule' | 'programme'
  subjectId: string
  before?: unknown
  after?: unknown
}

/** Leave the row that says who did what, and what was there before and after; in the transaction that does it. */
export async function audit(tx: Tx, entry: Audited, now: Date): Promise<void> {
  await insertAudit(tx, { ...entry, id: uuid(), at: now, requestId: requestScope()?.id ?? 'script' })
}
