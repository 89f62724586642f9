import { chmodSync, closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { BackupFault } from './backup-fault'

const interruptions = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** Throws a BackupFault when a backup may not be written there. */
export function requireFreePlace(target: string, force: boolean): void {
  if (!existsSync(dirname(target))) throw new BackupFault(`There is no folder ${dirname(target)}. Nothing was written.`)
  if (!existsSync(target)) return
  if (!statSync(target).isFile()) throw new BackupFault(`${target} is not a file. Nothing was written.`)
  if (!force) throw new BackupFault(`${target} is there already. Name another file, or say --force to replace it. Nothing was written.`)
}

/**
 * Have `write` make a file under another name beside `target`, readable by its owner alone, and put it in place at once when it is
 * whole and on the disk. Whatever goes wrong, an interruption too, `target` stays as it was and no piece is left. Returns its bytes.
 */
export async function placeFile(target: string, write: (partial: string) => Promise<void>): Promise<number> {
  const partial = `${target}.${process.pid}.partial`
  const discard = () => {
    for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${partial}${suffix}`, { force: true })
  }
  const leave = (signal: keyof typeof interruptions) => {
    discard()
    process.exit(interruptions[signal])
  }
  for (const signal of Object.keys(interruptions)) process.on(signal, leave)
  try {
    makeEmpty(partial)
    await write(partial)
    await toDisk(partial)
    await rename(partial, target)
    await folderToDisk(dirname(target))
    return statSync(target).size
  } finally {
    for (const signal of Object.keys(interruptions)) process.off(signal, leave)
    discard()
  }
}

/** Made before anything secret is in it, so that at no moment others can read it. */
function makeEmpty(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600))
    chmodSync(path, 0o600)
  } catch (fault) {
    throw new BackupFault(`${path} cannot be written (${(fault as NodeJS.ErrnoException).code}). Nothing was changed.`)
  }
}

async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  await handle.sync().finally(() => handle.close())
}

/** The new name itself; Windows opens no folder and needs no such call. */
async function folderToDisk(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
