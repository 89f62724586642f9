import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AnswerQueue, type SaveState } from './answer-queue'
import type { WaitingAnswer } from './answer-store'
import type { SentAnswer } from './send-answer'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A queue over a device that is a map and a server that is a list, which is away while `away`. */
function setUp(kept: WaitingAnswer[] = [], turn = 0) {
  const device = new Map(kept.map((answer) => [answer.item, answer]))
  const server: WaitingAnswer[] = []
  const states: Record<string, SaveState> = {}
  const world = { away: false, reply: null as SentAnswer | null, closed: 0, elsewhere: 0, asked: 0, ids: 0 }
  const queue = new AnswerQueue({ person: 'p', attempt: 'a' }, turn, {
    keep: async (answer) => void device.set(answer.item, answer),
    list: async () => [...device.values()],
    remove: async ({ item, sentId }) => {
      if (device.get(item)?.sentId === sentId) device.delete(item)
    },
    send: async (answer) => {
      world.asked++
      await new Promise((resolve) => setTimeout(resolve, 50))
      if (world.away) return 'unreachable'
      if (world.reply) return world.reply
      if (!server.some(({ sentId }) => sentId === answer.sentId)) server.push(answer)
      return { turn: Math.max(...server.map((one) => one.turn)), stands: true }
    },
    newId: () => `id-${++world.ids}`,
  }, {
    state: (item, state) => (states[item] = state),
    closed: () => void world.closed++,
    elsewhere: () => void world.elsewhere++,
  })
  return { queue, device, server, states, world }
}

const given = (item: string, ...picks: string[]) => ({ item, picks, sure: null })
const sentIn = (server: WaitingAnswer[]) => server.map(({ item, picks, turn }) => [item, picks.join(), turn])

test('answers are sent one after the other, each with the next number', async () => {
  const { queue, server, device, states } = setUp([], 7)
  queue.put(given('x', 'a'))
  queue.put(given('y', 'b'))
  await vi.advanceTimersByTimeAsync(200)
  expect(sentIn(server)).toEqual([['x', 'a', 8], ['y', 'b', 9]])
  expect(states).toEqual({ x: 'saved', y: 'saved' })
  expect(device.size).toBe(0)
})

test('of several answers to one question the last is sent, also when one is on its way', async () => {
  const { queue, server, states } = setUp()
  queue.put(given('x', 'a'))
  await vi.advanceTimersByTimeAsync(10)
  queue.put(given('x', 'b'))
  queue.put(given('x', 'c'))
  await vi.advanceTimersByTimeAsync(50)
  expect(states.x).toBe('saving')
  await vi.advanceTimersByTimeAsync(200)
  expect(sentIn(server)).toEqual([['x', 'a', 1], ['x', 'c', 3]])
  expect(states.x).toBe('saved')
})

test('typing is sent after a pause, or at once when somebody hurries', async () => {
  const { queue, server, device } = setUp()
  for (const words of ['c', 'ca', 'cap']) {
    queue.put(given('x', words), 'typing')
    await vi.advanceTimersByTimeAsync(300)
  }
  expect(server).toEqual([])
  expect(device.get('x')?.picks).toEqual(['cap'])
  await vi.advanceTimersByTimeAsync(400)
  expect(sentIn(server)).toEqual([['x', 'cap', 3]])
  queue.put(given('x', 'cape'), 'typing')
  queue.hurry()
  await vi.advanceTimersByTimeAsync(60)
  expect(sentIn(server).at(-1)).toEqual(['x', 'cape', 4])
})

test('without a connection answers wait on the device, are tried again by themselves, and come once', async () => {
  const { queue, server, device, states, world } = setUp()
  world.away = true
  queue.put(given('x', 'a'))
  queue.put(given('y', 'b'))
  await vi.advanceTimersByTimeAsync(100)
  expect(states).toEqual({ x: 'waiting', y: 'waiting' })
  expect(await Promise.race([queue.flush(), vi.advanceTimersByTimeAsync(100).then(() => 'late')])).toBe(false)
  expect(device.size).toBe(2)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(world.asked).toBeLessThan(12)
  world.away = false
  await vi.advanceTimersByTimeAsync(16_000)
  expect(sentIn(server)).toEqual([['x', 'a', 1], ['y', 'b', 2]])
  expect(device.size).toBe(0)
})

test('what a page before this one kept is sent under its own id, and newer numbers follow it', async () => {
  const kept = { person: 'p', attempt: 'a', item: 'x', picks: ['a'], sure: null, turn: 4, sentId: 'before' }
  const { queue, server } = setUp([kept], 2)
  expect(await queue.restore()).toEqual([kept])
  queue.put(given('y', 'b'))
  await vi.advanceTimersByTimeAsync(200)
  expect(sentIn(server)).toEqual([['x', 'a', 4], ['y', 'b', 5]])
  expect(server[0]?.sentId).toBe('before')
})

test('a refusal is told and not tried again; a closed attempt is told as well', async () => {
  const { queue, states, world, device } = setUp()
  world.reply = { refused: 'Too late.', closed: true }
  queue.put(given('x', 'a'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(states.x).toEqual({ refused: 'Too late.' })
  expect([world.closed, world.asked, device.size]).toEqual([1, 1, 0])
})

test('an answer that a newer one from elsewhere overtook is told of', async () => {
  const { queue, world } = setUp()
  world.reply = { turn: 9, stands: false }
  queue.put(given('x', 'a'))
  await vi.advanceTimersByTimeAsync(100)
  expect(world.elsewhere).toBe(1)
  expect(queue.put(given('x', 'b')).turn).toBe(10)
})
