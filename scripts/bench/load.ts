import autocannon from 'autocannon'
import { processorMs } from './processes'
import type { Stretch } from './figures'

/** A request to send again and again, the status its answer must have, and the name its latencies go under. */
export type Planned = { kind: string; method: 'GET' | 'POST'; path: string; headers: Record<string, string>; body?: string; status: number }

/**
 * `requestsOf(connection)`: what each connection sends, in turn and from the start again. `seconds`: when it ends at the latest;
 * with `once` every connection ends after its last request.
 */
export type Load = { url: string; pid: number; connections: number; seconds: number; requestsOf: (connection: number) => Planned[]; once?: boolean }

/** Send the load; all that came back, by kind. */
export async function sendLoad(load: Load): Promise<{ all: Stretch; kinds: ReadonlyMap<string, Stretch> }> {
  const latencies = new Map<string, number[]>()
  let faults = 0
  let last: number | null = null
  let connection = 0
  const setupClient = (client: autocannon.Client) => {
    const requests = load.requestsOf(connection)
    connection += 1
    let nth = 0
    client.setRequests(requests.map(({ method, path, headers, body }) => ({ method, path, headers, body })))
    client.on('response', (status, _bytes, ms) => {
      const request = requests[nth % requests.length]
      nth += 1
      last = performance.now()
      if (!request) return
      if (status !== request.status) faults += 1
      const known = latencies.get(request.kind)
      if (known) known.push(ms)
      else latencies.set(request.kind, [ms])
    })
  }
  const perConnection = load.once ? { maxConnectionRequests: load.requestsOf(0).length } : {}
  const cpuBefore = processorMs(load.pid)
  const start = performance.now()
  const { errors } = await autocannon({
    url: load.url, connections: load.connections, duration: load.seconds, sampleInt: 50, setupClient, ...perConnection,
  })
  const cpuAfter = processorMs(load.pid)
  // With every attempt taken, what follows the last answer is only waiting.
  const end = load.once && last !== null ? last : performance.now()
  const cpuMs = cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore
  const whole = { seconds: (end - start) / 1000, cpuMs, faults: faults + errors }
  const kinds = [...latencies].map(([kind, ms]) => [kind, { ...whole, latencies: ms, cpuMs: null }] as const)
  return { all: { ...whole, latencies: [...latencies.values()].flat() }, kinds: new Map(kinds) }
}
