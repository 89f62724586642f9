const PRIME_LOW = 0x1b3
const WORD = 0x1_0000_0000

/**
 * 64-bit FNV-1a of the text's UTF-8 bytes as 16 hexadecimal digits; stable everywhere, not for secrets.
 * Source: Fowler, Noll, Vo, Eastlake, "The FNV Non-Cryptographic Hash Algorithm". The prime is 2^40 + 0x1b3.
 */
export function fingerprint(text: string): string {
  let high = 0xcbf29ce4
  let low = 0x84222325
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0
    const product = low * PRIME_LOW
    high = (high * PRIME_LOW + low * 256 + Math.floor(product / WORD)) % WORD
    low = product % WORD
  }
  return hex(high) + hex(low)
}

/** The same things in an order that only the seed and the names decide. Names must differ. */
export function seededOrder<T>(things: readonly T[], nameOf: (thing: T) => string, seed: string): T[] {
  return things
    .map((thing) => ({ thing, place: fingerprint(`${nameOf(thing)}\n${seed}`) }))
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .map(({ thing }) => thing)
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0')
}
