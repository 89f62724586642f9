import { expect, test } from 'vitest'
import { noMoves } from '../../domain/progress/move-reader'
import { changeWords, moveWords } from './move-words'

test('a typo is told by one reworded block and nothing else', () => {
  expect(changeWords({ same: 11, reworded: 1, added: 0, removed: 0 })).toBe('1 of 12 blocks reworded, none added or removed.')
  expect(changeWords({ same: 3, reworded: 0, added: 2, removed: 1 })).toBe('2 added, 1 removed.')
  expect(changeWords({ same: 3, reworded: 0, added: 0, removed: 0 })).toBe('No block of the text is different.')
})

test('each kind of reader is told what stays and what is new', () => {
  const counts = { ...noMoves, done: 9, same: 1, more: 4, again: 1, checkpoints: 2 }
  expect(moveWords({ counts })).toEqual([
    '9 finished and stay finished.',
    'For 1 nothing changes: what they read and answered stays, and there is no more to do than before.',
    '4 keep what they read and answered, and have up to 1 reworded block to read again and 2 new questions to answer.',
  ])
  expect(moveWords({ counts: { ...noMoves, more: 1, blocks: 1 } })).toEqual(['1 keeps what they read and answered, and has 1 new block to read.'])
})
