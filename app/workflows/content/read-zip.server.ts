import { join } from 'node:path'
import { openPromise, type ZipFile } from 'yauzl'
import { faultIn } from '../../library/content-fault'
import { type ContentSource, putText } from '../../library/content-source.server'
import { inflate, listEntries, type NamedEntry, pathOf } from './zip-entries.server'
import { mostBytesInAll, mostEntries, mostTextBytes, refusalOfEntries } from './zip-rules'

/**
 * Read an archive in the layout of content/. Media are put into `folder` under names of ours; nothing is ever written where the archive
 * says. Every rule it breaks is a fault, all at once: paths that lead out, links, secrets, doubles, strangers, more entries or bytes
 * than allowed, sizes that are not true, bytes that are damaged. What cannot be told to be whole is not read at all.
 */
export async function readZip(archive: string, folder: string): Promise<ContentSource> {
  const source: ContentSource = { texts: new Map(), media: new Map(), faults: [] }
  const refuse = (message: string) => void source.faults.push(faultIn('archive', message))
  let zip: ZipFile
  try {
    zip = await openPromise(archive, { autoClose: false, decodeStrings: false, validateEntrySizes: true })
  } catch {
    refuse('This is not a zip archive that can be read. It may be cut off.')
    return source
  }
  try {
    const entries = (await listEntries(zip, mostEntries)).map((entry) => ({ path: pathOf(entry), entry }))
    source.faults.push(...refusalOfEntries(entries))
    if (source.faults.length === 0) await unpack(zip, entries, folder, source)
  } catch (fault) {
    refuse(`This archive cannot be read to its end: ${wordsOf(fault)}.`)
  } finally {
    zip.close()
  }
  return source
}

const wordsOf = (fault: unknown): string => (fault as Error).message.replace(/\.$/, '')

async function unpack(zip: ZipFile, entries: readonly NamedEntry[], folder: string, source: ContentSource): Promise<void> {
  const files = entries.filter(({ path }) => !path.endsWith('/')).sort((one, other) => (one.path < other.path ? -1 : 1))
  let [texts, all] = [0, 0]
  for (const [at, { path, entry }] of files.entries()) {
    const isText = !path.startsWith('media/')
    const left = Math.min(mostBytesInAll - all, isText ? mostTextBytes - texts : mostBytesInAll)
    const target = join(folder, `entry-${at}`)
    try {
      const { bytes, gathered } = await inflate(zip, entry, left, isText ? null : target)
      all += bytes
      if (gathered) texts += bytes
      if (gathered) putText(source, path, gathered)
      else source.media.set(path, target)
    } catch (fault) {
      source.faults.push(faultIn(path, `This entry cannot be read: ${wordsOf(fault)}.`))
    }
  }
}
