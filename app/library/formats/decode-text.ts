import { mostLineLength, mostXmlLineLength } from './limits'
import type { Place } from '../problem'

export type Decoded = { text: string } | { fault: Place & { message: string } }

const refuse = (message: string, line = 1, column = 1): Decoded => ({ fault: { line, column, message } })

/**
 * The text of a file: UTF-8 with or without its mark, UTF-16 with its mark. Line ends become `\n`. What is anything else is refused in
 * words that say what to do, and so are characters that no text has and lines longer than any question.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return refuse('This file is empty.')
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  let text: string
  try {
    text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    const line = utf16 ? 1 : lineOfBadByte(bytes)
    return refuse('This file is not in UTF-8. Save it again with the encoding UTF-8 (in Excel: “CSV UTF-8”), and choose it again.', line)
  }
  return judged(text.replace(/\r\n?/g, '\n'))
}

function judged(text: string): Decoded {
  const most = /^\s*</.test(text) ? mostXmlLineLength : mostLineLength
  let line = 1
  let from = 0
  while (from <= text.length) {
    const next = text.indexOf('\n', from)
    const to = next === -1 ? text.length : next
    if (to - from > most) return refuse(`This line has more than ${most.toLocaleString('en-US')} characters.`, line)
    from = to + 1
    line += 1
  }
  const odd = oddCharacter.exec(text)
  if (!odd) return { text }
  const before = text.slice(0, odd.index).split('\n')
  const message = 'There is a character here that no text has (a NUL or another control character). This may be no text file, or a damaged one.'
  return refuse(message, before.length, (before.at(-1)?.length ?? 0) + 1)
}

/** Control characters but tabs and line ends, and the two that Unicode keeps for nobody. */
const oddCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

/** The line in which the first bytes stand that are no UTF-8. */
function lineOfBadByte(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length]
  const isWhole = (end: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true })
      return true
    } catch {
      return false
    }
  }
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (isWhole(middle)) low = middle
    else high = middle - 1
  }
  return bytes.subarray(0, low).reduce((lines, byte) => (byte === 10 ? lines + 1 : lines), 1)
}
