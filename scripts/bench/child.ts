import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { root } from '../steps/root.mjs'
import { atEnd, isTidying } from './tidy'

export type Child = { process: ChildProcess; pid: number; output: () => string; stop: () => Promise<void> }

const patienceMs = 15_000

/**
 * A Node process of this project in production mode, ended at the latest with the run. It has an IPC channel, so it also learns
 * of a sudden end of this process. Of the environment only `env` concerns the product: nothing of the caller's own data is touched.
 */
export function startChild(nodeArgs: readonly string[], env: Record<string, string>): Child {
  const neutral = { DATABASE_URL: '', DATABASE_FILE: '', SMTP_URL: '', APP_URL: '', WEB_CONCURRENCY: '', TRUST_PROXY: '', DEMO: '' }
  const settings = { NODE_ENV: 'production', LOG_LEVEL: 'warn', HOST: '127.0.0.1', PORT: '0' } as const
  const child = spawn(process.execPath, nodeArgs, {
    cwd: root,
    env: { ...process.env, ...neutral, ...settings, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  const hear = (text: string) => (output = (output + text).slice(-8000))
  child.stdout?.setEncoding('utf8').on('data', hear)
  child.stderr?.setEncoding('utf8').on('data', hear)
  const stop = () => end(child)
  atEnd(stop)
  return { process: child, pid: child.pid ?? 0, output: () => output, stop }
}

/**
 * Wait until `told` finds what it looks for in what the child says; throws with the child's words when it ends before. When the run
 * is interrupted the promise stays open for ever, so that no caller mistakes the interruption for a failure.
 */
export function waitFor<T>(child: Child, told: (message: unknown, output: string) => T | null): Promise<T> {
  return new Promise((resolve, reject) => {
    const look = (message?: unknown) => {
      const found = told(message, child.output())
      if (found !== null) resolve(found)
    }
    child.process.on('message', look)
    child.process.stdout?.on('data', () => look())
    child.process.once('exit', (code, signal) => {
      if (signal === 'SIGINT' || isTidying()) return
      reject(new Error(`A process of the measurement ended by itself (${signal ?? `code ${code}`}):\n${child.output()}`))
    })
  })
}

/** Run a script of this folder to its one message, which is the result. */
export async function resultOf<T>(script: string, args: readonly string[], env: Record<string, string>): Promise<T> {
  const child = startChild(['--import', 'tsx', `scripts/bench/${script}`, ...args], env)
  const result = await waitFor(child, (message) => (message === undefined ? null : (message as T)))
  await child.stop()
  return result
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  const overdue = setTimeout(() => child.kill('SIGKILL'), patienceMs)
  await exited
  clearTimeout(overdue)
}
