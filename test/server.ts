import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type Database, openDatabase } from '#db/client.server'
import { serverFlags } from '../scripts/steps/server-flags.mjs'
import { copyBase, type Copy } from './databases/copy'
import { Visitor } from './visitor'

export type Cast = 'mina' | 'otto' | 'tess' | 'ada' | 'lena' | (string & {})

/** The built server in a process of its own, over a copy of the seeded database. */
export type TestServer = {
  url: string
  db: Database
  env: Record<string, string>
  visitor: () => Visitor
  as: (name: Cast) => Promise<Visitor>
  output: () => string
  pid: () => number
  stop: () => Promise<number | null>
  kill: () => Promise<void>
  restart: () => Promise<void>
  close: () => Promise<void>
}

export async function startServer(extra: Record<string, string> = {}): Promise<TestServer> {
  const copy = await copyBase()
  const env = { ...copy.env, ...extra }
  let running = await spawnServer(env)
  const db = openDatabase({ url: copy.url, file: copy.file })
  const server: TestServer = {
    url: running.url,
    db,
    env,
    visitor: () => new Visitor(server.url),
    as: async (name) => {
      const visitor = server.visitor()
      await visitor.signIn(`${name}@countersign.example`)
      return visitor
    },
    output: () => running.output(),
    pid: () => running.child.pid ?? 0,
    stop: () => end(running.child, 'SIGTERM'),
    kill: async () => {
      await end(running.child, 'SIGKILL')
    },
    restart: async () => {
      running = await spawnServer(env)
      server.url = running.url
    },
    close: () => closeAll(running.child, db, copy),
  }
  return server
}

async function closeAll(child: ChildProcess, db: Database, copy: Copy): Promise<void> {
  await end(child, 'SIGTERM')
  await db.destroy()
  await copy.drop()
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
  return child.exitCode
}

/** Without the maps from built lines to sources, which only help who reads a log: a start spends an eighth of its time on them. */
const testFlags = serverFlags.filter((flag) => flag !== '--enable-source-maps')

type Running = { child: ChildProcess; url: string; output: () => string }

function spawnServer(env: Record<string, string>): Promise<Running> {
  const settings = { NODE_ENV: 'production' as const, PORT: '0', HOST: '127.0.0.1', SERVER_TIMING: '1', APP_URL: '', SMTP_URL: '', LOG_LEVEL: 'warn' }
  const child = spawn(process.execPath, [...testFlags, 'build/serve.js'], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
      const port = /Countersign is at http:\/\/[^:\s]+:(\d+)/.exec(output)?.[1]
      if (port) resolve({ child, url: `http://127.0.0.1:${port}`, output: () => output })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`The server ended with code ${code} before it listened:\n${output}`)))
  })
}
