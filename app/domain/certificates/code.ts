/** Crockford's base 32 (crockford.com/base32.html): no I, L, O and U, so that none is taken for 1, 0 or V. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Random bytes in a code: 80 bits, two characters for every ten of them. */
export const codeBytes = 10

/** The code that these bytes spell, 16 characters for `codeBytes` of them. Throws RangeError for any other number. */
export function codeOf(bytes: Uint8Array): string {
  if (bytes.length !== codeBytes) throw new RangeError(`A code is made of ${codeBytes} bytes, not of ${bytes.length}`)
  let bits = 0n
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
  const places = Array.from({ length: (codeBytes * 8) / 5 }, (_, place) => Number((bits >> BigInt(5 * place)) & 31n))
  return places.reverse().map((digit) => alphabet[digit]).join('')
}

/** A code in groups of four, as it is read out: `7K3M-0QXA-…`. */
export const groupedCode = (code: string): string => (code.match(/.{1,4}/g) ?? []).join('-')

/** The code that somebody typed: case, blanks and dashes are forgiven, and O, I and L are read as the digits that they look like. Null where it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s\p{Dash}]/gu, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  return code.length === (codeBytes * 8) / 5 && [...code].every((character) => alphabet.includes(character)) ? code : null
}
