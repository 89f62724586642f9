import type { Tx } from '#db/client.server'
import type { LedgerLine } from '#db/queries/ledger'
import type { Happening } from '../../domain/incentives/earn'
import { payHappenings } from '../incentives/pay-happenings.server'
import type { Moved } from '../readiness/record-observations.server'

type Occasion = Pick<Happening, 'cause' | 'causeId'> & { personId: string; claim: number; moved: Moved; happenings: readonly Happening[]; now: Date }

/** Pay what an attempt or a reading brought about: what the caller names, and every skill that it made Ready. */
export async function payReadiness(tx: Tx, occasion: Occasion): Promise<LedgerLine[]> {
  const skills = occasion.moved.ready.map(({ skillId, name }): Happening => ({
    on: 'skill-ready', subject: skillId, name, cause: occasion.cause, causeId: occasion.causeId,
  }))
  return payHappenings(tx, occasion.personId, occasion.claim, [...occasion.happenings, ...skills], occasion.now)
}
