import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ZipEntry, zipOf } from '../../../test/zip-making'
import { readZip } from './read-zip.server'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-zip-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const whole: ZipEntry[] = [
  ['courses/c/course.yaml', 'title: C\n'],
  ['courses/c/m/01-a.mdx', 'text'],
  ['courses/c/m/module.yaml', 'title: M\n'],
  ['media/a.png', 'png'],
]

async function read(bytes: Buffer) {
  const inside = await mkdtemp(join(folder, 'case-'))
  await writeFile(join(inside, 'archive.zip'), bytes)
  const before = await readdir(folder)
  const source = await readZip(join(inside, 'archive.zip'), inside)
  expect(await readdir(folder)).toEqual(before)
  return { ...source, said: source.faults.map(({ file, message }) => `${file}: ${message}`) }
}

test('an honest archive is read whole, packed or not, with or without its folders', async () => {
  for (const compress of [true, false]) {
    const { texts, media, said } = await read(await zipOf(whole.map(([path, contents]) => [path, contents, { compress }])))
    expect([said, [...texts.keys()], [...media.keys()]]).toEqual([[], ['courses/c/course.yaml', 'courses/c/m/01-a.mdx', 'courses/c/m/module.yaml'], ['media/a.png']])
  }
})

const wrong: [what: string, entries: ZipEntry[], renamed: Record<string, string>, says: string][] = [
  ['a path that leads out', [['courses/cc/aa/01-b.mdx', 'x']], { 'courses/cc/aa/': '../../etc/../a' }, 'leads out'],
  ['a path from the root', [['courses/c/x.mdx', 'x']], { 'courses/c/x.mdx': '/courses/c/.mdx' }, 'root of a disk'],
  ['a disk of its own', [['courses/c/x.mdx', 'x']], { 'courses/c/x.mdx': 'C:urses/c/x.mdx' }, 'root of a disk'],
  ['backslashes', [['courses/c/x.mdx', 'x']], { 'courses/c/x.mdx': '..\\..\\..\\cc.mdx' }, 'never by'],
  ['empty parts', [['courses/c/m/02-b.mdx', 'x']], { 'courses/c/m/02': 'courses/c//m02' }, 'empty parts'],
  ['a link', [['courses/c/m/02-b.mdx', '/etc/passwd', { mode: 0o120777 }]], {}, 'This is a link'],
  ['a device', [['courses/c/m/02-b.mdx', 'x', { mode: 0o020666 }]], {}, 'neither a file nor a folder'],
  ['a name twice', [['courses/c/m/02-b.mdx', 'x'], ['courses/c/m/02-c.mdx', 'x']], { '02-c': '02-b' }, 'twice'],
  ['names that differ by capitals', [['courses/c/m/02-b.mdx', 'x'], ['courses/c/m/02-B.mdx', 'x']], {}, 'capitals or accents alone'],
  ['a stranger', [['courses/c/m/.DS_Store', 'x']], {}, 'no place in an archive'],
  ['a vocabulary', [['skills.yaml', 'x']], {}, 'no place in an archive'],
  ['a second course', [['courses/d/course.yaml', 'x']], {}, 'holds one course'],
  ['a NUL in a name', [['courses/c/m/02-b.mdx', 'x']], { '02-b': '02\0b' }, 'no name for a file'],
  ['a lesson that is too long', [['courses/c/m/02-b.mdx', 'x'.repeat(300_000)]], {}, '256 KB'],
  ['a bomb', [['media/b.mp4', Buffer.alloc(30_000_000)]], {}, 'far more tightly'],
  ['a text that is none', [['courses/c/m/02-b.mdx', Buffer.from([0xff, 0xfe, 0x00])]], {}, 'not UTF-8'],
  ['two thousand entries and more', Array.from({ length: 2000 }, (_one, at) => [`courses/c/m/${at}-a.mdx`, 'x']), {}, 'at most 2,000 entries'],
]

describe('an archive is refused, and nothing is written outside, for', () => {
  test.each(wrong)('%s', async (_what, entries, renamed, says) => {
    const { said } = await read(await zipOf([...whole, ...entries], renamed))
    expect(said.join('\n')).toContain(says)
  })

  test('sizes that are not true, bytes that do not add up, and entries that are locked', async () => {
    const bytes = await zipOf([['courses/c/course.yaml', 'title: C\n'.repeat(100)]])
    const central = bytes.lastIndexOf(Buffer.from('504b0102', 'hex'))
    const with32 = (at: number, value: number) => {
      const copy = Buffer.from(bytes)
      copy.writeUInt32LE(value, central + at)
      return copy
    }
    expect((await read(with32(24, 5))).said.join()).toContain('too many bytes')
    expect((await read(with32(24, 5000))).said.join()).toContain('not enough bytes')
    expect((await read(with32(16, 1))).said.join()).toContain('damaged')
    const locked = Buffer.from(bytes)
    locked.writeUInt16LE(locked.readUInt16LE(central + 8) | 1, central + 8)
    expect((await read(locked)).said.join()).toContain('encrypted')
  })

  test('what is no archive at all', async () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('not a zip'), (await zipOf(whole)).subarray(0, 200)]) {
      expect((await read(bytes)).said.join()).toContain('not a zip archive')
    }
  })
})

test('whatever is done to an archive, it is read as it was or refused, and ends', async () => {
  const honest = await zipOf(whole)
  const fine = new Map((await read(honest)).texts)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(honest.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), async (hits) => {
      const bytes = Buffer.from(honest)
      for (const [at, value] of hits) bytes[at] = value
      const { texts, said } = await read(bytes)
      if (said.length === 0) for (const [path, text] of texts) if (fine.has(path)) expect(text).toBe(fine.get(path))
    }),
    { numRuns: 400 },
  )
}, 60_000)
