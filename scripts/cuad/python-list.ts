export type PythonList = { items: string[] } | { problem: string; offset: number }

const SIMPLE_ESCAPES: Record<string, string> = {
  '\\': '\\', "'": "'", '"': '"', '\n': '', a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v',
}
const DIGITS: Record<string, number> = { x: 2, u: 4, U: 8 }

/**
 * Read a list of strings as Python prints it: `['it\'s', "so", 'two\nlines', '\xa0', '\u200b']`. An empty cell is an empty list, a
 * comma may follow the last string, and an escape that Python does not know stays as written. Anything else (two commas in a row,
 * a missing one, a number) is a problem at an offset in characters.
 */
export function parsePythonList(text: string): PythonList {
  let at = skipBlanks(text, 0)
  if (at === text.length) return { items: [] }
  if (text[at] !== '[') return { problem: 'a list must begin with "["', offset: at }

  const items: string[] = []
  at = skipBlanks(text, at + 1)
  while (text[at] !== ']') {
    const read = readString(text, at)
    if ('problem' in read) return read
    items.push(read.value)
    at = skipBlanks(text, read.end)
    if (text[at] === ',') at = skipBlanks(text, at + 1)
    else if (text[at] !== ']') return { problem: ended(text, at) ?? 'expected "," or "]" after a string', offset: at }
  }
  const end = skipBlanks(text, at + 1)
  return end === text.length ? { items } : { problem: 'something follows the end of the list', offset: end }
}

type StringRead = { value: string; end: number } | { problem: string; offset: number }

function readString(text: string, start: number): StringRead {
  const quote = text[start]
  if (quote !== "'" && quote !== '"') return { problem: ended(text, start) ?? 'expected a string in quotes', offset: start }
  const pieces: string[] = []
  let at = start + 1
  let plainFrom = at
  for (; at < text.length; at++) {
    if (text[at] === quote) {
      pieces.push(text.slice(plainFrom, at))
      return { value: pieces.join(''), end: at + 1 }
    }
    if (text[at] !== '\\') continue
    const escape = readEscape(text, at)
    if ('problem' in escape) return escape
    pieces.push(text.slice(plainFrom, at), escape.value)
    at = escape.end - 1
    plainFrom = escape.end
  }
  return { problem: 'the string is never closed', offset: start }
}

function readEscape(text: string, at: number): StringRead {
  const kind = text[at + 1]
  if (kind === undefined) return { problem: 'the text ends inside an escape', offset: at }
  const simple = Object.hasOwn(SIMPLE_ESCAPES, kind) ? SIMPLE_ESCAPES[kind] : undefined
  if (simple !== undefined) return { value: simple, end: at + 2 }

  const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))
  if (octal) return { value: String.fromCodePoint(Number.parseInt(octal[0], 8)), end: at + 1 + octal[0].length }

  const length = Object.hasOwn(DIGITS, kind) ? DIGITS[kind] : undefined
  if (length === undefined) return kind === 'N' ? { problem: 'a named character is not supported', offset: at } : { value: `\\${kind}`, end: at + 2 }

  const digits = text.slice(at + 2, at + 2 + length)
  const code = Number.parseInt(digits, 16)
  if (digits.length < length || /[^0-9a-f]/i.test(digits) || code > 0x10ffff) {
    return { problem: `"\\${kind}" needs ${length} hexadecimal digits of a character`, offset: at }
  }
  return { value: String.fromCodePoint(code), end: at + 2 + length }
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at++
  return at
}

function ended(text: string, at: number): string | null {
  return at >= text.length ? 'the list is never closed' : null
}
