import { dayOf } from '../../evidence/day'
import { addWorkingDays } from '../../people/working-days'
import type { CorrectionLine } from './correction'
import type { Statement } from './trace'

/**
 * `open` until somebody decides; `escalated` once its day passed without that, or who raised it asked. `approved`: all of it was right; `partly`: some; `denied`: it stays as
 * it is; `withdrawn` by who raised it.
 */
export type DisputeState = 'open' | 'escalated' | 'approved' | 'partly' | 'denied' | 'withdrawn'
export const disputeActs = ['raised', 'comment', 'escalated', 'approved', 'partly', 'denied', 'withdrawn'] as const
export type DisputeAct = (typeof disputeActs)[number]

/** What is questioned: a line of a closed statement, or what was told of a contract. */
export type Disputed = { kind: 'line'; periodId: string; lineId: string } | { kind: 'outcome'; outcomeId: string }

/** A dispute has an answer by the end of the tenth working day after it was raised; one that escalated by the fifth after that. */
const workingDays = { raised: 10, escalated: 5 }

/** The last day (ISO) for an answer to what was raised or escalated at a time (ms epoch). `holidays`: ISO days of whoever raised it. */
export function answerBy(time: number, act: keyof typeof workingDays, holidays: ReadonlySet<string>): string {
  return addWorkingDays(dayOf(time), workingDays[act], holidays)
}

export const isOpen = (state: DisputeState): boolean => state === 'open' || state === 'escalated'

/** What a dispute is after an act; null where the act cannot be. */
export function after(state: DisputeState | null, act: DisputeAct): DisputeState | null {
  if (act === 'raised') return state === null ? 'open' : null
  if (state === null || !isOpen(state)) return null
  if (act === 'comment') return state
  if (act === 'escalated') return state === 'open' ? 'escalated' : null
  return act
}

/** The line of a later period that a granted dispute over a line of a closed one brings. `amount`: minor units. */
export function grantedLine(closed: Statement, granted: { disputeId: string; lineId: string; name: string; amount: number; reason: string }): CorrectionLine {
  const { planId, planVersion, personId, period: of, currency } = closed
  return {
    kind: granted.amount < 0 ? 'clawback' : 'back-pay', planId, planVersion, personId, of, currency, lineId: `dispute/${granted.disputeId}`, name: granted.name,
    amount: granted.amount, points: 0, reason: granted.reason, from: [{ kind: 'dispute', id: granted.disputeId }],
  }
}

/** Whether a correction came of a dispute: it stands beside what the facts give, and is never evened out by evaluating them anew. */
export const isGranted = (line: CorrectionLine): boolean => line.from.some(({ kind }) => kind === 'dispute')
