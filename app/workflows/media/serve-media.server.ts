import { LRUCache } from 'lru-cache'
import type { Db } from '#db/client.server'
import { once } from '#db/once'
import { findMediaByHash } from '#db/queries/media'
import type { MediaFile } from '../../domain/content/media-file'
import { mediaNameForm } from '../../domain/content/media-name'
import { fileKey, imageKey } from './store.server'

/** What stands at an address of media: where its bytes are, and how it is handed out. */
export type ServedMedia = { key: string; type: string; inline: boolean }

const known = once('media-by-hash', () => new LRUCache<string, MediaFile>({ max: 2000 }))

/**
 * What `/media/<hash>/<file>` names: an image in one of its widths, or any other file under a name. Whoever holds a hash has it from
 * a lesson or from the library; what a hash names never changes, so one met before costs no query. An image is never handed out as it came.
 */
export async function findServedMedia(db: Db, hash: string, file: string): Promise<ServedMedia | null> {
  if (!/^[0-9a-f]{32}$/.test(hash)) return null
  const found = known.get(hash) ?? (await findMediaByHash(db, hash))
  if (!found) return null
  known.set(hash, found)
  if (found.kind === 'image') {
    const width = Number(/^(\d{1,5})\.webp$/.exec(file)?.[1])
    return found.widths.includes(width) ? { key: imageKey(hash, width), type: 'image/webp', inline: true } : null
  }
  if (!mediaNameForm.test(file)) return null
  return { key: fileKey(hash), type: withCharset(found.type), inline: found.kind === 'video' || found.kind === 'captions' }
}

const withCharset = (type: string): string => (type.startsWith('text/') ? `${type}; charset=utf-8` : type)
