import type { Environment } from '../../app/http/environment.server'

/** Someone of the demo organisation, and what they are there to show. */
export type SignIn = { email: string; what: string }

/** One line per step: what it is, how it went, how long it took. */
export async function step<T>(name: string, work: () => Promise<{ said: string; result: T }>): Promise<T> {
  const start = performance.now()
  const { said, result } = await work()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  process.stdout.write(`  ${name.padEnd(10)} ${said.padEnd(44)} ${seconds.padStart(5)} s\n`)
  return result
}

/** Where it serves, and who can sign in to look around. */
export function announce(port: number, settings: Environment, signIns: SignIn[]): void {
  const url = new URL(settings.APP_URL)
  if (settings.PORT === 0) url.port = String(port)
  const lines = ['', `  Countersign is at ${url.origin}`, '']
  if (signIns.length > 0) {
    lines.push(`  Sign in as, each with the password “${settings.DEMO_PASSWORD}”:`)
    for (const { email, what } of signIns) lines.push(`    ${email.padEnd(28)} ${what}`)
    lines.push('')
  }
  process.stdout.write(`${lines.join('\n')}\n`)
}

export function explainFault(fault: unknown): void {
  const message = fault instanceof Error ? fault.message : String(fault)
  process.stderr.write(`\nCountersign cannot start.\n${message}\n\nMend this and start again. Nothing is half done: every step can be repeated.\n`)
  if (process.env.LOG_LEVEL === 'debug' && fault instanceof Error) process.stderr.write(`${fault.stack}\n`)
}
