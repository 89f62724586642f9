/** Bytes from `start` to `end`, both counted from 0 and both included. */
export type ByteRange = { start: number; end: number }

/**
 * What a Range header asks of something that has `size` bytes (RFC 9110, section 14.1.2). `all` where it asks nothing that can be
 * understood, or several parts at once; `none` where what it asks for lies beyond the end.
 */
export function byteRange(header: string | null, size: number): ByteRange | 'all' | 'none' {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (from === '' && to === '') return 'all'
  if (from === '') return Number(to) === 0 || size === 0 ? 'none' : { start: Math.max(0, size - Number(to)), end: size - 1 }
  const start = Number(from)
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < start) return 'all'
  return start >= size ? 'none' : { start, end }
}
