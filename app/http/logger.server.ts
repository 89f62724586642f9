import pino from 'pino'
import { once } from '#db/once'

/** JSON lines on standard output. Secrets never get here: no body, cookie or query string is logged. */
export const logger = once('logger', () => pino({ level: process.env.LOG_LEVEL || 'info', base: { pid: process.pid } }))

/** A path as it may be logged: the token of an invitation or a reset link signs in whoever reads it. */
export function withoutSecrets(path: string): string {
  return path.replace(/^\/(join|reset)\/.*/, '/$1/…')
}
