/** What is read of a list, so many of it at a time, each lot while the one before it is used; no more than two are held. */
export async function* inLots<T, Lot>(list: readonly T[], size: number, read: (some: readonly T[]) => Promise<Lot>): AsyncGenerator<Lot> {
  const from = (at: number): Promise<Lot> | null => (at < list.length ? read(list.slice(at, at + size)) : null)
  let next = from(0)
  for (let at = size; next !== null; at += size) {
    const lot = await next
    next = from(at)
    // Whoever stops here never asks for the next one; who asks is told of its fault then.
    next?.catch(() => undefined)
    yield lot
  }
}
