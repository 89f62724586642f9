/** Requests per second, latencies in milliseconds, processor time per request in milliseconds where the system tells it. */
export type Figure = { perSecond: number; p50: number; p99: number; cpuMs: number | null; faults: number }

/** One stretch of load: how long it took, each answer's latency in milliseconds, and how many answers were not the expected ones. */
export type Stretch = { seconds: number; latencies: readonly number[]; cpuMs: number | null; faults: number }

/** The smallest value that at least this share (0..1] of all values does not exceed (nearest rank); NaN for no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** The middle value, the lower of the two middle ones for an even count; NaN for no values. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** What several stretches of the same load come to together. */
export function figureOf(stretches: readonly Stretch[]): Figure {
  const latencies = stretches.flatMap((stretch) => stretch.latencies)
  const sum = (of: (stretch: Stretch) => number) => stretches.reduce((total, stretch) => total + of(stretch), 0)
  const known = stretches.every((stretch) => stretch.cpuMs !== null)
  return {
    perSecond: latencies.length / sum((stretch) => stretch.seconds),
    p50: median(latencies),
    p99: percentile(latencies, 0.99),
    cpuMs: known ? sum((stretch) => stretch.cpuMs ?? 0) / latencies.length : null,
    faults: sum((stretch) => stretch.faults),
  }
}
