/**
 * A file of the media library. `hash`: 32 hex digits of SHA-256 over the stored bytes. `type`: its media type. `bytes`: its size.
 * `width` and `height` in pixels, where it has them; `widths`: the widths in pixels an image is stored in, ascending.
 */
export type MediaFile = {
  hash: string
  kind: 'image' | 'video' | 'captions' | 'file'
  type: string
  bytes: number
  width: number | null
  height: number | null
  widths: number[]
}

export type MediaKind = MediaFile['kind']

/** Where an image of this width is served. */
export function imagePath(hash: string, width: number): string {
  return `/media/${hash}/${width}.webp`
}

/** Where any other file is served, under the name it has in the library. */
export function filePath(hash: string, name: string): string {
  return `/media/${hash}/${encodeURIComponent(name)}`
}
