let last: Promise<unknown> = Promise.resolve()

/** Do one thing after the other: what is kept is read, changed and written back, and two at once would lose one. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work)
  last = done.catch(() => null)
  return done
}
