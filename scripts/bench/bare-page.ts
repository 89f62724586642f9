import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

const fillers = new Map<number, string>()

/** Words of exactly this many bytes, made once. */
export function fillerOf(bytes: number): string {
  const known = fillers.get(bytes)
  if (known !== undefined) return known
  const filler = 'a clause is read twice '.repeat(Math.ceil(bytes / 23)).slice(0, bytes)
  fillers.set(bytes, filler)
  return filler
}

/** The answer of both bare servers to a saved answer, as long as the product's. */
export const bareAnswer = { saved: true, number: 42 }

/** Serve on a free port of this machine alone, tell the parent which, and end with it. */
export function listenBare(server: Server): void {
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
  process.on('SIGTERM', () => process.exit(0))
  process.on('disconnect', () => process.exit(0))
}
