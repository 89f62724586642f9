import { expect, test } from 'vitest'
import { countWords } from '../../app/library/count-words'
import { lessonSource } from './lesson-source'

const bodyOf = (source: string) => source.split('---\n').slice(2).join('---\n')

test('a lesson has the words asked for, and hardly more', () => {
  for (const words of [100, 1500]) {
    const counted = countWords([bodyOf(lessonSource(words))])
    expect(counted).toBeGreaterThanOrEqual(words)
    expect(counted).toBeLessThan(words + 180)
  }
})

test('the same length is the same lesson', () => {
  expect(lessonSource(1500)).toBe(lessonSource(1500))
})
