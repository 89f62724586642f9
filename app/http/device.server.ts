import { requestScope } from './request-scope.server'

/** From where a request comes, as the list of sessions shows it. */
export function deviceOf(request: Request): { userAgent: string; address: string } {
  return { userAgent: (request.headers.get('User-Agent') ?? 'unknown').slice(0, 200), address: requestScope()?.address ?? 'unknown' }
}
