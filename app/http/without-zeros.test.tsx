import { Writable } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import { expect, test } from 'vitest'
import { withoutZeros } from './without-zeros'

/** A page as React draws it, with a word whose last character takes three bytes at each place in turn. */
const draw = (letters: number): Promise<Buffer<ArrayBuffer>> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    const whole = new Writable({
      write: (chunk: Uint8Array, _encoding, done) => done(void chunks.push(Uint8Array.from(chunk))),
      final: (done) => done(void resolve(Buffer.concat(chunks))),
    })
    const page = <main>{Array.from({ length: 8 }, (_, at) => <p key={at}>{'a'.repeat(200)}</p>)}<b>{'a'.repeat(letters)}</b><i>85{'\u2009'}%</i></main>
    const { pipe } = renderToPipeableStream(page, { onAllReady: () => pipe(whole), onError: reject })
  })

test('a page holds no zero byte, wherever its pieces end, and every character it was given', async () => {
  const pages = await Promise.all(Array.from({ length: 500 }, (_, letters) => draw(letters)))
  expect(pages.some((page) => page.includes(0))).toBe(true)
  for (const [letters, page] of pages.entries()) {
    const text = Buffer.from(withoutZeros(page)).toString()
    expect(text).toContain(`<b>${'a'.repeat(letters)}</b><i>85`)
    expect(text).toContain('\u2009')
    expect(text).not.toContain('\u0000')
  }
})
