import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LessonBlock } from '../content/lesson-blocks'
import { compareBlocks, onlyRewords } from './compare-blocks'
import { countMove, moveReader, noMoves } from './move-reader'

const text = (key: string): LessonBlock => ({ key, kind: 'text', words: 10 })
const question = (key: string): LessonBlock => ({ key, kind: 'checkpoint', words: 0, itemId: `bank/${key}` })
const keys = (blocks: readonly LessonBlock[]) => blocks.map((block) => block.key)
const reader = (seen: string[], answered: string[] = [], finished = false) => ({ finished, seen: new Set(seen), answered: new Set(answered) })

describe('comparing blocks', () => {
  test('a typo is one reworded block among untouched ones', () => {
    const change = compareBlocks([text('a'), text('b'), text('c')], [text('a'), text('B'), text('c')])
    expect(change).toEqual({ same: 2, reworded: [{ from: 'b', to: text('B') }], added: [], removed: [] })
    expect(onlyRewords(change)).toBe(true)
  })

  test('a block put in, one taken out and one moved are told apart', () => {
    const change = compareBlocks([text('a'), text('b'), text('c'), text('d')], [text('d'), text('a'), text('n'), text('b')])
    expect([change.same, keys(change.added), keys(change.removed)]).toEqual([3, ['n'], ['c']])
    expect(onlyRewords(change)).toBe(false)
  })

  test('another question is not a rewording', () => {
    const change = compareBlocks([text('a'), question('q')], [text('a'), question('p')])
    expect([change.reworded, keys(change.added), keys(change.removed)]).toEqual([[], ['p'], ['q']])
  })

  test('every block of both versions is accounted for once', () => {
    const block = fc.tuple(fc.constantFrom(...'abcdefgh'), fc.boolean()).map(([key, asks]) => (asks ? question(`q${key}`) : text(key)))
    const version = fc.uniqueArray(block, { selector: (one) => one.key, maxLength: 10 })
    fc.assert(
      fc.property(version, version, (from, to) => {
        const { same, reworded, added, removed } = compareBlocks(from, to)
        expect(same + reworded.length + removed.length).toBe(from.length)
        expect(same + reworded.length + added.length).toBe(to.length)
        const told = [...reworded.map((one) => one.to.key), ...keys(added)]
        expect(told.sort()).toEqual(keys(to).filter((key) => !keys(from).includes(key)).sort())
      }),
    )
  })
})

describe('moving a reader', () => {
  const from = [text('a'), text('b'), text('c'), question('q')]
  const to = { blocks: [text('a'), text('B'), text('c'), question('q'), text('n'), question('p')], completion: 'read+checkpoints' as const }
  const change = compareBlocks(from, to.blocks)

  test('who finished stays finished', () => {
    expect(moveReader(reader([], [], true), change, to).kind).toBe('done')
  })

  test('who had read a reworded block reads it again, with what is new', () => {
    expect(moveReader(reader(['a', 'b'], ['q']), change, to)).toEqual({ kind: 'more', again: 1, blocks: 1, checkpoints: 1 })
  })

  test('who had not come to a reworded block has no more to do than before', () => {
    const typo = { blocks: [text('a'), text('B'), text('c'), question('q')], completion: to.completion }
    expect(moveReader(reader(['a']), compareBlocks(from, typo.blocks), typo).kind).toBe('same')
  })

  test('who lacked only what was taken out has nothing left', () => {
    const shorter = { blocks: [text('a'), text('b')], completion: 'read' as const }
    expect(moveReader(reader(['a', 'b']), compareBlocks(from, shorter.blocks), shorter).kind).toBe('complete')
  })

  test('only what the completion rule asks for counts as more', () => {
    const rule = (completion: 'read' | 'checkpoints') => moveReader(reader(['a', 'b'], ['q']), change, { ...to, completion })
    expect(rule('read')).toEqual({ kind: 'more', again: 1, blocks: 1, checkpoints: 0 })
    expect(rule('checkpoints')).toEqual({ kind: 'more', again: 0, blocks: 0, checkpoints: 1 })
  })

  test('a version with the same blocks changes nothing for anybody', () => {
    const some = fc.subarray(keys(from))
    fc.assert(
      fc.property(some, some, (seen, answered) => {
        const same = { blocks: [...from].reverse(), completion: 'read+checkpoints' as const }
        const { kind, again, blocks, checkpoints } = moveReader(reader(seen, answered), compareBlocks(from, same.blocks), same)
        expect(['same', 'complete']).toContain(kind)
        expect([again, blocks, checkpoints]).toEqual([0, 0, 0])
      }),
    )
  })

  test('counts say how many readers, and the most that one of them has before them', () => {
    const moves = [reader(['a', 'b']), reader(['a']), reader([], [], true)].map((one) => moveReader(one, change, to))
    expect(moves.reduce(countMove, noMoves)).toEqual({ done: 1, complete: 0, same: 0, more: 2, again: 1, blocks: 1, checkpoints: 1 })
  })
})
