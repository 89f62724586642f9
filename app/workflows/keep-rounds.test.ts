import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepRounds } from './keep-rounds.server'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a round begins at each turn, and none while another is in hand', async () => {
  let [begun, end] = [0, () => {}]
  const stop = keepRounds({ every: 10, fault: 'never', round: () => new Promise<void>((resolve) => ((begun += 1), (end = resolve))) })
  await vi.advanceTimersByTimeAsync(35)
  expect(begun).toBe(1)
  end()
  await vi.advanceTimersByTimeAsync(10)
  expect(begun).toBe(2)
  end()
  await stop()
  await vi.advanceTimersByTimeAsync(100)
  expect(begun).toBe(2)
})

test('a round that fails is tried again at its next turn', async () => {
  let begun = 0
  const stop = keepRounds({ every: 10, fault: 'expected in a test', round: () => ((begun += 1), Promise.reject(new Error('no'))) })
  await vi.advanceTimersByTimeAsync(25)
  expect(begun).toBe(2)
  await stop()
})

test('stopping tells the round in hand, and waits for it', async () => {
  let ended = false
  const stop = keepRounds({
    every: 10, fault: 'never',
    round: (signal) => new Promise<void>((resolve) => signal.addEventListener('abort', () => ((ended = true), resolve()))),
  })
  await vi.advanceTimersByTimeAsync(10)
  await stop()
  expect(ended).toBe(true)
})
