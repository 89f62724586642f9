import { expect, test } from 'vitest'
import { gapBucket, practiceBucket } from './buckets'

test('practice is counted in eight buckets', () => {
  const counts = [0, 1, 2, 3, 4, 5, 7, 8, 12, 13, 24, 25, 4000]
  expect(counts.map(practiceBucket)).toEqual([0, 1, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7])
})

test('a pause of exactly a limit belongs to the longer bucket', () => {
  const days = [0, 9.99 / 1440, 10 / 1440, 0.49, 0.5, 2.9, 3, 9.9, 10, 29.9, 30, 89.9, 90, 4000]
  expect(days.map(gapBucket)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7])
})
