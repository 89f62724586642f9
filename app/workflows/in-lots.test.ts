import { expect, test } from 'vitest'
import { inLots } from './in-lots'

const collect = async <T>(lots: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const lot of lots) all.push(lot)
  return all
}

test('a list is read in lots, in its order; an empty one is not read', async () => {
  expect(await collect(inLots([1, 2, 3, 4, 5], 2, async (some) => some.map((one) => one * 10)))).toEqual([[10, 20], [30, 40], [50]])
  expect(await collect(inLots([], 2, () => Promise.reject(new Error('asked'))))).toEqual([])
})

test('one lot is read ahead, and no more', async () => {
  const read: number[] = []
  const lots = inLots([1, 2, 3, 4], 1, async ([one]) => void read.push(one ?? 0))
  await lots.next()
  expect(read).toEqual([1, 2])
  await lots.return(undefined)
  expect(read).toEqual([1, 2])
})

test('a fault is told where its lot would stand, and to nobody who left', async () => {
  const failing = () => inLots([1, 2], 1, async ([one]) => (one === 2 ? Promise.reject(new Error('at 2')) : one))
  await expect(collect(failing())).rejects.toThrow('at 2')
  const lots = failing()
  expect((await lots.next()).value).toBe(1)
  await lots.return(undefined)
  await new Promise((resolve) => setImmediate(resolve))
})
