import { resolve } from 'node:path'
import { once } from '#db/once'
import type { ByteRange } from '../../http/byte-range'
import { environment } from '../../http/environment.server'
import { bucketStore } from './bucket-store.server'
import { diskStore } from './disk-store.server'

/** `storedAt` in ms epoch. */
export type StoredObject = { key: string; bytes: number; storedAt: number }

/** What is to be stored: bytes, or a file on this disk, which is left where it is. */
export type Contents = Buffer | { path: string }

/**
 * Where files are kept by key. A key names its content: what is there is never overwritten with anything else, and a put that fails
 * leaves nothing under it.
 */
export type MediaStore = {
  /** In words, for whoever runs this. */
  place: string
  /** Its size in bytes, or null where there is none. */
  size: (key: string) => Promise<number | null>
  put: (key: string, contents: Contents, type: string) => Promise<void>
  /** Its bytes, or null where there is none. Whoever asks reads them to the end or stops the iteration. */
  read: (key: string, range?: ByteRange) => Promise<AsyncIterable<Uint8Array> | null>
  list: (prefix: string) => AsyncIterable<StoredObject>
  remove: (key: string) => Promise<void>
}

/** The store of this process, from the environment: a bucket where MEDIA_URL names one, else a folder. */
export const mediaStore = (): MediaStore => once('media-store', openStore)

function openStore(): MediaStore {
  const { MEDIA_URL: url, MEDIA_KEY_ID: keyId, MEDIA_SECRET: secret } = environment()
  return url && keyId && secret ? bucketStore({ url, keyId, secret }) : diskStore(mediaFolder())
}

export const mediaFolder = (): string => resolve(environment().DATA_DIR, 'media')

/** The key of a file itself, and of an image in one of its widths. `hash` is 32 hex digits. */
export const fileKey = (hash: string): string => `${hash.slice(0, 2)}/${hash}`
export const imageKey = (hash: string, width: number): string => `${fileKey(hash)}-${width}.webp`

/** The key of a file that somebody handed in: apart from media, whose addresses anyone who is signed in may ask for. */
export const handedInKey = (hash: string): string => `handed-in/${fileKey(hash)}`

/** The hash in the key of a file that was handed in; null for any other key. */
export const hashHandedIn = (key: string): string | null => (key.startsWith('handed-in/') ? hashInKey(key.slice('handed-in/'.length)) : null)

/** The hash in a key of either kind; null for a key of another form. */
export function hashInKey(key: string): string | null {
  const [, folder, hash] = /^([0-9a-f]{2})\/([0-9a-f]{32})(?:-\d+\.webp)?$/.exec(key) ?? []
  return hash?.startsWith(folder ?? '') ? hash : null
}
