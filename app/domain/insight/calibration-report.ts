import { binsOf, type Calibrated, calibratedBy, calibratedOf, calibrationError, type Cell, type CellFilter, cellsFor, tallyOf } from './calibration'
import { gaps, type Gap } from './calibration-gaps'

export type ByKind<K extends string> = { kind: K; figures: Calibrated }[]

/**
 * Everything that is told of the predictions that a filter lets through. `whole` and `error` are null where none are. Each list of kinds is
 * under the rest of the filter only, so that what was chosen stands beside what was not.
 */
export type CalibrationReport = {
  whole: Calibrated | null
  error: number | null
  bins: (Calibrated | null)[]
  bySource: ByKind<string>
  byGap: ByKind<Gap>
  byModel: ByKind<string>
}

export function calibrationReport(cells: readonly Cell[], filter: CellFilter): CalibrationReport {
  const chosen = cellsFor(cells, filter)
  const bins = binsOf(chosen)
  const named = (of: (cell: Cell) => string) => [...new Set(cells.map(of))].sort()
  return {
    whole: calibratedOf(tallyOf(chosen)),
    error: calibrationError(bins),
    bins,
    bySource: calibratedBy(cellsFor(cells, { ...filter, source: null }), named(({ source }) => source), ({ source }) => source),
    byGap: calibratedBy(cellsFor(cells, { ...filter, gap: null }), gaps, ({ gap }) => gap),
    byModel: calibratedBy(cellsFor(cells, { ...filter, model: null }), named(({ model }) => model), ({ model }) => model),
  }
}
