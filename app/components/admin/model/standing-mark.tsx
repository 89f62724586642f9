import type { Calibrated } from '../../../domain/insight/calibration'

/** The point of a bin, told apart by its shape: a dot agrees, a triangle is off, an open ring is too few. Inside an svg. */
export function StandingMark({ cx, cy, standing }: { cx: number; cy: number; standing: Calibrated['standing'] }) {
  if (standing === 'too-few') return <circle cx={cx} cy={cy} r={5} fill="var(--paper-raised)" stroke="var(--ink-quiet)" strokeWidth={1.5} />
  if (standing === 'off') return <path d={`M${cx},${cy - 8}l8,14h-16z`} fill="var(--warn)" />
  return <circle cx={cx} cy={cy} r={6} fill="var(--accent)" />
}
