import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import type { TestServer } from './server'

export type ScriptEnd = { code: number | null; out: string; words: string }

/** Run one of scripts/ as npm does once all is built, in a process of its own on the server's database. `words` is what it said on the standard error. */
export async function runScript(server: Pick<TestServer, 'env'>, name: string, args: string[] = [], env: Record<string, string> = {}): Promise<ScriptEnd> {
  const root = resolve(import.meta.dirname, '..')
  const child = spawn(process.execPath, ['--enable-source-maps', `build/commands/${name}.js`, ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...server.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, words] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out, words }
}
