import type { Db, Tx } from '#db/client.server'
import { archiveMedia, claimMedia, insertMedia, listMediaByName } from '#db/queries/media'
import type { MediaFile } from '../../domain/content/media-file'
import { type ContentFault, faultIn } from '../../library/content-fault'
import type { ContentSource } from '../../library/content-source.server'
import { type PreparedMedia, prepareMedia, storeMedia } from './prepare-media.server'
import { fileKey, type MediaStore } from './store.server'
import { hashFile } from './hash-file.server'

/** `prepared`: what is new or not where it is kept. `named`: every file of the source by its name. */
export type ContentMedia = { prepared: PreparedMedia[]; named: Record<string, MediaFile> }

/**
 * Look at the media of a source. A file that the library has already, under its name and where it is kept, costs one look. With
 * `missingOnly` a file whose name means something else by now is let be, as it was replaced by hand.
 */
export async function readContentMedia(
  db: Db,
  store: MediaStore,
  source: ContentSource,
  missingOnly: boolean,
): Promise<ContentMedia | { faults: ContentFault[] }> {
  const known = source.media.size > 0 ? await listMediaByName(db) : {}
  const faults: ContentFault[] = []
  const found: ContentMedia = { prepared: [], named: {} }
  for (const [file, path] of source.media) {
    const name = nameIn(file)
    const hash = await hashFile(path)
    const there = known[name]
    const stored = there?.hash === hash && (await store.size(fileKey(hash))) !== null
    if (there && (stored || (missingOnly && there.hash !== hash))) {
      found.named[name] = there
      continue
    }
    const prepared = await prepareNamed(file, path)
    if ('fault' in prepared) faults.push(prepared.fault)
    else {
      found.prepared.push(prepared)
      found.named[name] = prepared.file
    }
  }
  return faults.length > 0 ? { faults } : found
}

const nameIn = (file: string): string => file.slice(file.lastIndexOf('/') + 1)

/** A file whose name must be the one it would get. */
export async function prepareNamed(file: string, path: string): Promise<PreparedMedia | { fault: ContentFault }> {
  const prepared = await prepareMedia(path, nameIn(file))
  if ('fault' in prepared) return { fault: faultIn(file, prepared.fault) }
  if (prepared.name !== nameIn(file)) return { fault: faultIn(file, `By its content this file is called ${prepared.name}.`) }
  return prepared
}

export async function storeContentMedia(store: MediaStore, prepared: readonly PreparedMedia[]): Promise<void> {
  for (const one of prepared) await storeMedia(store, one)
}

export type PutMedia = { added: number; changed: number; unchanged: number }

/** Let each name mean its file; a name that means it already is left alone. */
export async function putContentMedia(tx: Tx, prepared: readonly PreparedMedia[], now: Date, uploadedBy: string | null = null): Promise<PutMedia> {
  const result: PutMedia = { added: 0, changed: 0, unchanged: 0 }
  for (const { name, file } of prepared) {
    const before = await claimMedia(tx, name)
    if (before?.hash === file.hash) {
      result.unchanged += 1
      continue
    }
    if (before) await archiveMedia(tx, before.id, now)
    await insertMedia(tx, { name, file, alt: before?.alt ?? '', uploadedBy, now })
    result[before ? 'changed' : 'added'] += 1
  }
  return result
}
