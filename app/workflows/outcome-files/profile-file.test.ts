import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mostRows, profileFile } from './profile-file.server'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-profile-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function profile(contents: string | Uint8Array) {
  const path = join(folder, 'file.csv')
  await writeFile(path, contents)
  return profileFile(path)
}

const text = 'ID;Größe;Date\n1;x;13/04/2026\n2;"y;z";01/02/2026\n'

test.each([
  ['UTF-8', Buffer.from(text), 'utf-8'],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
  ['UTF-16 LE', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
  ['UTF-16 BE without its mark', Buffer.from(text, 'utf16le').swap16(), 'utf-16be'],
  ['Windows-1252', Buffer.from(text, 'latin1'), 'windows-1252'],
  ['Windows-1252 with its first sign far down', Buffer.concat([Buffer.from(`ID;Size;Date\n${'1;x;13/04/2026\n'.repeat(10_000)}`), Buffer.from('2;\xe9;1\n', 'latin1')]), 'windows-1252'],
])('a file in %s is read', async (_name, bytes, encoding) => {
  const read = await profile(bytes)
  expect(read).toMatchObject({ encoding, delimiter: ';', columns: [{ heading: 'ID' }, { samples: ['x', expect.any(String)] }, { heading: 'Date', order: 'day-first' }] })
})

const refusals: [what: string, contents: string | Uint8Array, words: RegExp][] = [
  ['an empty file', '', /is empty/],
  ['blank lines alone', '\n\n\r\n', /nothing but blank lines/],
  ['headings without a row', 'id,person\n', /no row below/],
  ['headings that stand twice', 'id,person,id\n1,2,3\n', /“id” stands over the columns 1 and 3/],
  ['a NUL in a heading', 'id,per\0son\n1,2\n', /heading of column 2 holds a NUL/],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48]), /no text file/],
  ['300 columns', `${Array.from({ length: 300 }, (_one, at) => `c${at}`).join(',')}\n1\n`, /300 columns; at most 200/],
  ['a million columns', `${'c,'.repeat(1_000_000)}\n1\n`, /first line holds no headings/],
  ['one line of 10 MB', 'x'.repeat(10_000_000), /first line holds no headings/],
  ['a quote that is never closed in the first line', 'id,"person\n1,2\n3,4\n', /first line holds no headings/],
  ['UTF-16 that breaks off within a letter', Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x0a, 0x00, 0x00, 0xd8, 0x41, 0x00]), /bytes are none of that/],
  ['more rows than are taken', `id,person\n${'1,2\n'.repeat(mostRows + 1)}`, /at most 250,000 rows/],
]
test.each(refusals)('%s is refused in words', async (_what, contents, words) => {
  const read = await profile(contents)
  expect('fault' in read ? read.fault : read).toMatch(words)
})

test('any bytes whatever are read or refused', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
    const read = await profile(bytes)
    expect('fault' in read ? read.fault.length : read.rows).toBeGreaterThan(0)
  }), { numRuns: 150 })
})
