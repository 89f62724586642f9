import { openPromise, type ZipFile } from 'yauzl'
import { type ContentFault, faultIn } from '../../library/content-fault'
import { mostPackageEntries } from '../../library/formats/limits'
import { inflate, listEntries, type NamedEntry, pathOf } from '../content/zip-entries.server'
import { folded, mostRatio, refusalOfKind, refusalOfPath, shown } from '../content/zip-rules'

const megabyte = 1024 * 1024

/** What a package of questions may hold, unpacked. */
export const mostPackageBytes = 50 * megabyte

/**
 * The XML files of a package of questions, held in memory; everything else in it is left packed. Nothing is written anywhere. Every rule
 * it breaks is a fault: names that lead out, links, doubles, more than is allowed, sizes that are not true, bytes that are damaged.
 */
export async function readPackage(archive: string): Promise<{ files: [path: string, bytes: Uint8Array][] } | { faults: ContentFault[] }> {
  let zip: ZipFile
  try {
    zip = await openPromise(archive, { autoClose: false, decodeStrings: false, validateEntrySizes: true })
  } catch {
    return { faults: [faultIn('archive', 'This is not a zip archive that can be read. It may be cut off.')] }
  }
  try {
    const entries = (await listEntries(zip, mostPackageEntries)).map((entry) => ({ path: pathOf(entry), entry }))
    const faults = refusalOf(entries)
    return faults.length > 0 ? { faults } : await unpack(zip, entries.filter(({ path }) => /\.xml$/i.test(path)))
  } catch (fault) {
    return { faults: [faultIn('archive', `This archive cannot be read to its end: ${(fault as Error).message.replace(/\.$/, '')}.`)] }
  } finally {
    zip.close()
  }
}

function refusalOf(entries: readonly NamedEntry[]): ContentFault[] {
  if (entries.length > mostPackageEntries) return [faultIn('archive', `An archive may hold at most ${mostPackageEntries.toLocaleString('en-US')} entries.`)]
  const seen = new Set<string>()
  const faults = entries.flatMap(({ path, entry }) => {
    const twice = seen.has(folded(path))
    seen.add(folded(path))
    const tight = entry.uncompressedSize > megabyte && entry.uncompressedSize > entry.compressedSize * mostRatio
    const words = refusalOfPath(path) ?? refusalOfKind(path, entry) ?? (twice ? 'This name stands in the archive twice.' : tight ? 'This is packed far more tightly than any file of questions.' : null)
    return words ? [faultIn(shown(path), words)] : []
  })
  const stated = entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0)
  if (stated > mostPackageBytes) faults.push(faultIn('archive', `Unpacked, an archive may have at most ${mostPackageBytes / megabyte} MB.`))
  return faults
}

async function unpack(zip: ZipFile, entries: readonly NamedEntry[]): Promise<{ files: [path: string, bytes: Uint8Array][] } | { faults: ContentFault[] }> {
  const files: [path: string, bytes: Uint8Array][] = []
  const faults: ContentFault[] = []
  let left = mostPackageBytes
  for (const { path, entry } of entries) {
    try {
      const { bytes, gathered } = await inflate(zip, entry, left, null)
      left -= bytes
      if (gathered) files.push([path, gathered])
    } catch (fault) {
      faults.push(faultIn(path, `This entry cannot be read: ${(fault as Error).message.replace(/\.$/, '')}.`))
    }
  }
  return faults.length > 0 ? { faults } : { files }
}
