/**
 * Between what sixteen times the work takes where it grows with its size (16) and where it grows with its square (256), nearer the
 * latter: what no longer fits the processor's caches takes several times as long without growing any faster.
 */
export const belowSquare = 160

/**
 * How many times as long `work` takes on sixteen times `size`: about 16 where the time grows with the size, 256 where with its
 * square. Processor time of this process, the least of three goes each, so that a busy machine changes little.
 */
export function growth(size: number, work: (size: number) => unknown): number {
  const least = (of: number) => Math.min(...Array.from({ length: 3 }, () => processorMs(() => work(of))))
  least(size)
  return least(16 * size) / Math.max(least(size), leastMs)
}

/** Shorter than this the clock says more about itself than about the work. */
const leastMs = 1

function processorMs(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
