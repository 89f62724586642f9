import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffTexts, foldLines } from './diff-texts'

const line = fc.array(fc.constantFrom('cap', 'fee', 'the', '  ', 'term.'), { maxLength: 6 }).map((words) => words.join(' '))
const text = fc.array(line, { maxLength: 15 }).map((lines) => lines.join('\n'))
const spell = (stretches: { text: string }[]) => stretches.map((one) => one.text).join('')

describe('a comparison', () => {
  test('marks the words inside a replaced line', () => {
    const { lines, removed, added } = diffTexts('one\nthe cap is twelve months\nthree', 'one\nthe cap is six months\nthree')
    expect([removed, added]).toEqual([1, 1])
    expect(lines[1]).toEqual({
      kind: 'removed', before: 2, after: null,
      stretches: [{ kind: 'same', text: 'the cap is ' }, { kind: 'removed', text: 'twelve' }, { kind: 'same', text: ' months' }],
    })
    expect(lines[2]?.stretches[1]).toEqual({ kind: 'added', text: 'six' })
  })

  test('spells both texts to the letter, with their own line numbers', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { lines } = diffTexts(before, after)
        const left = lines.filter((one) => one.before !== null)
        const right = lines.filter((one) => one.after !== null)
        expect(left.map((one) => spell(one.stretches)).join('\n')).toBe(before)
        expect(right.map((one) => spell(one.stretches)).join('\n')).toBe(after)
        expect(left.map((one) => one.before)).toEqual(left.map((_, index) => index + 1))
        expect(right.map((one) => one.after)).toEqual(right.map((_, index) => index + 1))
      }),
      { numRuns: 1000 },
    )
  })

  test('of a text with itself changes nothing', () => {
    fc.assert(fc.property(text, (same) => void expect(diffTexts(same, same)).toMatchObject({ removed: 0, added: 0 })))
  })

  test('of texts with nothing in common does not compare every line with every other', () => {
    const many = (word: string) => Array.from({ length: 50_000 }, (_, index) => `${word} ${index}`).join('\n')
    expect(diffTexts(many('a'), many('b'))).toMatchObject({ removed: 50_000, added: 50_000 })
  })
})

describe('folding', () => {
  const numbered = (count: number, changed: number) => Array.from({ length: count }, (_, index) => (index === changed ? `new ${index}` : `line ${index}`)).join('\n')

  test('leaves three lines on both sides of a change and counts the rest', () => {
    const folded = foldLines(diffTexts(numbered(20, -1), numbered(20, 10)).lines, 3)
    expect(folded[0]).toEqual({ kind: 'fold', count: 7, before: 1, after: 1 })
    expect(folded.at(-1)).toEqual({ kind: 'fold', count: 6, before: 15, after: 15 })
    expect(folded).toHaveLength(1 + 3 + 2 + 3 + 1)
  })

  test('never loses or reorders a line', () => {
    fc.assert(
      fc.property(text, text, fc.nat(4), (before, after, around) => {
        const { lines } = diffTexts(before, after)
        const folded = foldLines(lines, around)
        expect(folded.reduce((sum, one) => sum + (one.kind === 'fold' ? one.count : 1), 0)).toBe(lines.length)
        expect(folded.filter((one) => one.kind !== 'fold' && one.kind !== 'same')).toEqual(lines.filter((one) => one.kind !== 'same'))
      }),
    )
  })
})
