import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { progressBar } from './progress-bar'

function terminal(isTTY: boolean) {
  const written: string[] = []
  const out = new Writable({ write: (chunk: Buffer, _, done) => (written.push(chunk.toString()), done()) })
  return { out: Object.assign(out, { isTTY }), written }
}

test('a terminal shows one line that is drawn over, and is left clean', () => {
  const { out, written } = terminal(true)
  let now = 0
  const bar = progressBar('people', 2400, out, () => now)
  bar.at(0)
  now = 50
  bar.at(600)
  now = 120
  bar.at(1200, '3 put right')
  bar.at(2400)
  bar.end()
  expect(written).toEqual([
    `\r\x1b[2K  ${'░'.repeat(24)} 0 of 2,400 people`,
    `\r\x1b[2K  ${'█'.repeat(12)}${'░'.repeat(12)} 1,200 of 2,400 people, 3 put right`,
    `\r\x1b[2K  ${'█'.repeat(24)} 2,400 of 2,400 people`,
    '\r\x1b[2K',
  ])
})

test('a log gets a line every few seconds and nothing in between', () => {
  const { out, written } = terminal(false)
  let now = 0
  const bar = progressBar('contracts read', null, out, () => now)
  for (now = 0; now <= 7000; now += 500) bar.at(now / 100)
  bar.end()
  expect(written).toEqual(['  30 contracts read\n', '  60 contracts read\n'])
})
