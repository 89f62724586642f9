import { expect, test } from 'vitest'
import type { ReadingEvent } from '../domain/progress/reading-event'
import { mergedSeen } from './merged-seen'

const seen = (id: string, blocks: string[], change: Partial<ReadingEvent> = {}): ReadingEvent => ({ id, lessonId: 'a/b/c', versionId: 'v1', at: 1, kind: 'seen', blocks, ...change }) as ReadingEvent

test('two sightings become one with all blocks, under the later id', () => {
  expect(mergedSeen(seen('1', ['x', 'y'], { atBlock: 'y' }), seen('2', ['y', 'z']))).toEqual({ ...seen('2', ['x', 'y', 'z']), atBlock: 'y' })
})

test('nothing else is merged', () => {
  expect(mergedSeen(seen('1', ['x']), seen('2', ['y'], { lessonId: 'a/b/d' }))).toBeNull()
  expect(mergedSeen(seen('1', ['x']), seen('2', ['y'], { versionId: 'v2' }))).toBeNull()
  const answer: ReadingEvent = { id: '3', lessonId: 'a/b/c', versionId: 'v1', at: 1, kind: 'answer', block: 'x', picks: ['a'] }
  expect(mergedSeen(seen('1', ['x']), answer)).toBeNull()
  expect(mergedSeen(answer, seen('2', ['x']))).toBeNull()
})
