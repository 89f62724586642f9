import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { addCell, emptyProfile } from '../../domain/outcomes/file/column-profile'
import type { FileProfile } from '../../domain/outcomes/file/import'
import { decoded, type Encoding, markedEncoding, tellDelimiter } from '../../library/outcome-file/tell-encoding'
import { readRows } from './read-rows.server'

const headBytes = 64 * 1024
export const mostRows = 250_000
const mostColumns = 200
const mostHeading = 200

/** Read a file on this disk to its end and say what stands in it, or in words why it cannot be taken. Memory stays the same whatever its length. */
export async function profileFile(path: string): Promise<FileProfile | { fault: string }> {
  const head = await headOf(path)
  if (head.length === 0) return { fault: 'This file is empty.' }
  const marked = markedEncoding(head)
  if (marked !== null) return profileAs(path, head, marked).catch(brokenWords)
  if (isNoText(head)) return { fault: 'This is no text file. Save the table as CSV, in Excel as “CSV UTF-8”, and choose that.' }
  return profileAs(path, head, 'utf-8').catch((fault: unknown) => {
    if (fault instanceof TypeError) return profileAs(path, head, 'windows-1252')
    throw fault
  })
}

/** Bytes that are none of the encoding that the file's own mark names. */
function brokenWords(fault: unknown): { fault: string } {
  if (fault instanceof TypeError) return { fault: 'This file says which encoding it is in, but its bytes are none of that. It may be damaged. Save it again as CSV in UTF-8.' }
  throw fault
}

async function profileAs(path: string, head: Uint8Array, encoding: Encoding): Promise<FileProfile | { fault: string }> {
  const delimiter = tellDelimiter(await firstText(head, encoding))
  let columns: FileProfile['columns'] | null = null
  let rows = 0
  for await (const row of readRows(createReadStream(path), { encoding, delimiter })) {
    if (columns === null) {
      if ('fault' in row) return { fault: 'The first line holds no headings: its quotes do not match, or it is longer than 100,000 characters.' }
      const fault = headingFault(row.cells)
      if (fault !== null) return { fault }
      columns = row.cells.map((cell) => emptyProfile(cell.trim()))
      continue
    }
    rows += 1
    if (rows > mostRows) return { fault: `A file may have at most ${mostRows.toLocaleString('en-GB')} rows. Part it into smaller files.` }
    if ('cells' in row) for (const [at, column] of columns.entries()) addCell(column, row.cells[at] ?? '')
  }
  if (columns === null) return { fault: 'There is nothing but blank lines in this file.' }
  return rows === 0 ? { fault: 'There are headings in this file and no row below them.' } : { encoding, delimiter, columns, rows }
}

function headingFault(cells: readonly string[]): string | null {
  if (cells.length > mostColumns) return `This file has ${cells.length.toLocaleString('en-GB')} columns; at most ${mostColumns} are taken. Leave out those that are not needed.`
  const headings = cells.map((cell) => cell.trim())
  const odd = headings.findIndex((heading) => /[\p{Cc}\p{Cs}]/u.test(heading))
  if (odd !== -1) return `The heading of column ${odd + 1} holds a NUL or another control character. This may be no text file.`
  const long = headings.findIndex((heading) => heading.length > mostHeading)
  if (long !== -1) return `The heading of column ${long + 1} has more than ${mostHeading} characters. The first line must name the columns.`
  const twice = headings.findIndex((heading, at) => heading !== '' && headings.indexOf(heading) !== at)
  if (twice !== -1) return `The heading “${headings[twice]}” stands over the columns ${headings.indexOf(headings[twice] ?? '') + 1} and ${twice + 1}. Give each column its own.`
  return headings.every((heading) => heading === '') ? 'The first line names no columns.' : null
}

/** Whether control characters are more than a tenth of it: a picture, an archive, or a workbook, which is one. */
const isNoText = (head: Uint8Array): boolean => head.filter((byte) => byte < 32 && ![9, 10, 13].includes(byte)).length * 10 > head.length

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function firstText(head: Uint8Array, encoding: Encoding): Promise<string> {
  for await (const text of decoded((async function* () { yield head })(), encoding)) return text
  return ''
}
