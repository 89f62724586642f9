import type { RequestHandler } from 'express'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuse an unsafe request that another site's page sent: its Origin must name this host. Browsers send Origin with every
 * unsafe request, so one without it comes from no form of ours.
 */
export function isSameOrigin(method: string, origin: string | undefined, host: string | undefined, appUrl: string): boolean {
  if (safe.has(method)) return true
  if (!origin || !URL.canParse(origin)) return false
  return new URL(origin).host === host || new URL(origin).origin === appUrl
}

/** What programs send here is known by the key or the signature that comes with it; no cookie is asked for, so another site's page gains nothing by it. */
const isOpenToKeys = (path: string): boolean => path === '/api/outcomes' || path.startsWith('/api/hooks/')

export function checkOrigin(appUrl: string): RequestHandler {
  return (request, response, next) => {
    if (isOpenToKeys(request.path) || isSameOrigin(request.method, request.get('origin'), request.get('host'), appUrl)) return next()
    response.status(403).type('text').send('This form was sent from another site, so nothing was changed. Open Countersign itself and try again.')
  }
}
