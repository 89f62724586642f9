import type { Server } from 'node:http'
import { logger } from '../../app/http/logger.server'

const patience = 10_000

/**
 * On SIGTERM or SIGINT: take no new request, end what would go on by itself, let what is in flight finish, close what is open, and go.
 * A repeat changes nothing: a terminal's Ctrl+C reaches every process of its group, and the one that started us passes it on too.
 */
export function stopGracefully(server: Server, endStreams: () => void, close: () => Promise<void>): void {
  let stopping = false
  const stop = (signal: string) => {
    if (stopping) return
    stopping = true
    logger.info({ signal }, 'stopping')
    const overdue = setTimeout(() => {
      logger.warn('some requests did not finish in time')
      server.closeAllConnections()
    }, patience)
    endStreams()
    server.close(() => {
      clearTimeout(overdue)
      void close().then(
        () => process.exit(0),
        (error: unknown) => {
          logger.error({ err: error }, 'closing failed')
          process.exit(1)
        },
      )
    })
    server.closeIdleConnections()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('disconnect', () => stop('the starting process is gone'))
}
