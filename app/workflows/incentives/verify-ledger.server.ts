import type { Database } from '#db/client.server'
import { listSealed, listUnequal } from '#db/queries/pay-lines'
import { listPeriods, type PayPeriod } from '#db/queries/pay-periods'
import { beginChain, type ChainFault, endChain, readOn } from '../../domain/incentives/statement/chain'
import { hashText } from './hash-line.server'

/** `unequal`: a person's lines of the period do not add up to their statement; minor units. */
export type LedgerFault = ChainFault | { code: 'unequal'; personId: string; statement: number; ledger: number }

export type VerifiedPeriod = { period: PayPeriod; faults: LedgerFault[] }

const linesAtOnce = 1000

/** Read every period's ledger from its first line, some at a time, and say what is not as it was sealed or does not add up. Changes nothing. */
export async function verifyLedger(db: Database): Promise<VerifiedPeriod[]> {
  const verified: VerifiedPeriod[] = []
  for (const period of await listPeriods(db)) {
    const unequal = period.state === 'closed' ? await listUnequal(db, period.id, period.from) : []
    verified.push({ period, faults: [...(await verifyChain(db, period)), ...unequal.map((one) => ({ code: 'unequal' as const, ...one }))] })
  }
  return verified
}

async function verifyChain(db: Database, period: PayPeriod): Promise<ChainFault[]> {
  let chain = beginChain(period, hashText)
  for (;;) {
    const lines = await listSealed(db, period.id, chain.seq, linesAtOnce)
    chain = readOn(chain, lines, hashText)
    if (lines.length < linesAtOnce) return endChain(chain, period)
  }
}
