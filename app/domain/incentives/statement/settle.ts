import type { CorrectionLine } from './correction'
import type { Statement } from './trace'

/** `paid` is never below 0; what is owed beyond it is `carried` into the next period, 0 or below. Minor units of the statement's currency. */
export type Settlement = { earned: number; corrected: number; brought: number; paid: number; carried: number }

/** What goes out for a period: what it earned, corrections of earlier ones, and what was still owed. `brought` is 0 or below. */
export function settle(statement: Statement, corrections: readonly CorrectionLine[], brought: number): Settlement | { refused: 'other-currency' | 'not-payable' } {
  if (corrections.some((line) => line.currency !== statement.currency)) return { refused: 'other-currency' }
  if (statement.refusals.length > 0) return { refused: 'not-payable' }
  const corrected = corrections.reduce((sum, line) => sum + line.amount, 0)
  const due = statement.amount + corrected + brought
  return { earned: statement.amount, corrected, brought, paid: Math.max(0, due), carried: Math.min(0, due) }
}
