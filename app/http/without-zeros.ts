/**
 * A drawn page without the zero bytes that React 18 leaves in it: where a character of several bytes does not fit into what is left of one of
 * its pieces of 2 KiB, it sends the piece whole, with nothing in its last bytes. No page holds a zero byte of its own.
 */
export const withoutZeros = (page: Buffer<ArrayBuffer>): Uint8Array<ArrayBuffer> => (page.includes(0) ? page.filter((byte) => byte !== 0) : page)
