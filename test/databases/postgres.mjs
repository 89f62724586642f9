import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findPostgresBinaries } from './find-postgres.mjs'

export { findPostgresBinaries }

const keepScript = fileURLToPath(new URL('cluster.sh', import.meta.url))
const readyWithinMs = 60_000

/**
 * Start a private, throw-away PostgreSQL cluster from this machine's own programs, reachable at 127.0.0.1 without a
 * password, as a superuser. `stop` ends it and removes its folder; so does the end of this process, in whatever way.
 * Null where there is no PostgreSQL; throws with the server's words where it does not come up. What it holds is thrown away, so
 * nothing has to outlive the machine; `durable` is for measuring, where it writes as a server in use does.
 * @param {{ durable?: boolean }} [options]
 * @returns {Promise<{ url: string, stop(): Promise<void> } | null>}
 */
export async function startPostgres({ durable = false } = {}) {
  const bin = process.platform === 'win32' ? null : findPostgresBinaries()
  if (bin === null) return null
  // Between finding a free port and taking it somebody else may: one more try.
  return startCluster(bin, durable).catch(() => startCluster(bin, durable))
}

async function startCluster(bin, durable) {
  const owner = serverOwner()
  const dir = makeFolder(owner)
  const port = await freePort()
  const keeper = spawn('/bin/sh', [keepScript, bin, dir, String(port), durable ? 'on' : 'off'], {
    ...owner,
    cwd: dir,
    detached: true,
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let words = ''
  keeper.stderr.setEncoding('utf8').on('data', (text) => { words = (words + text).slice(-4000) })
  const ended = once(keeper, 'exit')
  const stop = async () => {
    keeper.ref()
    keeper.stdin.end()
    await ended
    rmSync(dir, { recursive: true, force: true })
  }
  if (!(await isReady(dir, keeper))) {
    await stop()
    throw new Error(`PostgreSQL from ${bin} did not start.\n${words}`)
  }
  for (const handle of [keeper, keeper.stdin, keeper.stderr]) handle.unref()
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop }
}

/** PostgreSQL refuses to run as root: then the packaged user owns the cluster, or nobody does. */
function serverOwner() {
  if (process.getuid() !== 0) return {}
  const idOf = (user, flag) => spawnSync('id', [flag, user], { encoding: 'utf8' })
  const user = ['postgres', 'nobody'].find((name) => idOf(name, '-u').status === 0)
  if (!user) throw new Error('PostgreSQL refuses to run as root, and there is no user postgres or nobody to run it.')
  return { uid: Number(idOf(user, '-u').stdout), gid: Number(idOf(user, '-g').stdout) }
}

/** A new folder in the first temporary place that the owner of the cluster may enter. */
function makeFolder(owner) {
  const mayEnter = (place) => existsSync(place) && spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', place], owner).status === 0
  const place = [tmpdir(), '/tmp', '/var/tmp'].find(mayEnter)
  if (!place) throw new Error(`There is no temporary folder that the owner of the test cluster may enter; tried ${tmpdir()}.`)
  const dir = mkdtempSync(join(place, 'countersign-pg-'))
  chmodSync(dir, 0o700)
  if (owner.uid !== undefined) chownSync(dir, owner.uid, owner.gid)
  return dir
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  await once(probe, 'close')
  return port
}

/** The postmaster writes its state into the last line of its pid file, which is what pg_ctl waits for as well. */
async function isReady(dir, keeper) {
  const pidFile = join(dir, 'data', 'postmaster.pid')
  const giveUp = performance.now() + readyWithinMs
  while (keeper.exitCode === null && keeper.signalCode === null && performance.now() < giveUp) {
    if (existsSync(pidFile) && readFileSync(pidFile, 'utf8').trimEnd().endsWith('ready')) return true
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  return false
}
