import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { run } from './children.mjs'
import { installedAsLocked, lockHash } from './lock.mjs'
import { StepFailed, tail } from './report.mjs'
import { inRoot } from './root.mjs'

const stampFile = inRoot('node_modules', '.countersign-lock')

/**
 * Have node_modules hold what package-lock.json asks for, and sqlite3 load. Returns what was done in a few words;
 * throws StepFailed with the last lines of npm and the way on.
 */
export async function install() {
  const lock = lockHash()
  if (lock !== null && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lock) return 'already there'
  const adopted = installedAsLocked()
  if (!adopted) await installWithNpm(lock === null)
  await requireSqlite()
  writeFileSync(stampFile, lockHash() ?? '')
  return adopted ? 'already there, checked' : 'done'
}

async function installWithNpm(withoutLock) {
  console.log('  install    fetching packages; where sqlite3 has no ready-made binary it compiles from source, which takes 1 to 2 minutes')
  // `npm ci` refuses a lock file that does not name the optional packages of every other platform; this takes what the lock
  // names, leaves the lock as it is, and goes on without what a registry does not hold for platforms other than this one.
  const args = ['install', ...(withoutLock ? [] : ['--no-save']), '--include=dev', '--no-audit', '--no-fund']
  const { code, output } = await npm(args, 'still installing')
  if (code === 0) return
  throw new StepFailed(
    'The packages could not be installed. The lines above say why: without network, connect and run the same command again;\n' +
    'where a compiler is missed, install python3, make and g++ (Debian: apt-get install python3 make g++) and run it again.',
    tail(output, 40),
  )
}

async function requireSqlite() {
  if (await sqliteLoads()) return
  console.log('  install    sqlite3 does not load on this machine; compiling it once more')
  const { output } = await npm(['rebuild', 'sqlite3', '--foreground-scripts'], 'still compiling sqlite3')
  if (await sqliteLoads()) return
  throw new StepFailed(
    'sqlite3 was installed and does not load. Install python3, make and g++ (Debian: apt-get install python3 make g++),\n' +
    'delete node_modules, and run the same command again.',
    tail(output, 40),
  )
}

async function sqliteLoads() {
  const openAndClose = "new (require('sqlite3').Database)(':memory:', (problem) => process.exit(problem ? 1 : 0))"
  return (await run(process.execPath, ['-e', openAndClose])).code === 0
}

/** The npm that started us where one did, else the one on the PATH. */
function npm(args, heartbeat) {
  const started = process.env.npm_execpath
  if (started?.endsWith('npm-cli.js') && existsSync(started)) return run(process.execPath, [started, ...args], { heartbeat })
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { heartbeat })
}
