import { randomBytes } from 'node:crypto'
import sharp from 'sharp'

/** Pictures, videos and other files for tests, each as small as its kind allows. */

type Colour = { r: number; g: number; b: number }

export function picture({ width = 640, height = 400, background = { r: 30, g: 90, b: 80 } as Colour } = {}): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } }).png().toBuffer()
}

/** A photograph held upright: its pixels lie on their side, and it says where and by what it was taken. */
export function photograph(): Promise<Buffer> {
  return sharp({ create: { width: 800, height: 400, channels: 3, background: 'tan' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'Secretcam', Copyright: 'Somebody' }, IFD3: { GPSLatitude: '52/1 31/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}

/** Bytes that begin as an MP4 file does, of a length. */
export function video(bytes = 100_000): Buffer {
  const head = Buffer.from('000000206674797069736f6d0000020069736f6d69736f32617663316d703431', 'hex')
  return Buffer.concat([head, randomBytes(Math.max(0, bytes - head.length))])
}

export const captions = Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\nWelcome.\n')

export function pdf(): Buffer {
  return Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
}
