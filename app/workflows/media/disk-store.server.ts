import { randomUUID } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { copyFile, mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { Contents, MediaStore, StoredObject } from './store.server'

/** Where pieces lie until they are whole; below the folder, so that putting one in place is a rename. */
export const incomingFolder = 'incoming'

/** Files in a folder of this machine, each written under another name, brought to the disk, and only then put in place. */
export function diskStore(folder: string): MediaStore {
  const pathOf = (key: string) => join(folder, key)
  return {
    place: folder,
    size: async (key) => (await infoOf(pathOf(key)))?.size ?? null,
    put: (key, contents) => putFile(folder, pathOf(key), contents),
    async read(key, range) {
      const path = pathOf(key)
      return (await infoOf(path)) ? createReadStream(path, range) : null
    },
    list: (prefix) => listFiles(folder, prefix),
    remove: (key) => rm(pathOf(key), { force: true }),
  }
}

async function infoOf(path: string) {
  return stat(path).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT' || fault.code === 'ENOTDIR') return null
    throw fault
  })
}

async function putFile(folder: string, target: string, contents: Contents): Promise<void> {
  if (await infoOf(target)) return
  const partial = join(folder, incomingFolder, randomUUID())
  await mkdir(dirname(partial), { recursive: true })
  await mkdir(dirname(target), { recursive: true })
  try {
    if (!(contents instanceof Uint8Array)) await copyFile(contents.path, partial, constants.COPYFILE_FICLONE)
    const file = await open(partial, contents instanceof Uint8Array ? 'wx' : 'r+')
    if (contents instanceof Uint8Array) await file.writeFile(contents)
    await file.sync()
    await file.close()
    await rename(partial, target)
    const place = await open(dirname(target), 'r')
    await place.sync().finally(() => place.close())
  } finally {
    await rm(partial, { force: true })
  }
}

async function* listFiles(folder: string, prefix: string): AsyncIterable<StoredObject> {
  if (!(await infoOf(folder))) return
  for await (const entry of await opendir(folder, { recursive: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const key = relative(folder, path).split(sep).join('/')
    const info = key.startsWith(prefix) ? await infoOf(path) : null
    if (info) yield { key, bytes: info.size, storedAt: info.mtimeMs }
  }
}
