import cluster from 'node:cluster'
import type { AddressInfo } from 'node:net'
import type { Environment } from '../../app/http/environment.server'
import { logger } from '../../app/http/logger.server'

/** Keep WEB_CONCURRENCY workers on one port: a crashed one is replaced, a signal stops all. Returns the port once all listen. */
export function superviseWorkers({ WEB_CONCURRENCY }: Environment): Promise<number> {
  let stopping = false
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) return
    stopping = true
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill(signal)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('disconnect', () => stop('SIGTERM'))
  return new Promise((resolve, reject) => {
    let listening = 0
    cluster.on('listening', (_worker, address: Partial<AddressInfo>) => {
      listening += 1
      if (listening === WEB_CONCURRENCY) resolve(address.port ?? 0)
    })
    cluster.on('exit', (worker, code) => {
      if (stopping) {
        if (Object.keys(cluster.workers ?? {}).length === 0) process.exit(0)
        return
      }
      if (listening < WEB_CONCURRENCY) {
        reject(new Error(`A worker ended with code ${code} before it could serve; the lines above say why.`))
        return
      }
      logger.error({ worker: worker.process.pid, code }, 'a worker ended and is replaced')
      cluster.fork()
    })
    for (let count = 0; count < WEB_CONCURRENCY; count++) cluster.fork()
  })
}
