import { serverFlags } from '../steps/server-flags.mjs'
import { startChild, waitFor } from './child'

export type Server = { url: string; pid: number; stop: () => Promise<void> }

/** The built product as a user would start it, on a free port, once it listens. `profile` names a folder for a CPU profile. */
export async function startProduct(env: Record<string, string>, profile: string | null = null): Promise<Server> {
  const profiling = profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]
  const child = startChild([...serverFlags, ...profiling, 'build/serve.js'], env)
  const port = await waitFor(child, (_message, output) => /Countersign is at http:\/\/[^:\s]+:(\d+)/.exec(output)?.[1] ?? null)
  return { url: `http://127.0.0.1:${port}`, pid: child.pid, stop: child.stop }
}

/** One of the two bare servers to compare with, on a free port, once it listens. */
export async function startBare(script: 'bare-remix.tsx' | 'bare-http.ts'): Promise<Server> {
  const child = startChild(['--import', 'tsx', `scripts/bench/${script}`], {})
  const port = await waitFor(child, (message) => (typeof message === 'number' ? message : null))
  return { url: `http://127.0.0.1:${port}`, pid: child.pid, stop: child.stop }
}
