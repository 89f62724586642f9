import { expect, test } from 'vitest'
import { revisedWords } from './revised-words'

test('a verdict that was changed says what was done and on which day', () => {
  const at = Date.UTC(2026, 4, 1, 9)
  const say = (kind: 'key' | 'void' | 'full' | null, undone = false) => revisedWords({ kind, undone, at })
  expect(say('void')).toBe('Taken out of the score on 1 May 2026.')
  expect(say('key')).toBe('Judged anew on 1 May 2026.')
  expect(say('full')).toBe('Full marks given to everyone on 1 May 2026.')
  expect(say('void', true)).toBe('Judged again as at first, since 1 May 2026.')
})
