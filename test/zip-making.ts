import { once } from 'node:events'
import { ZipFile } from 'yazl'

type Options = { mode?: number; compress?: boolean }
export type ZipEntry = [path: string, contents: string | Buffer, options?: Options]

/** A zip archive of these entries. Names that no honest archive has are put in afterwards, letter for letter, so they are as long as what they stand for. */
export async function zipOf(entries: readonly ZipEntry[], renamed: Record<string, string> = {}): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [path, contents, options] of entries) zip.addBuffer(Buffer.from(contents), path, { mtime: new Date(1980, 0, 1), mode: 0o100644, ...options })
  zip.end()
  const chunks: Buffer[] = []
  zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk))
  await once(zip.outputStream, 'end')
  let bytes = Buffer.concat(chunks)
  for (const [from, to] of Object.entries(renamed)) {
    if (from.length !== to.length) throw new Error(`${from} and ${to} are not equally long.`)
    bytes = Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')
  }
  return bytes
}
