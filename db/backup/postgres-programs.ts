import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { BackupFault } from './backup-fault'

const packagedUnder = '/usr/lib/postgresql'

/** Where one of PostgreSQL's client programs is: in the first of these folders that has it. Throws a BackupFault when in none. */
export function requireProgram(name: 'pg_dump' | 'pg_restore', folders: readonly string[] = programFolders()): string {
  const found = folders.map((folder) => join(folder, name)).find(isProgram)
  if (found) return found
  throw new BackupFault(`${name} is not on this machine. Install PostgreSQL’s client programs (on Debian: apt-get install postgresql-client). Nothing was done.`)
}

/** The PATH, then the folders of packaged versions, which are not linked from it everywhere, newest first. */
function programFolders(): string[] {
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const versions = existsSync(packagedUnder) ? readdirSync(packagedUnder).filter((version) => /^\d/.test(version)) : []
  return [...onPath, ...versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(packagedUnder, version, 'bin'))]
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * A database's address as the programs take it. The password goes through the environment, as arguments are everybody's to read. Throws
 * a BackupFault for what is no address.
 */
export function connectionTo(url: string): { argument: string; env: NodeJS.ProcessEnv } {
  if (!URL.canParse(url)) throw new BackupFault('DATABASE_URL must be an address that starts with postgres://. Nothing was done.')
  const address = new URL(url)
  const password = decodeURIComponent(address.password)
  address.password = ''
  return { argument: `--dbname=${address.href}`, env: { ...process.env, ...(password ? { PGPASSWORD: password } : {}) } }
}

/** Run a program to its end. It ends with this process. */
export function runProgram(path: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<{ code: number | null; out: string; words: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(path, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const stop = () => child.kill()
    process.on('exit', stop)
    let [out, words] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (words = (words + text).slice(-4000)))
    child.on('error', reject)
    child.on('close', (code) => {
      process.off('exit', stop)
      resolve({ code, out, words: words.trim() })
    })
  })
}
