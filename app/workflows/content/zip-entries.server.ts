import { createWriteStream } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { type Entry, getFileNameLowLevel, type ZipFile } from 'yauzl'

export type NamedEntry = { path: string; entry: Entry }

export const pathOf = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string =>
  getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true)

/** At most one more than `most`, which are allowed; how many an archive says it has is not believed. */
export function listEntries(zip: ZipFile, most: number): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      if (entries.push(entry) > most) resolve(entries)
      else zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', reject)
    zip.readEntry()
  })
}

/** The bytes of one entry, counted and summed by ourselves as they come. */
export async function inflate(zip: ZipFile, entry: Entry, most: number, target: string | null): Promise<{ bytes: number; gathered: Buffer | null }> {
  let [bytes, sum] = [0, 0]
  const chunks: Buffer[] = []
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      sum = crc32(chunk, sum)
      if (bytes > most) done(new Error('with it the archive holds more than is allowed'))
      else done(null, chunk)
    },
  })
  const stream = await zip.openReadStreamPromise(entry)
  if (target) await pipeline(stream, counted, createWriteStream(target))
  else {
    await pipeline(stream, counted, async (given: AsyncIterable<Buffer>) => {
      for await (const chunk of given) chunks.push(chunk)
    })
  }
  if (sum !== entry.crc32) throw new Error('its bytes do not add up, so it is damaged')
  return { bytes, gathered: target ? null : Buffer.concat(chunks) }
}
