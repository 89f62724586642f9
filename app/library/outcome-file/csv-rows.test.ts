import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvLine } from '../formats/csv/csv-line'
import { type CsvRow, CsvRows, mostRowLength } from './csv-rows'
import { decoded, markedEncoding, tellDelimiter } from './tell-encoding'

function read(text: string, { delimiter = ',', piece = text.length || 1 } = {}): CsvRow[] {
  const rows = new CsvRows(delimiter)
  const pieces = Array.from({ length: Math.ceil(text.length / piece) }, (_one, at) => text.slice(at * piece, (at + 1) * piece))
  return [...pieces.flatMap((one) => rows.push(one)), ...rows.end()]
}
const cells = (text: string, options = {}) => read(text, options).map((row) => ('cells' in row ? row.cells : row.fault))

test('cells, quotes, line ends of three kinds and the lines on which rows begin', () => {
  expect(read('a,b\r\n"x, ""y""\nz",2\n\n3,4\r5,')).toEqual([
    { line: 1, cells: ['a', 'b'] }, { line: 2, cells: ['x, "y"\nz', '2'] }, { line: 5, cells: ['3', '4'] }, { line: 6, cells: ['5', ''] },
  ])
})

test('a row that cannot be read costs itself and no other', () => {
  expect(read('a,b\n1,"open\n2,two\n3,"done"x\n4,four\n')).toEqual([
    { line: 1, cells: ['a', 'b'] }, { line: 2, fault: 'quotes' }, { line: 3, cells: ['2', 'two'] }, { line: 4, fault: 'quotes' }, { line: 5, cells: ['4', 'four'] },
  ])
  expect(cells(`a\n${'x'.repeat(10_000_000)}\nb`, { piece: 65_536 })).toEqual([['a'], 'too-long', ['b']])
  expect(cells(`a\n"${'x\n'.repeat(mostRowLength)}`, { piece: 65_536 }).slice(0, 3)).toEqual([['a'], 'quotes', ['x']])
  expect(cells(`a\n${','.repeat(1_000_000)}\nb`, { piece: 65_536 })).toEqual([['a'], 'too-long', ['b']])
})

const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', 'é', '=', '\0') })

test('what is written by csvLine is read back, however the file comes in pieces', () => {
  fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }), fc.integer({ min: 1, max: 7 }), (rows, piece) => {
    const guarded = rows.map((row) => row.map((text) => (/^'*[=+@-]/.test(text) ? `'${text}` : text)))
    expect(cells(rows.map(csvLine).join(''), { piece })).toEqual(guarded)
  }))
})

test('any text is read to its end, in the same way in any pieces, and as csv-parse reads it where that takes it', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' '), maxLength: 40 })
  fc.assert(fc.property(text, fc.integer({ min: 1, max: 5 }), (given, piece) => {
    const rows = read(given)
    expect(read(given, { piece })).toEqual(rows)
    let theirs: string[][]
    try {
      theirs = parse(given, { relax_column_count: true, relax_quotes: false, record_delimiter: ['\r\n', '\n', '\r'] })
    } catch {
      return
    }
    if (rows.every((row) => 'cells' in row)) expect(rows.map((row) => 'cells' in row && row.cells)).toEqual(theirs.filter((row) => row.length > 1 || row[0] !== ''))
  }), { numRuns: 500 })
})

describe('the encoding of a file', () => {
  const encoded: [name: string, bytes: Buffer, encoding: string | null][] = [
    ['UTF-8 with its mark', Buffer.from('\ufeffid,Größe'), 'utf-8'],
    ['UTF-8 without one', Buffer.from('id,Größe'), null],
    ['UTF-16 LE with its mark', Buffer.from('\ufeffid,Größe', 'utf16le'), 'utf-16le'],
    ['UTF-16 LE without one', Buffer.from('id,Größe', 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with its mark', Buffer.from('\ufeffid,Größe', 'utf16le').swap16(), 'utf-16be'],
    ['UTF-16 BE without one', Buffer.from('id,Größe', 'utf16le').swap16(), 'utf-16be'],
    ['Windows-1252', Buffer.from('id,Gr\xf6\xdfe', 'latin1'), null],
    ['nothing', Buffer.alloc(0), null],
  ]
  test.each(encoded)('%s', (_name, bytes, encoding) => expect(markedEncoding(bytes)).toBe(encoding))

  test('Windows-1252 has its own signs, and what is no UTF-8 is found wherever it stands', async () => {
    const all = async (bytes: Buffer, encoding: 'utf-8' | 'windows-1252') => {
      let text = ''
      for await (const piece of decoded((async function* () { for (const byte of bytes) yield Uint8Array.of(byte) })(), encoding)) text += piece
      return text
    }
    expect(await all(Buffer.from([0x80, 0x93, 0xe9]), 'windows-1252')).toBe('€“é')
    expect(await all(Buffer.from('Größe €'), 'utf-8')).toBe('Größe €')
    await expect(all(Buffer.from('Gr\xf6\xdfe', 'latin1'), 'utf-8')).rejects.toThrow(TypeError)
  })

  test('what parts the cells is what stands most often in the first line, outside quotes', () => {
    expect(['a,b', 'a;b;c', 'a\tb', '"x;y;z",b', 'alone', ''].map(tellDelimiter)).toEqual([',', ';', '\t', ',', ',', ','])
  })
})
