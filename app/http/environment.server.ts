import { z } from 'zod'

const flag = z.enum(['0', '1'], { error: 'must be 0 or 1' })
const whole = (min: number, max: number) =>
  z.coerce.number({ error: `must be a whole number from ${min} to ${max}` }).int().min(min, `must be at least ${min}`).max(max, `must be at most ${max}`)
const addressWith = (protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be an address that starts with ${protocols.map((one) => `${one}//`).join(' or ')}`,
  })

const schema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test'], { error: 'must be production, development or test' }).default('development'),
  PORT: whole(0, 65535).default(3000),
  HOST: z.string().optional(),
  APP_URL: addressWith(['http:', 'https:']).optional(),
  DATABASE_URL: addressWith(['postgres:', 'postgresql:']).optional(),
  DATABASE_FILE: z.string().optional(),
  DATABASE_POOL: whole(1, 200).default(10),
  DATA_DIR: z.string().default('data'),
  CONTENT_DIR: z.string().default('content'),
  DEMO: flag.default('0'),
  DEMO_PASSWORD: z.string().min(8, 'must have at least 8 characters').default('countersign'),
  WEB_CONCURRENCY: whole(1, 64).default(1),
  TRUST_PROXY: whole(0, 10).default(0),
  SMTP_URL: addressWith(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z.string().default('Countersign <no-reply@countersign.example>'),
  MEDIA_URL: addressWith(['http:', 'https:'])
    .refine((text) => !/^https?:/.test(text) || (URL.canParse(text) && new URL(text).pathname.length > 1), { error: 'must name a bucket, as in https://s3.example.com/bucket?region=eu-central-1' })
    .optional(),
  MEDIA_KEY_ID: z.string().optional(),
  MEDIA_SECRET: z.string().optional(),
  WEBHOOK_KEY: z.string().regex(/^[0-9a-f]{64}$/i, 'must be 32 bytes as 64 hexadecimal digits, as `openssl rand -hex 32` makes them').optional(),
  SERVER_TIMING: flag.default('0'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], { error: 'must be fatal, error, warn, info, debug or silent' }).default('info'),
})

export type Environment = Omit<z.infer<typeof schema>, 'DEMO' | 'APP_URL'> & { DEMO: boolean; APP_URL: string; secureCookies: boolean }

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Read the configuration, or say what is wrong with it, a sentence per fault. Empty values count as not set. Cookies are Secure in
 * production; the one exception is an APP_URL on this very machine over plain http, as on a newcomer's first `npm start`.
 */
export function readEnvironment(variables: Record<string, string | undefined>): { environment: Environment } | { faults: string[] } {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = schema.safeParse(set)
  if (!parsed.success) {
    return { faults: parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}. It is “${issue.path[0] === 'WEBHOOK_KEY' ? 'kept to yourself' : (set[issue.path.join('.')] ?? '')}”.`) }
  }
  const { DEMO, APP_URL, ...rest } = parsed.data
  if (rest.MEDIA_URL && !(rest.MEDIA_KEY_ID && rest.MEDIA_SECRET)) {
    return { faults: ['MEDIA_URL names a bucket, so MEDIA_KEY_ID and MEDIA_SECRET must be set too.'] }
  }
  const url = new URL(APP_URL ?? `http://localhost:${rest.PORT}`)
  const local = url.protocol === 'http:' && loopback.has(url.hostname)
  if (rest.NODE_ENV === 'production' && url.protocol === 'http:' && !local) {
    return { faults: [`APP_URL must start with https:// in production, because sign-in cookies are only sent over https. It is “${APP_URL}”.`] }
  }
  return { environment: { ...rest, DEMO: DEMO === '1', APP_URL: url.origin, secureCookies: rest.NODE_ENV === 'production' && !local } }
}

let known: Environment | null = null

/** The checked configuration of this process. Throws with every fault when it is wrong. */
export function environment(): Environment {
  if (known) return known
  const read = readEnvironment(process.env)
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  known = read.environment
  return known
}
