import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'

/** `too-large`: more bytes than are taken. `not-json`: not JSON, or not said to be. */
export type JsonBody = { json: unknown } | { problem: 'too-large' | 'not-json' }

const mostForgotten = 16 * 1024 * 1024

/** Read a body as JSON, of which at most `most` bytes are kept, whatever length it claimed. */
export async function readJson(request: Request, most: number): Promise<JsonBody> {
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(request.headers.get('Content-Type') ?? '')) return { problem: 'not-json' }
  const bytes = await readBytes(request, most)
  if (bytes === null) return { problem: 'too-large' }
  const json = jsonOf(bytes)
  return json === undefined ? { problem: 'not-json' } : { json }
}

/** The bytes of a body, null where they are more than `most`, whatever length it claimed. */
export async function readBytes(request: Request, most: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('Content-Length') ?? 0) > most) return null
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of piecesOf(request)) {
    bytes += piece.byteLength
    if (bytes <= most) pieces.push(piece)
    else if (bytes > mostForgotten) break
  }
  return bytes > most ? null : Buffer.concat(pieces)
}

/** What bytes say as JSON in UTF-8; undefined where they say nothing so. */
export function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch {
    return undefined
  }
}

/**
 * Take in and forget what a refused request still sends, within bounds: a connection that is not read to its end is reset, often before
 * the sender has read why, and whatever it sends next is lost with it.
 */
export async function forgetBody(request: Request): Promise<void> {
  if (request.bodyUsed) return
  let bytes = 0
  for await (const piece of piecesOf(request)) {
    bytes += piece.byteLength
    if (bytes > mostForgotten) return
  }
}

const piecesOf = ({ body }: Request): AsyncIterable<Uint8Array> => (body ? Readable.fromWeb(body as NodeStream<Uint8Array>) : Readable.from([]))
