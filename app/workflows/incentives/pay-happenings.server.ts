import { v7 as uuid } from 'uuid'
import type { Tx } from '#db/client.server'
import { insertHappenings } from '#db/queries/happenings'
import { insertLedger, type LedgerLine, listEarned, listPlans } from '#db/queries/ledger'
import { seqOf } from '../../domain/evidence/evidence'
import { earn, type Happening } from '../../domain/incentives/earn'
import { stillEarned, subjectOf } from '../../domain/incentives/take-back'

/** Write these happenings down and what they earn at once, inside the transaction that holds the person's claim. What has paid once pays nothing again. */
export async function payHappenings(tx: Tx, personId: string, claim: number, happenings: readonly Happening[], now: Date): Promise<LedgerLine[]> {
  if (happenings.length === 0) return []
  await insertHappenings(tx, personId, happenings, now)
  const earned = await listEarned(tx, personId)
  const entries = earn(await listPlans(tx), happenings, stillEarned(earned), now.getTime())
  const lines = entries.map((entry, position) => ({ ...entry, subject: subjectOf(entry, earned), id: uuid(), seq: seqOf(claim, position), earnedAt: now.getTime() }))
  await insertLedger(tx, personId, lines)
  return lines
}
