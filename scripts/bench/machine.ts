import { readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { inRoot } from '../steps/root.mjs'

const packages = ['@remix-run/express', 'react', 'express', 'kysely', 'sqlite3', 'pg', 'autocannon']

function versionOf(name: string): string {
  const { version } = JSON.parse(readFileSync(inRoot('node_modules', name, 'package.json'), 'utf8')) as { version: string }
  return `${name} ${version}`
}

/** What ran: the machine, Node and the packages that matter. */
export function machineLines(): string[] {
  const cores = cpus()
  const memory = (totalmem() / 2 ** 30).toFixed(0)
  const model = cores[0]?.model.trim() ?? 'unknown'
  return [
    `- Machine: ${cores.length} cores (${model}), ${memory} GiB, ${process.platform} ${process.arch}; client and servers share it.`,
    `- Node ${process.versions.node}; ${packages.map(versionOf).join(', ')}.`,
  ]
}

/** Average of runnable processes over the last minute. */
export const loadNow = () => loadavg()[0] ?? 0

/** What the load before the run says about its figures; systems without a load average tell 0. */
export function loadLine(before: number, after: number): string {
  const cores = cpus().length
  const words = before > cores / 4 ? 'Something else was running: read the ratios rather than the figures.' : 'Nothing else was running.'
  return `- Load average ${before.toFixed(2)} before, ${after.toFixed(2)} after the run, on ${cores} cores. ${words}`
}
