import { existsSync, readdirSync } from 'node:fs'
import { extname } from 'node:path'
import type { RequestHandler } from 'express'

const types: Record<string, string> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml' }

/** What is said of pages means nothing of a script, a style or a face, and would be a third of the bytes of a small one. */
const ofPages = [
  'Content-Security-Policy', 'Cross-Origin-Opener-Policy', 'Origin-Agent-Cluster', 'Referrer-Policy', 'X-DNS-Prefetch-Control', 'X-Download-Options',
  'X-Frame-Options', 'X-Permitted-Cross-Domain-Policies', 'X-XSS-Protection', 'X-Request-Id',
]

/** Where the build laid a packed form beside a file of this folder, lead a browser that can read it there. */
export function packedAssets(folder: string): RequestHandler {
  const packed = new Set(existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.br')) : [])
  return (request, response, next) => {
    const name = request.path.slice(1)
    const type = types[extname(name)]
    if (/\.(js|css|woff2)$/.test(name)) for (const header of ofPages) response.removeHeader(header)
    if (type && packed.has(`${name}.br`)) {
      response.vary('Accept-Encoding')
      if (request.acceptsEncodings('br')) {
        request.url = `/${name}.br`
        response.setHeader('Content-Type', type)
        response.setHeader('Content-Encoding', 'br')
      }
    }
    next()
  }
}
