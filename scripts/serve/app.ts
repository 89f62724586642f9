import { randomBytes, randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { constants } from 'node:zlib'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express } from 'express'
import type { Environment } from '../../app/http/environment.server'
import { checkOrigin } from '../../app/http/origin.server'
import { withinRequest } from '../../app/http/request-scope.server'
import { securityHeaders } from '../../app/http/security-headers.server'
import { apiBuild } from './api-build'
import { pagesFor } from './pages'
import { logRequest } from './request-log'

/**
 * Everything between the socket and the routes, in order. Brotli's usual window of 4 MB a request costs far more memory than a page of
 * 40 KB can give back; 128 KB holds every page whole.
 */
export async function createApp(settings: Environment, server: Server): Promise<Express> {
  const pages = await pagesFor(settings, server)
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', settings.TRUST_PROXY)
  app.use((_request, response, next) => {
    response.locals.requestId = randomUUID()
    response.locals.nonce = randomBytes(16).toString('base64')
    response.setHeader('X-Request-Id', response.locals.requestId)
    next()
  })
  app.use(logRequest)
  app.use((request, response, next) => {
    if (/%00|\0/.test(request.url)) response.status(400).type('text').send('This address cannot be right: it holds a NUL character.')
    else next()
  })
  app.use(securityHeaders({ production: settings.NODE_ENV === 'production', https: settings.secureCookies }))
  app.use(compression({ level: 4, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 17 } } }))
  app.use(pages.files)
  app.use(checkOrigin(settings.APP_URL))
  const handlerOf = (build: ServerBuild | (() => Promise<ServerBuild>)) => createRequestHandler({ build, mode: settings.NODE_ENV, getLoadContext })
  const handlers = { api: handlerOf(apiBuild(pages.build)), pages: handlerOf(pages.build) }
  app.all('*', (request, response, next) => {
    const handle = request.path.startsWith('/api/') ? handlers.api : handlers.pages
    const { requestId: id, nonce } = response.locals as { requestId: string; nonce: string }
    const scope = { id, nonce, address: request.ip ?? 'unknown', queries: 0 }
    if (settings.SERVER_TIMING === '1') sayQueries(response, scope)
    withinRequest(scope, () => handle(request, response, next))
  })
  return app
}

const getLoadContext = (_request: express.Request, response: express.Response) => ({
  nonce: response.locals.nonce as string, requestId: response.locals.requestId as string, drained: () => drained(response),
})

/** The adapter writes as fast as it is given; a large file must not pile up in memory before a slow reader. */
async function drained(response: express.Response): Promise<void> {
  if (!response.writableNeedDrain || response.destroyed) return
  await new Promise<void>((settle) => {
    const done = () => {
      response.off('drain', done)
      response.off('close', done)
      settle()
    }
    response.on('drain', done)
    response.on('close', done)
  })
}

/** How many queries an answer took, in its Server-Timing header: for tests and for measuring. */
function sayQueries(response: express.Response, scope: { queries: number }): void {
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => express.Response
  response.writeHead = ((...given: unknown[]) => {
    response.setHeader('Server-Timing', `queries;desc="${scope.queries}"`)
    return writeHead(...given)
  }) as typeof response.writeHead
}
