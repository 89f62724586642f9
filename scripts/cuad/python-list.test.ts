import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePythonList } from './python-list'

/** Prints as Python does: single quotes unless the string holds some and no double ones; what is not printable ASCII as an escape. */
function print(items: readonly string[]): string {
  return `[${items.map(printString).join(', ')}]`
}

function printString(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  const inside = [...text].map((char) => {
    if (char === '\\' || char === quote) return `\\${char}`
    if (char === '\n') return '\\n'
    const code = char.codePointAt(0) ?? 0
    if (code >= 0x20 && code < 0x7f) return char
    if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`
    return code <= 0xffff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`
  })
  return `${quote}${inside.join('')}${quote}`
}

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('\\', "'", '"', '\n', ',', ']', 'n', 'x', 'é', '🂡') }))

describe('a list as Python prints it', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(fc.array(anyText), (items) => {
        expect(parsePythonList(print(items))).toEqual({ items })
      }),
    )
  })

  const read: [promise: string, text: string, items: string[]][] = [
    ['an empty cell is an empty list', '  ', []],
    ['an empty list', '[]', []],
    ['both quotes', `['a "b"', "it's"]`, ['a "b"', "it's"]],
    ['escapes', String.raw`['it\'s\n\xa0\u200b\U0001f0a1\t\\ \101']`, ["it's\n\u00a0\u200b🂡\t\\ A"]],
    ['an escape that Python does not know stays', String.raw`['\d\[']`, ['\\d\\[']],
    ['commas and brackets inside strings', `['a], [b', ',']`, ['a], [b', ',']],
    ['a comma after the last string', `['a', ]`, ['a']],
    ['blanks anywhere between', ` [ 'a' ,\n'b' ] `, ['a', 'b']],
    ['characters written plainly', `['“é”']`, ['“é”']],
  ]
  it.each(read)('%s', (_promise, text, items) => {
    expect(parsePythonList(text)).toEqual({ items })
  })

  const refused: [promise: string, text: string, offset: number][] = [
    ['no list at all', 'Delaware', 0],
    ['two commas in a row', `['a',, 'b']`, 5],
    ['a missing comma', `['a' 'b']`, 5],
    ['a number', '[1]', 1],
    ['an open string', `['a`, 1],
    ['an open list', `['a', `, 6],
    ['an open list after a string', `['a'`, 4],
    ['something behind the list', `['a'] b`, 6],
    ['too few digits', String.raw`['\xa']`, 2],
    ['no such character', String.raw`['\U00110000']`, 2],
    ['a named character', String.raw`['\N{BULLET}']`, 2],
    ['a string that ends in its escape', `['a\\`, 3],
  ]
  it.each(refused)('%s is a problem at its offset', (_promise, text, offset) => {
    expect(parsePythonList(text)).toMatchObject({ problem: expect.any(String), offset })
  })

  it('never throws and never loses its place', () => {
    const broken = fc.array(fc.constantFrom('[', ']', "'", '"', ',', '\\', 'x', 'u', '1', ' ')).map((parts) => parts.join(''))
    fc.assert(
      fc.property(broken, (text) => {
        const result = parsePythonList(text)
        if ('problem' in result) expect(result.offset).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
