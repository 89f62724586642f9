import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { constants, createGunzip, type ZlibOptions } from 'node:zlib'
import { FileFault } from './file-fault'

export const LARGEST_FILE = 100 * 1024 * 1024

/** `endsEarly`: the compressed file was cut short; `chunks` then gives what is left of it. */
export type OpenedFile = { endsEarly: boolean; chunks: AsyncIterable<Buffer> }

/**
 * Open a file, unpacking it when its first bytes say gzip whatever its name. A file that is not there, is a folder, is empty, holds
 * over 100 MB (unpacked) or is damaged throws a FileFault before anything is read from it.
 */
export async function openFile(path: string): Promise<OpenedFile> {
  const head = await readHead(path)
  if (!(head[0] === 0x1f && head[1] === 0x8b)) return { endsEarly: false, chunks: createReadStream(path) }
  const endsEarly = (await checkGzip(path)) === 'ends-early'
  // A lenient flush hands over everything up to the cut, so that the fault can name the last whole row.
  return { endsEarly, chunks: gunzipped(path, endsEarly ? { finishFlush: constants.Z_SYNC_FLUSH } : {}) }
}

async function readHead(path: string): Promise<Buffer> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new FileFault(error.code === 'ENOENT' ? 'there is no such file' : `the file cannot be opened (${error.code})`)
  })
  if (!found.isFile()) throw new FileFault('this is not a file')
  if (found.size === 0) throw new FileFault('the file is empty')
  if (found.size > LARGEST_FILE) throw tooLarge()

  const handle = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new FileFault(`the file cannot be opened (${error.code})`)
  })
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function checkGzip(path: string): Promise<'whole' | 'ends-early'> {
  let size = 0
  try {
    for await (const chunk of gunzipped(path, {})) {
      size += chunk.length
      if (size > LARGEST_FILE) throw tooLarge()
    }
    return 'whole'
  } catch (error) {
    if (error instanceof FileFault) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === 'Z_BUF_ERROR') return 'ends-early'
    if (code?.startsWith('Z_')) throw new FileFault(`the compressed file is damaged (${(error as Error).message})`)
    throw error
  }
}

function gunzipped(path: string, options: ZlibOptions): AsyncIterable<Buffer> {
  // pipeline wants a callback, but every failure also reaches whoever iterates the last stream.
  return pipeline(createReadStream(path), createGunzip(options), () => undefined)
}

function tooLarge(): FileFault {
  return new FileFault(`the file holds more than ${LARGEST_FILE / 1024 / 1024} MB; CUAD's master clauses hold about 5 MB`)
}
