import type { Gap } from '../../../domain/insight/calibration-gaps'

/** How many days back predictions are counted. */
export const periods = [30, 90, 365] as const
export type Period = (typeof periods)[number]
export const usualPeriod: Period = 90

/** What the page shows; all of it stands in the URL. Empty: not narrowed by that. */
export type ModelView = { days: Period; source: string; gap: Gap | ''; version: string }

/** The address of a view; what is usual is left out. */
export function modelUrl({ days, source, gap, version }: ModelView): string {
  const search = new URLSearchParams(Object.entries({ days: days === usualPeriod ? '' : String(days), source, gap, version }).filter(([, value]) => value))
  return search.size === 0 ? '/admin/model' : `/admin/model?${search}`
}
