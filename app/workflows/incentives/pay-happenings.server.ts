import { v7 as uuid } from 'uuid'
import type { Tx } from '#db/client.server'
import { insertLedger, type LedgerLine, listEarned, listPlans } from '#db/queries/ledger'
import { seqOf } from '../../domain/evidence/evidence'
import { earn, type Happening } from '../../domain/incentives/earn'

/** Write what these happenings earn, inside the transaction that holds the person's claim. What has paid once pays nothing again. */
export async function payHappenings(tx: Tx, personId: string, claim: number, happenings: readonly Happening[], now: Date): Promise<LedgerLine[]> {
  if (happenings.length === 0) return []
  const entries = earn(await listPlans(tx), happenings, await listEarned(tx, personId), now.getTime())
  const lines = entries.map((entry, position) => ({ ...entry, id: uuid(), seq: seqOf(claim, position), earnedAt: now.getTime() }))
  await insertLedger(tx, personId, lines)
  return lines
}
