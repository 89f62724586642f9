import type { Statement } from './trace'

/** What a draft would have paid one person beside what was paid. Minor units. */
export type Compared = { personId: string; real: number; draft: number; change: number }

/** `rows`: the largest change first. `outliers`: whose change lies over three times the median of all changes away from it, when that is not nought. */
export type BackTest = { real: number; draft: number; gain: number; lose: number; same: number; rows: Compared[]; outliers: string[]; refused: string[] }

/** A draft of a plan over a past period, beside the statements that were closed. People of only one of both count with nought in the other. */
export function backTest(real: readonly Pick<Statement, 'personId' | 'amount'>[], draft: readonly Pick<Statement, 'personId' | 'amount' | 'refusals'>[]): BackTest {
  const [paid, would] = [amountsOf(real), amountsOf(draft)]
  const rows = [...new Set([...paid.keys(), ...would.keys()])].map((personId): Compared => {
    const [had, has] = [paid.get(personId) ?? 0, would.get(personId) ?? 0]
    return { personId, real: had, draft: has, change: has - had }
  }).sort((one, other) => Math.abs(other.change) - Math.abs(one.change) || (one.personId < other.personId ? -1 : 1))
  const centre = medianOf(rows.map(({ change }) => change))
  const spread = medianOf(rows.map(({ change }) => Math.abs(change - centre)))
  return {
    real: sum(rows.map((row) => row.real)), draft: sum(rows.map((row) => row.draft)), gain: rows.filter(({ change }) => change > 0).length,
    lose: rows.filter(({ change }) => change < 0).length, same: rows.filter(({ change }) => change === 0).length, rows,
    outliers: spread === 0 ? [] : rows.filter(({ change }) => Math.abs(change - centre) > 3 * spread).map(({ personId }) => personId),
    refused: draft.filter(({ refusals }) => refusals.length > 0).map(({ personId }) => personId),
  }
}

const amountsOf = (statements: readonly Pick<Statement, 'personId' | 'amount'>[]) => new Map(statements.map(({ personId, amount }) => [personId, amount]))

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0)

function medianOf(figures: readonly number[]): number {
  const sorted = [...figures].sort((one, other) => one - other)
  const half = Math.floor(sorted.length / 2)
  return sorted.length === 0 ? 0 : sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}
