import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Stretch } from './word-diff'
import { diffWords } from './word-diff'

const wording = fc
  .array(fc.constantFrom('the', 'Supplier', 'shall', 'may', 'indemnify', 'Customer', 'not'), { maxLength: 30 })
  .map((words) => words.join(' '))
const spell = (stretches: Stretch[], without: Stretch['kind']) =>
  stretches
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join(' ')

test('one word replaced is one word removed and one added', () => {
  expect(diffWords('Supplier may terminate.', 'Supplier shall terminate.')).toEqual([
    { kind: 'same', text: 'Supplier' },
    { kind: 'removed', text: 'may' },
    { kind: 'added', text: 'shall' },
    { kind: 'same', text: 'terminate.' },
  ])
})

test('words put in at the end, or in the middle, are the only difference', () => {
  expect(diffWords('on notice', 'on notice in writing')).toEqual([
    { kind: 'same', text: 'on notice' },
    { kind: 'added', text: 'in writing' },
  ])
  expect(diffWords('a d', 'a b c d').map(({ kind }) => kind)).toEqual(['same', 'added', 'same'])
})

test('how wide the blanks are does not count', () => {
  expect(diffWords('on  30\n days', ' on 30 days ')).toEqual([{ kind: 'same', text: 'on 30 days' }])
  expect(diffWords('', ' ')).toEqual([])
})

test('the stretches spell both versions, and no two of a kind stand side by side', () => {
  fc.assert(
    fc.property(wording, wording, (before, after) => {
      const stretches = diffWords(before, after)
      expect(spell(stretches, 'added')).toBe(before)
      expect(spell(stretches, 'removed')).toBe(after)
      stretches.forEach(({ kind }, index) => expect(kind).not.toBe(stretches[index + 1]?.kind))
    }),
  )
})

test('as many words are kept as a longest common subsequence has', () => {
  const longest = (a: string[], b: string[]): number => {
    if (a.length === 0 || b.length === 0) return 0
    if (a[0] === b[0]) return 1 + longest(a.slice(1), b.slice(1))
    return Math.max(longest(a.slice(1), b), longest(a, b.slice(1)))
  }
  const short = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 })
  fc.assert(
    fc.property(short, short, (a, b) => {
      const same = diffWords(a.join(' '), b.join(' '))
        .filter(({ kind }) => kind === 'same')
        .flatMap(({ text }) => text.split(' '))
      expect(same.length).toBe(longest(a, b))
    }),
  )
})

test('two long wordings with nothing in common are one replacement, without comparing every word with every other', () => {
  const many = (word: string) => Array.from({ length: 50_000 }, (_, index) => `${word}${index}`).join(' ')
  expect(diffWords(`same ${many('a')} end`, `same ${many('b')} end`).map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same'])
})
