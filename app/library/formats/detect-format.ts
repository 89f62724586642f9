export const importFormats = ['csv', 'aiken', 'gift', 'moodle-xml', 'qti'] as const
export type ImportFormat = (typeof importFormats)[number]

/** What a file is by its first bytes and its shape; its name says nothing. Null for a zip, whose content decides. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)

/** The format a text is most likely in. A wrong guess is told by its reader, and the form lets it be named. */
export function detectFormat(text: string): ImportFormat {
  const start = text.slice(0, 20_000).replace(/^\ufeff/, '')
  if (/^\s*</.test(start)) return /<quiz[\s>]/.test(start) ? 'moodle-xml' : 'qti'
  const [first = ''] = start.split('\n', 1)
  if (/(^|[,;\t])"?(type|stem)"?([,;\t]|$)/i.test(first)) return 'csv'
  return /^ANSWER:\s*[A-Z]\s*$/m.test(start) && !/[^\\]\{|^\{/m.test(start) ? 'aiken' : 'gift'
}
