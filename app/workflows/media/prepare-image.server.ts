import sharp from 'sharp'
import { isBare } from './bare-image'
import { imageWidths, mostPixels } from './limits'

/** A picture as it is kept: `bytes` in `extension`'s form with nothing in it but pixels, and what it is served as. Sizes in pixels. */
export type PreparedImage = {
  bytes: Buffer
  type: string
  extension: 'png' | 'jpg' | 'webp'
  width: number
  height: number
  widths: { width: number; bytes: Buffer }[]
}

sharp.cache(false)
sharp.concurrency(1)

/**
 * Decode a picture and make it ours: turned the way it was held, colours in sRGB, everything but pixels left behind, and drawn anew in the
 * widths it is served in, none wider than itself. What comes out goes in again unchanged. Nothing of an image file that came from outside
 * is ever served as it came.
 */
export async function prepareImage(given: Buffer): Promise<PreparedImage | { fault: string }> {
  try {
    const { pages = 1, width, height, orientation = 1, format, hasAlpha } = await sharp(given).metadata()
    if (pages > 1) return { fault: 'This picture moves. Save one frame of it, or make it a video.' }
    if (width * height > mostPixels) {
      return { fault: `This picture has ${Math.round(width * height / 1e6)} million pixels. Make it smaller: ${mostPixels / 1e6} million are the most.` }
    }
    const kept = orientation === 1 && isBare(given, format) ? given : await redraw(given, format, hasAlpha)
    const extension = format === 'jpeg' ? 'jpg' : format === 'webp' ? 'webp' : 'png'
    const size = await sharp(kept).metadata()
    const widths = []
    for (const wide of widthsOf(size.width)) widths.push({ width: wide, bytes: await drawn(kept, wide, format) })
    return { bytes: kept, type: `image/${extension === 'jpg' ? 'jpeg' : extension}`, extension, width: size.width, height: size.height, widths }
  } catch {
    return unreadable
  }
}

const unreadable = { fault: 'This picture cannot be read. It may be damaged; save it anew and try again.' }

/** 700 pixels wide: 480 and 700. 3,000 wide: 480, 960 and 1440. */
export function widthsOf(width: number): number[] {
  const narrower = imageWidths.filter((one) => one < width)
  return narrower.length === imageWidths.length ? narrower : [...narrower, width]
}

const strict = { limitInputPixels: mostPixels, failOn: 'error' } as const

function redraw(given: Buffer, format: string, hasAlpha: boolean): Promise<Buffer> {
  const image = sharp(given, strict).autoOrient()
  if (format === 'jpeg') return image.jpeg({ quality: 90, mozjpeg: true }).toBuffer()
  if (format === 'webp') return image.webp({ quality: 90, alphaQuality: hasAlpha ? 90 : 100 }).toBuffer()
  return image.png({ compressionLevel: 9 }).toBuffer()
}

/** A drawing's edges show what a photograph hides, so what came as PNG is kept closer. */
function drawn(kept: Buffer, width: number, format: string): Promise<Buffer> {
  const quality = format === 'jpeg' ? 80 : 88
  return sharp(kept, strict).resize({ width, withoutEnlargement: true }).webp({ quality, smartSubsample: true, effort: 4 }).toBuffer()
}
