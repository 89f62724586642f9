import type { CorrectionLine } from './correction'
import type { Statement } from './trace'

export type LineKind = 'earned' | 'clawback' | 'back-pay'

/** What the ledger of a period holds of one person by now, or will. `ofDay`: the first day of the period that it is about, which may be an earlier one. */
export type PayLine = { lineId: string; ofDay: string; name: string; kind: LineKind; amount: number; points: number; reason: string | null }

/**
 * The lines that bring the ledger of a period to a statement and the corrections that come with it: what is due less what was written. So a second
 * time writes nothing, and closing again after reopening writes only what changed, with the reason for reopening.
 */
export function linesDue(statement: Statement, corrections: readonly CorrectionLine[], written: readonly PayLine[], reopenedFor: string | null): PayLine[] {
  const own = statement.lines.map(({ id, name, amount, points }) => ({ lineId: id, ofDay: statement.period.from, name, amount, points, reason: reopenedFor }))
  const earlier = corrections.map(({ lineId, of, name, amount, points, reason }) => ({ lineId, ofDay: of.from, name, amount, points, reason }))
  const due = sums([...own, ...earlier])
  const had = sums(written)
  return [...new Set([...due.keys(), ...had.keys()])].flatMap((key): PayLine[] => {
    const line = due.get(key) ?? had.get(key)
    const amount = (due.get(key)?.amount ?? 0) - (had.get(key)?.amount ?? 0)
    const points = (due.get(key)?.points ?? 0) - (had.get(key)?.points ?? 0)
    if (!line || (amount === 0 && points === 0)) return []
    const isOwn = line.ofDay === statement.period.from
    const kind = isOwn && reopenedFor === null ? 'earned' : amount < 0 || (amount === 0 && points < 0) ? 'clawback' : 'back-pay'
    return [{ lineId: line.lineId, ofDay: line.ofDay, name: line.name, kind, amount, points, reason: isOwn ? reopenedFor : line.reason }]
  })
}

type Sum = Omit<PayLine, 'kind'>

function sums(lines: readonly Sum[]): Map<string, Sum> {
  const all = new Map<string, Sum>()
  for (const line of lines) {
    const key = JSON.stringify([line.ofDay, line.lineId])
    const before = all.get(key)
    all.set(key, { ...line, amount: line.amount + (before?.amount ?? 0), points: line.points + (before?.points ?? 0) })
  }
  return all
}
