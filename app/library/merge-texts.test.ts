import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeMarks, mergeThreeWay } from './merge-texts'

const line = fc.constantFrom('', 'a', 'b', 'c', 'd', '# e', '- f')
const text = fc.array(line, { maxLength: 20 }).map((lines) => lines.join('\n'))
const linesOf = (some: string) => some.split('\n')

describe('a merge', () => {
  test('takes what each side changed', () => {
    expect(mergeThreeWay('one\ntwo\nthree\nfour', 'ONE\ntwo\nthree\nfour', 'one\ntwo\nthree\nFOUR')).toEqual({
      merged: 'ONE\ntwo\nthree\nFOUR', conflicts: [],
    })
  })

  test('shows both wordings where both changed one line, and says which line that is', () => {
    const { merged, conflicts } = mergeThreeWay('one\ntwo\nthree', 'one\nmine\nthree', 'one\ntheirs\nthree')
    expect(conflicts).toEqual([{ mine: 'mine', base: 'two', theirs: 'theirs', line: 2 }])
    expect(linesOf(merged)).toEqual(['one', mergeMarks.mine, 'mine', mergeMarks.between, 'theirs', mergeMarks.theirs, 'three'])
  })

  test('takes once what both changed alike', () => {
    expect(mergeThreeWay('one\ntwo', 'one\n2', 'one\n2')).toEqual({ merged: 'one\n2', conflicts: [] })
  })

  test('is the other side where one side changed nothing', () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        expect(mergeThreeWay(base, base, changed)).toEqual({ merged: changed, conflicts: [] })
        expect(mergeThreeWay(base, changed, base)).toEqual({ merged: changed, conflicts: [] })
        expect(mergeThreeWay(base, changed, changed)).toEqual({ merged: changed, conflicts: [] })
      }),
      { numRuns: 1000 },
    )
  })

  test('has no conflict when the sides touch different lines', () => {
    const sides = fc.array(fc.constantFrom('mine', 'theirs', 'none'), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(sides, (plan) => {
        // A line between two changes stays, as a change of neighbours is one change.
        const base = plan.flatMap((_, index) => [`line ${index}`, `between ${index}`])
        const edited = (side: string) => base.map((one, index) => (index % 2 === 0 && plan[index / 2] === side ? `${one} by ${side}` : one))
        const { merged, conflicts } = mergeThreeWay(base.join('\n'), edited('mine').join('\n'), edited('theirs').join('\n'))
        expect(conflicts).toEqual([])
        const both = base.map((one, index) => (index % 2 === 0 && plan[index / 2] !== 'none' ? `${one} by ${plan[index / 2]}` : one))
        expect(merged).toBe(both.join('\n'))
      }),
      { numRuns: 500 },
    )
  })

  test('loses no line that either side wrote', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const kept = new Set(linesOf(mergeThreeWay(base, mine, theirs).merged))
        const known = new Set(linesOf(base))
        for (const one of [...linesOf(mine), ...linesOf(theirs)]) if (!known.has(one)) expect(kept).toContain(one)
      }),
      { numRuns: 2000 },
    )
  })

  test('names each conflict where it stands, between marks', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const { merged, conflicts } = mergeThreeWay(base, mine, theirs)
        const all = linesOf(merged)
        expect(all.filter((one) => one === mergeMarks.mine)).toHaveLength(conflicts.length)
        for (const { line: start } of conflicts) expect(all[start - 1]).toBe(mergeMarks.mine)
      }),
      { numRuns: 1000 },
    )
  })

  test('of the largest text comes to an end, however its lines repeat', () => {
    const blank = '\n'.repeat(256 * 1024)
    const paragraphs = Array.from({ length: 8000 }, (_, index) => (index % 2 ? '' : `line ${index}`))
    const repeating = Array.from({ length: 40_000 }, (_, index) => `line ${index % 1000}`)
    expect(mergeThreeWay(`${blank}x`, `y${blank}`, `z${blank}`).conflicts).toHaveLength(1)
    expect(mergeThreeWay(paragraphs.join('\n'), ['mine', ...paragraphs].join('\n'), [...paragraphs, 'theirs'].join('\n')).conflicts).toEqual([])
    mergeThreeWay(repeating.join('\n'), [...repeating].reverse().join('\n'), repeating.slice(5).join('\n'))
    mergeThreeWay(paragraphs.join('\n'), [...paragraphs].reverse().join('\n'), ['theirs', ...paragraphs].join('\n'))
  })
})
