import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { atEnd, isTidying, tidyUp } from './tidy'

test('the latest is done first, each once, and a failure keeps none from being done', async () => {
  const done: string[] = []
  atEnd(async () => done.push('folder'))
  atEnd(() => Promise.reject(new Error('the server would not stop')))
  atEnd(async () => done.push('browser'))
  await expect(tidyUp()).rejects.toThrow('the server would not stop')
  await tidyUp()
  expect(done).toEqual(['browser', 'folder'])
})

test('a second call while things are tidied waits for the first and does nothing beside it', async () => {
  const done: string[] = []
  atEnd(async () => done.push('cluster'))
  atEnd(async () => {
    await sleep(20)
    done.push('database')
  })
  const both = Promise.all([tidyUp(), tidyUp()])
  expect(isTidying()).toBe(true)
  await both
  expect(done).toEqual(['database', 'cluster'])
  expect(isTidying()).toBe(false)
})
