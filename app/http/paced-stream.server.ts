/**
 * A body that is read no faster than its reader takes it: each piece waits until `drained` settles. When the reader leaves, the
 * source is let go.
 */
export function pacedStream(source: AsyncIterable<Uint8Array>, drained: () => Promise<void>, signal: AbortSignal): ReadableStream<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]()
  const letGo = () => void Promise.resolve(pieces.return?.()).catch(() => undefined)
  signal.addEventListener('abort', letGo, { once: true })
  return new ReadableStream(
    {
      async pull(controller) {
        await drained()
        if (signal.aborted) {
          controller.close()
          return
        }
        const { done, value } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: letGo,
    },
    { highWaterMark: 0 },
  )
}
