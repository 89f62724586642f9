import { spawn } from 'node:child_process'
import { expect, onTestFinished, test } from 'vitest'
import { processorMs, residentBytes, treeOf } from './processes'

test('a process is found below the one that started it', () => {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 20_000)'])
  onTestFinished(() => void child.kill())
  const tree = treeOf(process.pid)
  expect(tree[0]).toBe(process.pid)
  expect(tree).toContain(child.pid)
})

test('resident memory is what the process itself sees', () => {
  const own = process.memoryUsage.rss()
  expect(residentBytes(process.pid) / own).toBeGreaterThan(0.8)
  expect(residentBytes(process.pid) / own).toBeLessThan(1.25)
})

test('work shows as processor time', () => {
  const before = processorMs(process.pid)
  const end = performance.now() + 200
  let sum = 0
  while (performance.now() < end) sum += Math.sqrt(sum + 1)
  const after = processorMs(process.pid)
  if (before === null) expect(after).toBeNull()
  else expect((after ?? 0) - before).toBeGreaterThan(20)
})
