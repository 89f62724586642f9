import type { Explanation, Reason } from '../../domain/readiness/explain'

/** Something that moved a figure, or an answer that moved nothing that may be told. `moved`: in probability, null where it is not told. */
export type HistoryLine<T> =
  | { cause: 'evidence'; evidence: T; moved: number | null }
  | Exclude<Reason, { cause: 'answer' }>

/** `before`: where the figure stood before the oldest line, null where a line keeps what it moved to itself. */
export type SkillHistory<T> = { lines: HistoryLine<T>[]; before: number | null }

type Row<T> = { observationId: string; shown: T; told: boolean }

/**
 * The newest evidence of a skill with what each answer moved, and between it what time and other skills did; newest first, as `rows` are.
 * Evidence that is `told` later, or counts no more, says nothing of what it moved. `complete`: whether these are all rows there are.
 */
export function skillHistory<T>(rows: readonly Row<T>[], { reasons, figure }: Pick<Explanation, 'reasons' | 'figure'>, complete: boolean): SkillHistory<T> {
  const lines: HistoryLine<T>[] = []
  let left = reasons.length - 1
  let before = figure
  let isWhole = true
  const takeUntil = (observationId: string | null): Reason | null => {
    for (let reason = reasons[left]; reason; reason = reasons[left]) {
      left -= 1
      before -= reason.moved
      if (reason.cause !== 'answer') lines.push(reason)
      else if (reason.observationId === observationId) return reason
    }
    return null
  }
  const known = new Set(reasons.map((reason) => (reason.cause === 'answer' ? reason.observationId : null)))
  for (const { observationId, shown, told } of rows) {
    const reason = known.has(observationId) ? takeUntil(observationId) : null
    if (reason && !told) isWhole = false
    lines.push({ cause: 'evidence', evidence: shown, moved: told ? (reason?.moved ?? null) : null })
  }
  if (complete) takeUntil(null)
  return { lines, before: isWhole ? before : null }
}
