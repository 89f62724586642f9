import type { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { z } from 'zod'
import type { Database } from '#db/client.server'
import { listStandingItems } from '#db/queries/exchange'
import { writeCsv } from '../../library/formats/csv/write-csv'
import { writeGift } from '../../library/formats/gift/write-gift'
import type { ExportedItem, FormatWritten } from '../../library/formats/imported-item'
import { writeMoodleXml } from '../../library/formats/moodle-xml/write-moodle-xml'
import { writeQtiPackage } from '../../library/formats/qti/write-qti-package'
import { audit } from '../audit.server'
import { keyOf } from '../bank/item-rows.server'

export const exportFormats = ['gift', 'moodle-xml', 'qti', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Which questions: those of a bank that are in use, of one type, skill or tag where one is named. */
export const exportForm = z.object({
  bank: z.string().min(1).max(200), format: z.enum(exportFormats), type: z.string().max(40).default(''), skill: z.string().max(100).default(''), tag: z.string().max(60).default(''),
})
export type ExportAsked = z.infer<typeof exportForm>

const kinds: Record<ExportFormat, { ending: string; type: string }> = {
  gift: { ending: 'gift.txt', type: 'text/plain; charset=utf-8' }, 'moodle-xml': { ending: 'xml', type: 'application/xml' },
  qti: { ending: 'zip', type: 'application/zip' }, csv: { ending: 'csv', type: 'text/csv; charset=utf-8' },
}

export type ExportReport = { asked: number; written: number; leftOut: { key: string; reason: string }[]; losses: { key: string; lost: string }[] }

/** What an export would hold, and what its format cannot carry. */
export async function reportExport(db: Database, asked: ExportAsked): Promise<ExportReport> {
  const items = await itemsOf(db, asked)
  const { leftOut, losses } = written(items, asked.format)
  return { asked: items.length, written: items.length - leftOut.length, leftOut, losses }
}

/** The file itself; leaves who took what in the audit, since it holds every key. */
export async function exportQuestions(db: Database, asked: ExportAsked, personId: string, now: Date): Promise<{ file: Buffer; name: string; type: string }> {
  const items = await itemsOf(db, asked)
  const { file, leftOut } = written(items, asked.format)
  const { ending, type } = kinds[asked.format]
  await db.transaction().execute((tx) =>
    audit(tx, { actorId: personId, action: 'bank.exported', subjectType: 'bank', subjectId: asked.bank, after: { format: asked.format, questions: items.length - leftOut.length } }, now))
  return { file: typeof file === 'string' ? Buffer.from(file) : await zipOf(file), name: `${asked.bank.replace(/[^a-z0-9]+/gi, '-')}.${ending}`, type }
}

async function itemsOf(db: Database, { bank, type, skill, tag }: ExportAsked): Promise<ExportedItem[]> {
  const items = (await listStandingItems(db, bank)).filter((item) => item.inUse && (!type || item.type === type) && (!skill || skill in item.skills) && (!tag || item.tags.includes(tag)))
  return items.map(({ itemId, type: kind, body, skills, clauseTypes, difficulty, tags, source }) => ({ type: kind, body, skills, clauseTypes, difficulty, tags, source, key: keyOf(itemId) }) as ExportedItem)
}

function written(items: readonly ExportedItem[], format: ExportFormat): FormatWritten<string | Map<string, string>> {
  switch (format) {
    case 'gift': return writeGift(items)
    case 'moodle-xml': return writeMoodleXml(items)
    case 'qti': return writeQtiPackage(items)
    case 'csv': return writeCsv(items)
  }
}

/** The same questions give the same bytes: entries carry one date. */
async function zipOf(files: ReadonlyMap<string, string>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [path, text] of files) zip.addBuffer(Buffer.from(text), path, { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true })
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream as Readable) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
