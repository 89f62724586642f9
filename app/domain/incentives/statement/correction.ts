import type { Period, Source } from './facts'
import type { Statement, TraceLine } from './trace'

/** One line of a later period that sets a closed one right. `clawback` takes back, `back-pay` gives. Amounts are minor units. */
export type CorrectionLine = {
  kind: 'clawback' | 'back-pay'
  planId: string
  planVersion: number
  personId: string
  of: Period
  lineId: string
  name: string
  amount: number
  points: number
  currency: string
  reason: string
  from: readonly Source[]
}

/** Why a closed period has to be set right, and by what. */
export type CorrectionCause = { reason: string; from: readonly Source[] }

export type Corrected = { lines: CorrectionLine[] } | { refused: 'other-currency' | 'other-statement' | 'not-payable' }

/**
 * What a closed statement must be followed by, given the same one evaluated anew and what was already corrected of it: a line for each line of the
 * plan that came out otherwise. Nothing closed is ever changed; doing it again with its own lines among `already` gives none. Badges stay given.
 */
export function correctionOf(closed: Statement, anew: Statement, already: readonly CorrectionLine[], cause: CorrectionCause): Corrected {
  if (closed.currency !== anew.currency || already.some((line) => line.currency !== closed.currency)) return { refused: 'other-currency' }
  if (!isSame(closed, anew)) return { refused: 'other-statement' }
  if (anew.refusals.length > 0) return { refused: 'not-payable' }
  const given = totalsOf([...closed.lines.map(asGiven), ...already.filter((line) => isOf(line, closed))])
  const due = totalsOf(anew.lines.map(asGiven))
  const lines = [...new Set([...given.keys(), ...due.keys()])].flatMap((lineId): CorrectionLine[] => {
    const had = given.get(lineId)
    const has = due.get(lineId)
    const amount = (has?.amount ?? 0) - (had?.amount ?? 0)
    const points = (has?.points ?? 0) - (had?.points ?? 0)
    if (amount === 0 && points === 0) return []
    const kind = amount < 0 || (amount === 0 && points < 0) ? 'clawback' : 'back-pay'
    const { planId, planVersion, personId, period: of, currency } = closed
    return [{ kind, planId, planVersion, personId, of, lineId, name: has?.name ?? had?.name ?? lineId, amount, points, currency, ...cause }]
  })
  return { lines }
}

type Given = Pick<CorrectionLine, 'lineId' | 'name' | 'amount' | 'points'>

const asGiven = ({ id, name, amount, points }: TraceLine): Given => ({ lineId: id, name, amount, points })

function totalsOf(lines: readonly Given[]): Map<string, Given> {
  const totals = new Map<string, Given>()
  for (const { lineId, name, amount, points } of lines) {
    const sum = totals.get(lineId)
    totals.set(lineId, { lineId, name, amount: amount + (sum?.amount ?? 0), points: points + (sum?.points ?? 0) })
  }
  return totals
}

const isSame = (one: Statement, other: Statement): boolean =>
  one.planId === other.planId && one.personId === other.personId && one.period.from === other.period.from && one.period.to === other.period.to

const isOf = (line: CorrectionLine, { planId, personId, period }: Statement): boolean =>
  line.planId === planId && line.personId === personId && line.of.from === period.from && line.of.to === period.to
