import { isUtf8 } from 'node:buffer'
import { FileFault } from './file-fault'

const NEWLINE = 0x0a

/**
 * Turn bytes into text, each piece ending between characters: the byte order mark goes and every line ends in a bare newline, so that
 * lines can be counted. Bytes that are not UTF-8 throw a FileFault with their line; only a file that ends early may stop in mid-character.
 */
export async function* decodeText(chunks: AsyncIterable<Buffer>, endsEarly: boolean): AsyncGenerator<string> {
  let line = 1
  let rest: Buffer = Buffer.alloc(0)
  let first = true
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([rest, chunk])
    const end = lastBoundary(bytes)
    rest = bytes.subarray(end)
    const whole = bytes.subarray(0, end)
    if (!isUtf8(whole)) throw notUtf8(line + newlinesBeforeFault(whole))
    line += countNewlines(whole)
    const text = whole.toString('utf8')
    yield bareNewlines(first ? text.replace(/^\ufeff/, '') : text)
    if (end > 0) first = false
  }
  if (rest.length === 0 || endsEarly) return
  if (!isUtf8(rest)) throw notUtf8(line)
  yield bareNewlines(rest.toString('utf8'))
}

// A carriage return waits for what follows it, like the first bytes of a character that is not whole yet.
function lastBoundary(bytes: Buffer): number {
  const last = bytes.length - 1
  if (bytes[last] === 0x0d) return last
  for (let back = 0; back < 3 && back <= last; back++) {
    const byte = bytes[last - back] ?? 0
    if (byte < 0x80) return bytes.length
    const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0
    if (needs > back + 1) return last - back
    if (needs > 0) return bytes.length
  }
  return bytes.length
}

function newlinesBeforeFault(bytes: Buffer): number {
  let newlines = 0
  let start = 0
  for (;;) {
    const next = bytes.indexOf(NEWLINE, start)
    if (!isUtf8(bytes.subarray(start, next === -1 ? undefined : next))) return newlines
    if (next === -1) return newlines
    newlines++
    start = next + 1
  }
}

function countNewlines(bytes: Buffer): number {
  let newlines = 0
  for (const byte of bytes) if (byte === NEWLINE) newlines++
  return newlines
}

function bareNewlines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

function notUtf8(line: number): FileFault {
  return new FileFault('the text is not UTF-8; save the file with that encoding', { line })
}
