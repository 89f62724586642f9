const MAGIC: [bytes: number[], name: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or a spreadsheet file; unpack it or save it as CSV'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0xff, 0xfe], 'UTF-16 text; save it as UTF-8'],
  [[0xfe, 0xff], 'UTF-16 text; save it as UTF-8'],
  [[0x1f, 0x8b], 'compressed a second time; unpack it once'],
]

/** What the first bytes of an unpacked file look like when they cannot be CSV text; null if they can. */
export function recogniseContent(head: Buffer): string | null {
  const known = MAGIC.find(([bytes]) => bytes.every((byte, at) => head[at] === byte))
  if (known) return known[1]
  if (head.includes(0)) return 'binary data'
  const text = head.toString('utf8').replace(/^\ufeff/, '').trimStart()
  if (text === '') return 'blank'
  if (/^<(?:!doctype html|html|head|body)\b/i.test(text)) return 'an HTML page; a download may have ended at a sign-in page'
  if (text.startsWith('<')) return 'XML'
  if (/^(?:\{|\[\s*[[{"])/.test(text)) return 'JSON'
  if (text.startsWith('version https://git-lfs')) return 'a Git LFS pointer, not the file it points to'
  return null
}
