import { expect, test } from 'vitest'
import { atEnd, tidyUp } from './tidy'

test('the latest is done first, each once, and a failure keeps none from being done', async () => {
  const done: string[] = []
  atEnd(async () => done.push('folder'))
  atEnd(() => Promise.reject(new Error('the server would not stop')))
  atEnd(async () => done.push('browser'))
  await expect(tidyUp()).rejects.toThrow('the server would not stop')
  await tidyUp()
  expect(done).toEqual(['browser', 'folder'])
})
