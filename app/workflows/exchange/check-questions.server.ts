import { createWriteStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { Database } from '#db/client.server'
import { findVocabulary } from '#db/queries/vocabulary'
import { line } from '../../http/forms'
import { type ContentFault, faultIn } from '../../library/content-fault'
import { importFormats, isZip } from '../../library/formats/detect-format'
import { mostFileBytes } from '../../library/formats/limits'
import type { ReadReply, ReadRequest } from '../../library/formats/read-questions'
import { readInThread } from '../../library/formats/reading-thread.server'
import { drawStems, stemFaultWords } from '../content/draw-stems.server'
import { hashFile } from '../media/hash-file.server'
import { withIncomingFolder } from '../media/incoming-folder.server'
import type { LimitOf } from '../media/receive-form.server'
import type { MediaStore } from '../media/store.server'
import { importQuestions } from './import-questions.server'
import type { DrawnItem } from './name-items'
import { noteAlike } from './note-alike.server'
import { type ExchangePlan, planExchange } from './plan-exchange.server'
import { readPackage } from './read-package.server'

const waiting = 'imports/'
const dayMs = 86_400_000
const keyOf = (file: string): string => `${waiting}${file}.questions`

const choice = {
  bank: line('Choose the module that the questions belong to.'),
  skill: line('Choose the skill of questions that name none.'),
  format: z.enum(['auto', ...importFormats], 'Choose a format.'),
}
export const lookForm = z.object(choice)
export const takeForm = z.object({
  ...choice, name: line('Choose the file again.', 300), file: z.string().regex(/^[0-9a-f]{32}$/, 'Choose the file again.'), seen: z.string().regex(/^[0-9a-f]{64}$/, 'Choose the file again.'),
})

export const limitOfQuestions: LimitOf = async () => ({ most: mostFileBytes, fault: 'A file of questions may have at most 10 MB. This one was not kept. Part it into smaller files.' })

type Take = z.infer<typeof takeForm> & { personId: string; now: Date; signal: AbortSignal }
type Look = { path: string; givenName: string; now: Date; signal: AbortSignal } & z.infer<typeof lookForm>

export type Looked = { faults: ContentFault[]; notes: ContentFault[] } | { plan: ExchangePlan; notes: ContentFault[]; file: string; format: string }

/**
 * Look at a file whole and say what taking it in would change. A whole one is kept for a day, so that it can be taken in as it was seen.
 * Ends with an exception where `signal` says that nobody waits any more.
 */
export async function lookAtQuestions(db: Database, store: MediaStore, { path, givenName, now, signal, bank, skill, format }: Look): Promise<Looked> {
  const file = await hashFile(path)
  const read = await readQuestionFile(db, path, { givenName, format, signal })
  const notes = 'notes' in read ? read.notes : []
  if (read.faults.length > 0 || !('items' in read)) return { faults: read.faults, notes }
  const planned = await planExchange(db, { bank, skill, items: read.items, fileHash: file })
  if ('faults' in planned) return { faults: planned.faults, notes }
  for await (const { key, storedAt } of store.list(waiting)) if (storedAt < now.getTime() - dayMs) await store.remove(key)
  await store.put(keyOf(file), { path }, 'application/octet-stream')
  return { plan: await noteAlike(db, planned), notes, file, format: read.format }
}

type Taken = { outcome: 'imported' } | { outcome: 'overtaken'; plan: ExchangePlan; notes: ContentFault[] } | { outcome: 'faults'; faults: ContentFault[] } | { outcome: 'gone' }

/**
 * Take a file in as it was seen. What changed since is shown first; a repeat finds everything there and changes nothing. `signal` ends it
 * before anything is written, never in the middle.
 */
export async function takeQuestions(db: Database, store: MediaStore, { bank, skill, format, name, file, seen, personId, now, signal }: Take): Promise<Taken> {
  return withIncomingFolder(async (folder) => {
    const bytes = await store.read(keyOf(file))
    if (!bytes) return { outcome: 'gone' }
    const path = join(folder, 'questions')
    await pipeline(bytes, createWriteStream(path))
    const read = await readQuestionFile(db, path, { givenName: name, format, signal })
    if (read.faults.length > 0 || !('items' in read)) return { outcome: 'faults', faults: read.faults }
    signal.throwIfAborted()
    if (await importQuestions(db, { bank, skill, items: read.items, fileHash: file, seen, format: read.format, personId, now })) return { outcome: 'imported' }
    const planned = await planExchange(db, { bank, skill, items: read.items, fileHash: file })
    return 'faults' in planned ? { outcome: 'faults', faults: planned.faults } : { outcome: 'overtaken', plan: await noteAlike(db, planned), notes: read.notes }
  })
}

type ReadFile = (Omit<ReadReply, 'items'> & { items: DrawnItem[] }) | { faults: ContentFault[] }

type Reading = { givenName: string; format: z.infer<typeof lookForm>['format']; signal: AbortSignal }

async function readQuestionFile(db: Database, path: string, { givenName, format, signal }: Reading): Promise<ReadFile> {
  const name = givenName.replace(/\p{C}/gu, '�').slice(0, 120) || 'file'
  const known = format === 'auto' ? null : format
  const request = isZip(await headOf(path)) ? await readPackage(path) : { bytes: await readFile(path) }
  if ('faults' in request) return request
  const read = await readInThread('files' in request ? { name, format: known, package: request.files } : ({ name, format: known, ...request } satisfies ReadRequest))
  if (read.faults.length > 0 || !('items' in read)) return read
  const { drawn, faults } = await drawStems(read.items, await findVocabulary(db), { signal })
  const placed = faults.flatMap(({ at, problem }) => read.items.slice(at, at + 1).map((item) => faultIn(item.file, stemFaultWords(problem), item)))
  return { ...read, items: drawn, faults: placed }
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
