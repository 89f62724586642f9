import { type ContentFault, faultIn } from '../../library/content-fault'
import { roleOf } from '../../library/content-source.server'
import { mostBytesOf } from '../media/limits'

const megabyte = 1024 * 1024

export const mostEntries = 2000
export const mostBytesInAll = 200 * megabyte
/** Texts are held in memory; media go to the disk. */
export const mostTextBytes = 24 * megabyte
export const mostRatio = 200

export type StatedEntry = {
  path: string
  entry: {
    versionMadeBy: number; externalFileAttributes: number; compressedSize: number; uncompressedSize: number; compressionMethod: number
    generalPurposeBitFlag: number
  }
}

/** Everything that keeps a list of entries from being read, by what the archive states of them. */
export function refusalOfEntries(entries: readonly StatedEntry[]): ContentFault[] {
  if (entries.length > mostEntries) return [faultIn('archive', `An archive may hold at most ${mostEntries.toLocaleString('en-US')} entries.`)]
  const faults: ContentFault[] = []
  const seen = new Map<string, string>()
  let stated = 0
  for (const { path, entry } of entries) {
    const words = refusalOfPath(path) ?? refusalOfEntry(path, entry)
    const twin = seen.get(folded(path))
    if (words) faults.push(faultIn(shown(path), words))
    else if (twin === path) faults.push(faultIn(path, 'This name stands in the archive twice.'))
    else if (twin !== undefined) faults.push(faultIn(path, `This name differs from ${twin} by capitals or accents alone.`))
    seen.set(folded(path), path)
    stated += entry.uncompressedSize
  }
  if (stated > mostBytesInAll) faults.push(faultIn('archive', `Unpacked, an archive may have at most ${mostBytesInAll / megabyte} MB.`))
  const courses = new Set(entries.flatMap(({ path }) => /^courses\/([^/]+)\/./.exec(path)?.[1] ?? []))
  if (faults.length === 0 && courses.size !== 1) {
    faults.push(faultIn('archive', courses.size === 0 ? 'There is no course in this archive: courses/<course>/course.yaml is missing.' : `An archive holds one course; this one holds ${[...courses].join(' and ')}.`))
  }
  return faults
}

export const folded = (path: string): string => path.normalize('NFKC').toLowerCase().replace(/\/$/, '')

export const shown = (path: string): string => path.replace(/\p{C}/gu, '�').slice(0, 200) || '(no name)'

export function refusalOfPath(path: string): string | null {
  if (path === '' || /\p{C}/u.test(path) || path.length > 300) return 'This is no name for a file.'
  if (path.includes('\\')) return 'A name parts folders by /, never by \\.'
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'This name starts at the root of a disk.'
  const parts = path.replace(/\/$/, '').split('/')
  if (parts.includes('..')) return 'This name leads out of the archive.'
  if (parts.includes('.') || parts.includes('')) return 'This name has empty parts.'
  return null
}

/** Links, devices and what is encrypted: nothing that any archive may hold. */
export function refusalOfKind(path: string, entry: StatedEntry['entry']): string | null {
  const mode = entry.versionMadeBy >> 8 === 3 ? (entry.externalFileAttributes >>> 16) & 0xf000 : 0
  if (mode === 0xa000) return 'This is a link. An archive holds files alone.'
  if (mode !== 0 && mode !== (path.endsWith('/') ? 0x4000 : 0x8000)) return 'This is neither a file nor a folder.'
  return (entry.generalPurposeBitFlag & 1) === 0 ? null : 'This is encrypted.'
}

const folderForms = [/^courses\/$/, /^courses\/[^/]+\/$/, /^courses\/[^/]+\/[^/]+\/$/, /^media\/$/]

function refusalOfEntry(path: string, entry: StatedEntry['entry']): string | null {
  const isFolder = path.endsWith('/')
  const strange = refusalOfKind(path, entry)
  if (strange) return strange
  const role = roleOf(path)
  if (isFolder) return folderForms.some((form) => form.test(path)) && entry.uncompressedSize === 0 ? null : foreign
  if (role === null || role === 'vocabulary') return foreign
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return 'This is packed in a way that is not read here. Use deflate or none.'
  const most = role === 'media' ? mostBytesOf.video : role === 'lesson' ? megabyte / 4 : 4 * megabyte
  if (entry.uncompressedSize > most) return `This may have at most ${most / megabyte >= 1 ? `${most / megabyte} MB` : '256 KB'}.`
  if (entry.uncompressedSize > megabyte && entry.uncompressedSize > entry.compressedSize * mostRatio) return 'This is packed far more tightly than anything a course holds.'
  return null
}

const foreign = 'This has no place in an archive of a course: courses/<course>/… and media/… are all it holds.'
