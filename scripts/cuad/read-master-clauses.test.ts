import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FileFault } from './file-fault'
import { LARGEST_FILE } from './open-file'
import { type MasterRow, readMasterClauses } from './read-master-clauses'
import { LARGEST_FIELD } from './read-rows'
import { csv, sampleFolder, sampleHeader, sampleRow, sampleTypes } from './sample-file'

let folder: Awaited<ReturnType<typeof sampleFolder>>
beforeAll(async () => {
  folder = await sampleFolder()
})
afterAll(() => folder.remove())

async function read(path: string): Promise<MasterRow[]> {
  const rows: MasterRow[] = []
  for await (const row of readMasterClauses(path, sampleTypes)) rows.push(row)
  return rows
}
const readText = async (content: string | Buffer, name = 'sample.csv') => read(await folder.write(name, content))

async function faultOf(reading: Promise<unknown>): Promise<FileFault> {
  const error = await reading.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof FileFault) return error
  throw new Error(`expected a FileFault, got ${String(error)}`)
}

const law = ['This is governed by the laws of “Nevada”,\nor not.', 'It\'s "so".']
const good = csv([sampleHeader, sampleRow('one.pdf', { 'Governing Law': law }), sampleRow('two.pdf')])

describe('a good file', () => {
  it('gives each contract with a cell for every clause type', async () => {
    const [one, two, ...more] = await readText(good)
    expect(more).toEqual([])
    expect(one).toMatchObject({ line: 2, row: 1, filename: 'one.pdf' })
    expect(one?.cells.map(({ column }) => column)).toEqual(sampleTypes.map(({ column }) => column))
    expect(one?.cells.find(({ column }) => column === 'Governing Law')?.excerpts).toEqual(law)
    expect(two).toMatchObject({ line: 3, row: 2, filename: 'two.pdf' })
    expect(two?.cells.every(({ excerpts }) => excerpts.length === 0)).toBe(true)
  })

  it('reads the same gzipped, with a byte order mark, and with other line ends', async () => {
    const rows = await readText(good)
    expect(await readText(gzipSync(good), 'sample.csv.gz')).toEqual(rows)
    expect(await readText(gzipSync(good), 'no-ending')).toEqual(rows)
    expect(await readText(`\ufeff${good}`)).toEqual(rows)
    expect(await readText(good.replaceAll('\n', '\r\n'))).toEqual(rows)
  })

  it('counts the lines of fields that hold line ends, and passes over blank lines', async () => {
    const tall = sampleRow('tall.pdf').map((field, at) => (at === 2 ? 'a\nb\nc' : field))
    for (const lineEnd of ['\n', '\r\n']) {
      const text = csv([sampleHeader, tall, [''], sampleRow('next.pdf')]).replaceAll('\n', lineEnd)
      expect((await readText(text)).map(({ line, row }) => ({ line, row }))).toEqual([{ line: 2, row: 1 }, { line: 6, row: 2 }])
    }
  })

  it('reads characters that fall between two pieces of the file', async () => {
    const long = 'é€🂡'.repeat(20_000)
    for (const shift of ['', 'x', 'xx', 'xxx']) {
      const [row] = await readText(csv([sampleHeader, sampleRow('a.pdf', { Insurance: [shift + long] })]))
      expect(row?.cells.find(({ column }) => column === 'Insurance')?.excerpts).toEqual([shift + long])
    }
  })

  it('counts a line end once that falls between two pieces of the file', async () => {
    for (const shift of ['', 'x']) {
      const tall = sampleRow('tall.pdf').map((field, at) => (at === 2 ? shift + '\r\n'.repeat(100_000) : field))
      const rows = await readText(csv([sampleHeader, tall, sampleRow('next.pdf')]))
      expect(rows[1]?.line).toBe(100_003)
    }
  })

  it('takes columns in any order and ignores others', async () => {
    const text = csv([[...sampleHeader, 'Extra'].reverse(), [...sampleRow('one.pdf', { Insurance: ['It insures.'] }), 'x'].reverse()])
    expect(await readText(text)).toEqual(await readText(csv([sampleHeader, sampleRow('one.pdf', { Insurance: ['It insures.'] })])))
  })
})

describe('something else than the file', () => {
  const others: [what: string, content: string | Buffer, says: RegExp][] = [
    ['nothing', '', /empty/],
    ['blanks', ' \n\n', /blank/],
    ['a web page', '<!DOCTYPE html><html></html>', /HTML/],
    ['XML', '<?xml version="1.0"?><a/>', /XML/],
    ['JSON', '{"data": []}', /JSON/],
    ['a spreadsheet', Buffer.from('504b0304140006', 'hex'), /ZIP/],
    ['a PDF', '%PDF-1.7', /PDF/],
    ['binary data', Buffer.from([1, 2, 0, 4]), /binary/],
    ['UTF-16', Buffer.from(`\ufeff${good}`, 'utf16le'), /UTF-16/],
    ['a gzip inside a gzip', gzipSync(gzipSync(good)), /second time/],
    ['an empty gzip', gzipSync(''), /nothing/],
    ['a pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:0', /LFS/],
    ['prose', 'Dear Sir or Madam,\nhow are you', /none of the expected columns.*"Dear Sir or Madam"/],
    ['semicolons', good.replaceAll(',', ';'), /semicolons/],
    ['tabs', good.replaceAll(',', '\t'), /tabs/],
    ['a header alone', csv([sampleHeader]), /no contract/],
  ]
  it.each(others)('%s is refused by name', async (_what, content, says) => {
    expect((await faultOf(readText(content))).message).toMatch(says)
  })

  it('is refused when it is not there or is a folder', async () => {
    expect((await faultOf(read(`${folder.path}/nowhere.csv`))).message).toMatch(/no such file/)
    expect((await faultOf(read(folder.path))).message).toMatch(/not a file/)
  })

  it('names the columns that are missing, and what was found, on line 1', async () => {
    const fault = await faultOf(readText(good.replace('Insurance,', 'Assurance,')))
    expect(fault.place.line).toBe(1)
    expect(fault.message).toMatch(/1 of 7 columns are missing: "Insurance"\. Found 13: "Filename", "Parties"/)
  })

  it('is refused when a column appears twice', async () => {
    expect((await faultOf(readText(good.replace('Insurance-Answer', 'Insurance')))).message).toMatch(/"Insurance" appears twice/)
  })
})

describe('a broken file', () => {
  const second = (row: string) => csv([sampleHeader, sampleRow('one.pdf')]) + row

  it('says on which line a quote is never closed', async () => {
    const fault = await faultOf(readText(`${second('two.pdf,"[],No')}\nmore\n`))
    expect(fault.place).toEqual({ line: 3, row: 2 })
    expect(fault.message).toMatch(/never closed/)
  })

  it('says on which line a quote stands where none may', async () => {
    expect((await faultOf(readText(second('two.pdf,"[]"x,No\n')))).place).toEqual({ line: 3, row: 2 })
    expect((await faultOf(readText(second('two.pdf,[]"x",No\n')))).place).toEqual({ line: 3, row: 2 })
  })

  it('says which row has too few or too many fields', async () => {
    const fault = await faultOf(readText(second('two.pdf,[]\n')))
    expect(fault.place).toEqual({ line: 3, row: 2 })
    expect(fault.message).toMatch(/2 fields stand where the header has 13/)
    expect((await faultOf(readText(second(`${','.repeat(13)}\n`)))).message).toMatch(/14 fields/)
  })

  it('says row, column and offset of a malformed list', async () => {
    const row = sampleRow('two.pdf').map((field, at) => (sampleHeader[at] === 'Insurance' ? "['a' 'b']" : field))
    const fault = await faultOf(readText(csv([sampleHeader, sampleRow('one.pdf'), row])))
    expect(fault.place).toEqual({ line: 3, row: 2, column: 'Insurance', offset: 5 })
    expect(fault.message).toMatch(/^line 3, row 2, column "Insurance", character 5 of the cell: /)
  })

  it('says which line is not UTF-8', async () => {
    const latin = Buffer.concat([Buffer.from(`${good}caf`), Buffer.from([0xe9]), Buffer.from(`,\n${good}`)])
    expect((await faultOf(readText(latin))).place).toEqual({ line: 4 })
    expect((await faultOf(readText(Buffer.concat([Buffer.from(good), Buffer.from([0xe2, 0x82])])))).place).toEqual({ line: 4 })
  })

  it('says after which row a shortened gzip ends, wherever it was cut', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => sampleRow(`${n}.pdf`, { Insurance: [`Policy ${Math.sin(n)} ${Math.cos(n)}`] }))
    const packed = gzipSync(csv([sampleHeader, ...rows]))
    let previous = -1
    for (const share of [0.05, 0.3, 0.6, 0.9]) {
      const { message } = await faultOf(readText(packed.subarray(0, packed.length * share), 'cut.csv.gz'))
      const row = Number(/ends early, after row (\d+)/.exec(message)?.[1])
      expect(row).toBeGreaterThan(previous)
      expect(row).toBeLessThan(300)
      previous = row
    }
    expect(previous).toBeGreaterThan(200)
    expect((await faultOf(readText(packed.subarray(0, -4), 'cut.csv.gz'))).message).toMatch(/ends early, after row 300/)
    expect((await faultOf(readText(packed.subarray(0, 12), 'cut.csv.gz'))).message).toMatch(/ends early, after row 0/)
  })

  it('says that a gzip is damaged', async () => {
    const packed = gzipSync(good)
    packed.writeUInt32LE(0, packed.length - 8)
    expect((await faultOf(readText(packed, 'damaged.csv.gz'))).message).toMatch(/damaged/)
  })

  it('is refused when a field is over 1 MB', async () => {
    const row = (size: number) => csv([sampleHeader, sampleRow('one.pdf').map((field, at) => (at === 2 ? 'x'.repeat(size) : field))])
    expect(await readText(row(LARGEST_FIELD))).toHaveLength(1)
    const fault = await faultOf(readText(row(LARGEST_FIELD + 1)))
    expect(fault.message).toMatch(/1 MB/)
    expect(fault.place).toEqual({ line: 2, row: 1 })
    expect((await faultOf(readText(row(LARGEST_FIELD * 17)))).message).toMatch(/quote is probably never closed/)
  })

  it('is refused when it unpacks to over 100 MB', async () => {
    const fault = await faultOf(readText(gzipSync(Buffer.alloc(LARGEST_FILE + 1, 'x'), { level: 1 }), 'huge.csv.gz'))
    expect(fault.message).toMatch(/more than 100 MB/)
  })
})
