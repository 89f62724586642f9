import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { unstable_parseMultipartFormData as parseMultipart } from '@remix-run/node'
import { withIncomingFolder } from './incoming-folder.server'
import { limitFor, tooLarge } from './judge-file.server'
import { mostBytesOfForm } from './limits'

/** A file of a form, on this disk until the form is dealt with; `field` it stood in. `fault` where it was not kept. */
export type ReceivedFile = { field: string; path: string; givenName: string; fault: string | null }
export type ReceivedForm = { fields: FormData; files: ReceivedFile[] }

/** How large a file may be, judged by its first bytes; what to say of one that is larger. */
export type LimitOf = (head: Uint8Array) => Promise<{ most: number; fault: string }>

export const limitOfMedia: LimitOf = async (head) => {
  const { most, kind } = await limitFor(head)
  return { most, fault: tooLarge(kind) }
}

const headBytes = 4100
const mostFiles = 30
const mostFieldBytes = 100_000

/**
 * Take a form with files from a request: each file goes to the disk as it comes, and no further than its limit. Whatever `work` does
 * with them, or when the sender breaks off, nothing of them is left afterwards. Throws 411 or 413 for a form of unknown or too great length.
 */
export async function withReceivedForm<T>(request: Request, limitOf: LimitOf, work: (form: ReceivedForm) => Promise<T>): Promise<T> {
  await refuseTooMuch(request)
  return withIncomingFolder(async (folder) => work(await take(request, limitOf, folder)))
}

/** The same for a form that a program may send without files, and so in the plain way. */
export async function withAnyForm<T>(request: Request, limitOf: LimitOf, work: (form: ReceivedForm) => Promise<T>): Promise<T> {
  if (request.headers.get('Content-Type')?.startsWith('multipart/')) return withReceivedForm(request, limitOf, work)
  return work({ fields: await request.formData(), files: [] })
}

async function take(request: Request, limitOf: LimitOf, folder: string): Promise<ReceivedForm> {
  const files: ReceivedFile[] = []
  try {
    const fields = await parseMultipart(request, async ({ name: field, filename, data }) => {
      if (filename === undefined) return (await gather(data, mostFieldBytes)).toString('utf8').replaceAll('\0', '')
      const path = join(folder, String(files.length))
      const fault = filename === '' ? await drain(data) : await receive(data, path, files.length < mostFiles ? limitOf : tooManyFiles)
      if (filename !== '') files.push({ field, path, givenName: filename, fault })
      return null
    })
    return { fields, files }
  } catch (fault) {
    if (fault instanceof TypeError || (fault instanceof Error && /malformed/.test(fault.message))) {
      throw new Response('This form came broken. Nothing was changed; send it again.', { status: 400 })
    }
    throw fault
  }
}

async function refuseTooMuch(request: Request): Promise<void> {
  const stated = request.headers.get('Content-Length')
  if (stated !== null && Number(stated) <= mostBytesOfForm) return
  await request.body?.pipeTo(new WritableStream())
  if (stated === null) throw new Response('The length of this form is not stated. Nothing was changed.', { status: 411 })
  throw new Response(`A form may bring at most ${mostBytesOfForm / 1024 / 1024} MB. Nothing was kept; send fewer files at a time.`, { status: 413 })
}

const tooManyFiles: LimitOf = async () => ({ most: 0, fault: `At most ${mostFiles} files at a time. This one was not kept.` })

/** Returns why the file was not kept, or null. What is beyond the limit is let run off, so that the sender hears the answer. */
async function receive(data: AsyncIterable<Uint8Array>, path: string, limitOf: LimitOf): Promise<string | null> {
  const file = await open(path, 'wx')
  let held: Uint8Array[] = []
  let bytes = 0
  let limit: { most: number; fault: string } | null = null
  const judge = async () => {
    limit = await limitOf(Buffer.concat(held))
    for (const chunk of held) if (bytes <= limit.most) await file.write(chunk)
    held = []
    return limit
  }
  try {
    for await (const chunk of data) {
      bytes += chunk.byteLength
      if (limit === null) {
        held.push(Uint8Array.from(chunk))
        if (bytes >= headBytes) await judge()
      } else if (bytes <= (limit as { most: number }).most) await file.write(chunk)
    }
    const { most, fault } = limit ?? (await judge())
    return bytes > most ? fault : null
  } finally {
    await file.close()
  }
}

async function gather(data: AsyncIterable<Uint8Array>, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of data) if ((bytes += chunk.byteLength) <= most) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function drain(data: AsyncIterable<Uint8Array>): Promise<null> {
  await gather(data, 0)
  return null
}
