const everyMs = 20

/** The most memory that this process holds while something is done, in bytes, looked at every 20 ms: what was held before and let go does not count. */
export async function peakMemory(work: () => Promise<unknown>): Promise<number> {
  let peak = process.memoryUsage.rss()
  const look = () => (peak = Math.max(peak, process.memoryUsage.rss()))
  const timer = setInterval(look, everyMs)
  try {
    await work()
  } finally {
    clearInterval(timer)
  }
  return look()
}
