import type { RequestHandler } from 'express'
import { logger, withoutSecrets } from '../../app/http/logger.server'

/** One line per request when it ends: what was asked, the answer, and how long it took. Files of the build are not worth a line. */
export const logRequest: RequestHandler = (request, response, next) => {
  if (request.path.startsWith('/assets/')) return next()
  const start = performance.now()
  response.once('close', () => {
    const { requestId } = response.locals as { requestId: string }
    const ms = Math.round((performance.now() - start) * 10) / 10
    logger.info({ request: requestId, method: request.method, path: withoutSecrets(request.path), status: response.statusCode, ms }, 'request')
  })
  next()
}
