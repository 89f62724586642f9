export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

/**
 * The encoding of a file by its first bytes: by its mark, or by where the noughts of UTF-16 stand without one. Null where it is UTF-8 or Windows-1252,
 * which only all of its bytes can tell.
 */
export function markedEncoding(head: Uint8Array): Encoding | null {
  const [first, second, third] = head
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  const looked = head.subarray(0, head.length & ~1)
  const noughts = [0, 0]
  for (const [at, byte] of looked.entries()) if (byte === 0) noughts[at % 2] = (noughts[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = noughts
  const most = looked.length / 2
  if (most >= 2 && odd > most * 0.6 && even < most * 0.1) return 'utf-16le'
  return most >= 2 && even > most * 0.6 && odd < most * 0.1 ? 'utf-16be' : null
}

/** Bytes that are none of the encoding throw a TypeError where they stand. */
export async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding !== 'windows-1252' })
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

export const delimiters = [',', ';', '\t'] as const

/** What parts the cells of a file: the sign that stands most often in its first line, outside quotes; a comma where none does. */
export function tellDelimiter(head: string): (typeof delimiters)[number] {
  const first = /\S[^\r\n]*/.exec(head.replace(/"(?:[^"]|"")*"/g, ''))?.[0] ?? ''
  return delimiters.reduce((best, sign) => (first.split(sign).length > first.split(best).length ? sign : best), ',')
}
