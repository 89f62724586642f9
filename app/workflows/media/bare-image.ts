const pngParts = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'pHYs', 'gAMA', 'sRGB', 'cHRM', 'sBIT', 'bKGD'])
const webpParts = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH'])

/**
 * Whether the bytes of a picture hold its pixels and nothing else: no EXIF, no colour profile, no comment, no words, nothing after its
 * end. Such bytes can be kept as they are, and so a picture that was once cleaned stays the same for ever. `format` is png, jpeg or webp.
 */
export function isBare(bytes: Buffer, format: string): boolean {
  if (format === 'png') return isBarePng(bytes)
  if (format === 'webp') return isBareWebp(bytes)
  return format === 'jpeg' && isBareJpeg(bytes)
}

/** PNG, 3rd edition, section 5: chunks of length, name, data and checksum, the last of them IEND. */
function isBarePng(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (!pngParts.has(name)) return false
    at += 12 + bytes.readUInt32BE(at)
    if (name === 'IEND') return at === bytes.length
  }
  return false
}

/** WebP's RIFF container (RFC 9649, section 2): chunks of name, length and data, padded to even lengths. */
function isBareWebp(bytes: Buffer): boolean {
  if (bytes.length < 20 || bytes.readUInt32LE(4) + 8 !== bytes.length) return false
  let at = 12
  while (at + 8 <= bytes.length) {
    if (!webpParts.has(bytes.toString('latin1', at, at + 4))) return false
    const length = bytes.readUInt32LE(at + 4)
    at += 8 + length + (length % 2)
  }
  return at === bytes.length
}

/** ITU-T T.81, annex B: segments up to the scan; of the application's own ones only JFIF's and Adobe's, which say how to read colours. */
function isBareJpeg(bytes: Buffer): boolean {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xda) return bytes.at(-2) === 0xff && bytes.at(-1) === 0xd9 && bytes.indexOf(Buffer.from([0xff, 0xd9]), at) === bytes.length - 2
    const ownUse = marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xee)
    if (ownUse) return false
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return false
}
