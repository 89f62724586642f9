import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { MediaFile } from '../../domain/content/media-file'
import { mediaName } from '../../domain/content/media-name'
import { hashFile } from './hash-file.server'
import { judgeFile } from './judge-file.server'
import { prepareImage } from './prepare-image.server'
import { type Contents, fileKey, imageKey, type MediaStore } from './store.server'

/** A file that may go into the library, under the name it would get, with all that is stored of it. */
export type PreparedMedia = { name: string; file: MediaFile; objects: { key: string; contents: Contents; type: string }[] }

/** Judge a file on this disk and make it ready. Nothing is stored. */
export async function prepareMedia(path: string, givenName: string): Promise<PreparedMedia | { fault: string }> {
  const judged = await judgeFile(path, givenName)
  if ('fault' in judged) return judged
  if (judged.kind === 'image') return prepareFromImage(await readFile(path), givenName)
  const hash = await hashFile(path)
  const { size } = await stat(path)
  const file: MediaFile = { hash, kind: judged.kind, type: judged.type, bytes: size, width: null, height: null, widths: [] }
  return { name: mediaName(givenName, judged.extension), file, objects: [{ key: fileKey(hash), contents: { path }, type: judged.type }] }
}

async function prepareFromImage(given: Buffer, givenName: string): Promise<PreparedMedia | { fault: string }> {
  const image = await prepareImage(given)
  if ('fault' in image) return image
  const { bytes, type, width, height } = image
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  const widths = image.widths.map((one) => one.width)
  return {
    name: mediaName(givenName, image.extension),
    file: { hash, kind: 'image', type, bytes: bytes.length, width, height, widths },
    objects: [
      ...image.widths.map((one) => ({ key: imageKey(hash, one.width), contents: one.bytes, type: 'image/webp' })),
      { key: fileKey(hash), contents: bytes, type },
    ],
  }
}

/** Put everything of a file where it is kept, the file itself last: where that is, all of it is. */
export async function storeMedia(store: MediaStore, prepared: PreparedMedia): Promise<void> {
  if ((await store.size(fileKey(prepared.file.hash))) !== null) return
  for (const { key, contents, type } of prepared.objects) await store.put(key, contents, type)
}
