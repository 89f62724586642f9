import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './root.mjs'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
const graceMs = 5000
// Each program leads a process group of its own, so that what it started ends with it.
const ownGroup = process.platform !== 'win32'
const running = new Set()
const cleanUps = []
let interrupted = false
let listening = false
const parent = process.ppid
let watch = null
let whenAlone = null

/** What a shell would report for a program ended by this signal. */
export const exitCodeOf = (signal) => 128 + constants.signals[signal]

/**
 * Run a program to its end and return `{ code, output }`. With `show` it prints straight to this terminal and `output`
 * is empty. `heartbeat` is a sentence about the wait, printed every 15 seconds. After `limitSeconds` the program is
 * stopped. When this process is interrupted the program is stopped too, and the promise stays open for ever, so that
 * no caller mistakes the interruption for a failure.
 */
export function run(command, args, { cwd = root, env = process.env, show = false, heartbeat, limitSeconds } = {}) {
  listen()
  return new Promise((resolve) => {
    const started = performance.now()
    const printed = show ? 'inherit' : 'pipe'
    const child = spawn(command, args, { cwd, env, detached: ownGroup, stdio: ['ignore', printed, printed] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => { output += text })
    const seconds = () => Math.round((performance.now() - started) / 1000)
    const beat = heartbeat && setInterval(() => console.log(`${' '.repeat(13)}${heartbeat} (${seconds()} s)`), 15_000)
    const limit = limitSeconds && setTimeout(() => signalAll(child, 'SIGTERM'), limitSeconds * 1000)
    const finish = (code) => {
      running.delete(child)
      clearInterval(beat)
      clearTimeout(limit)
      if (!interrupted) resolve({ code, output })
    }
    running.add(child)
    child.on('error', (problem) => { output += problem.message; finish(127) })
    child.on('close', (code, signal) => finish(code ?? exitCodeOf(signal)))
    // A package's install script may start a daemon that keeps the pipes open: the end of the program is enough.
    child.on('exit', (code, signal) => setTimeout(finish, 500, code ?? exitCodeOf(signal)))
  })
}

/** Have `cleanUp` (may be async) done when this process is interrupted, after its programs have ended. */
export function onInterrupt(cleanUp) {
  listen()
  cleanUps.push(cleanUp)
}

function listen() {
  if (listening) return
  listening = true
  for (const signal of signals) process.on(signal, interrupt)
  whenAbandoned(() => interrupt('SIGTERM'))
}

/**
 * npm puts a shell between itself and this process, and passes the signal it gets to that shell, which dies of it in
 * silence. The new parent is how this process learns of it. A later call replaces what is to be done.
 */
function whenAbandoned(act) {
  whenAlone = act
  if (!process.env.npm_lifecycle_event || watch) return
  watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    whenAlone()
  }, 100)
  watch.unref()
}

async function interrupt(signal) {
  if (interrupted) return
  interrupted = true
  const stopping = [...running]
  for (const child of stopping) signalAll(child, signal)
  await until(() => running.size === 0, graceMs)
  await until(() => !stopping.some((child) => signalAll(child, 0)), 1000)
  for (const child of stopping) signalAll(child, 'SIGKILL')
  for (const cleanUp of cleanUps) await cleanUp()
  process.exit(exitCodeOf(signal))
}

/** Signal a program and all it started; 0 only asks. Returns whether there was anyone to get it. */
function signalAll(child, signal) {
  try {
    return process.kill(ownGroup ? -child.pid : child.pid, signal)
  } catch (problem) {
    if (problem.code === 'ESRCH') return false
    throw problem
  }
}

async function until(isSo, limitMs) {
  const giveUp = performance.now() + limitMs
  while (!isSo() && performance.now() < giveUp) await new Promise((resolve) => setTimeout(resolve, 20))
}

/**
 * Let another Node process take over: it has this terminal, gets this process's signals, and gives its exit code.
 * It also has an IPC channel, whose `disconnect` event tells it when this process was killed without a word.
 */
export function handOver(nodeArgs, { cwd = root, env = process.env } = {}) {
  for (const signal of signals) process.off(signal, interrupt)
  const child = spawn(process.execPath, nodeArgs, { cwd, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  const sentAt = {}
  const pass = (signal) => {
    // Ctrl+C arrives twice, from the terminal and from npm: one request to stop is one request.
    if (performance.now() - (sentAt[signal] ?? -Infinity) < 1000) return
    sentAt[signal] = performance.now()
    child.kill(signal)
  }
  for (const signal of signals) process.on(signal, pass)
  whenAbandoned(() => pass('SIGTERM'))
  child.on('exit', (code, signal) => process.exit(code ?? exitCodeOf(signal)))
}
