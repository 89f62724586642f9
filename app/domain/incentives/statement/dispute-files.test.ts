import { expect, test } from 'vitest'
import { uploadEndings } from '../../quiz/upload-endings'
import { disputeFileRules, takesFiles } from './dispute-files'

test('a dispute takes files up to its most, and no act without files is refused for them', () => {
  expect(takesFiles(17, 3)).toBe(true)
  expect(takesFiles(18, 3)).toBe(false)
  expect(takesFiles(disputeFileRules.mostInAll, 0)).toBe(true)
})

test('no kind of file is taken here that could not be handed in with a quiz', () => expect(uploadEndings).toEqual(expect.arrayContaining(disputeFileRules.endings)))
