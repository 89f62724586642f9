import { faultIn } from '../content-fault'
import { itemContent } from '../item-schema/item-content'
import { readAiken } from './aiken/read-aiken'
import { readCsv } from './csv/read-csv'
import { decodeText } from './decode-text'
import { detectFormat, type ImportFormat } from './detect-format'
import { readGift } from './gift/read-gift'
import type { FormatRead, ImportedItem } from './imported-item'
import { mostItems } from './limits'
import { readMoodleXml } from './moodle-xml/read-moodle-xml'
import { readQtiItem } from './qti/read-qti-item'
import { readQtiPackage } from './qti/read-qti-package'

/** A file that was chosen, or the XML files of a package by their paths. `format` null: it is told from the text. */
export type ReadRequest = { name: string; format: ImportFormat | null } & ({ bytes: Uint8Array } | { package: [path: string, bytes: Uint8Array][] })

export type ReadReply = FormatRead & { format: ImportFormat }

const readers: Record<ImportFormat, (text: string, file: string) => FormatRead> = {
  csv: readCsv, aiken: readAiken, gift: readGift, 'moodle-xml': readMoodleXml, qti: readQtiItem,
}

/** Questions of a file, each as the bank can hold it, or everything that is wrong with the file at its line. Pure. */
export function readQuestions(request: ReadRequest): ReadReply {
  const { format, read } = 'package' in request ? { format: 'qti' as const, read: readPackage(request.package) } : readFile(request)
  const faults = [...read.faults]
  const items = read.items.flatMap((item) => {
    const parsed = itemContent.safeParse({ type: item.type, body: item.body })
    if (parsed.success) return [{ ...item, ...parsed.data } as ImportedItem]
    for (const { message, path } of parsed.error.issues) faults.push(faultIn(item.file, `${whereIn(path)}${message}`, item))
    return []
  })
  if (read.items.length > mostItems) faults.push(faultIn(request.name, `A file may hold at most ${mostItems.toLocaleString('en-US')} questions; this one holds ${read.items.length.toLocaleString('en-US')}. Part it.`))
  if (read.items.length === 0 && faults.length === 0) faults.push(faultIn(request.name, read.notes.length > 0 ? 'There is no question in this file that could be taken in; below it says why.' : 'There is no question in this file.'))
  return { items, faults, notes: read.notes, format }
}

function readFile({ name, format, bytes }: ReadRequest & { bytes: Uint8Array }): { format: ImportFormat; read: FormatRead } {
  const decoded = decodeText(bytes)
  if ('fault' in decoded) return { format: format ?? 'csv', read: { items: [], faults: [faultIn(name, decoded.fault.message, decoded.fault)], notes: [] } }
  const known = format ?? detectFormat(decoded.text)
  return { format: known, read: readers[known](decoded.text, name) }
}

function readPackage(files: [path: string, bytes: Uint8Array][]): FormatRead {
  const texts = new Map<string, string>()
  const faults: FormatRead['faults'] = []
  for (const [path, bytes] of files) {
    const decoded = decodeText(bytes)
    if ('fault' in decoded) faults.push(faultIn(path, decoded.fault.message, decoded.fault))
    else texts.set(path, decoded.text)
  }
  return faults.length > 0 ? { items: [], faults, notes: [] } : readQtiPackage(texts)
}

/** `body.options.2.text` as people count: in option 3. */
function whereIn(path: readonly PropertyKey[]): string {
  const at = path.findIndex((step) => typeof step === 'number')
  return at < 1 ? '' : `In ${String(path[at - 1]).replace(/s$/, '')} ${Number(path[at]) + 1}: `
}
