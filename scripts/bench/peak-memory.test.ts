import { expect, test } from 'vitest'
import { peakMemory } from './peak-memory'

const megabyte = 1024 * 1024

test('what is held for a moment only is seen', async () => {
  const before = process.memoryUsage.rss()
  const peak = await peakMemory(async () => {
    const held = Buffer.alloc(300 * megabyte, 1)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(held.length).toBe(300 * megabyte)
  })
  expect(peak - before).toBeGreaterThan(200 * megabyte)
})

test('a fault is passed on', async () => {
  await expect(peakMemory(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
})
