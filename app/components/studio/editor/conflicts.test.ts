import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeThreeWay } from '../../../library/merge-texts'
import { decide, findConflicts } from './conflicts'

const base = 'One.\nTwo.\nThree.\nFour.\nFive.'
const mine = 'One.\nTwo, mine.\nThree.\nFour.\nFive, mine.'
const theirs = 'One.\nTwo, theirs.\nThree.\nFour, theirs.\nFive.'

test('each place that both changed is found in the merged text', () => {
  const { merged, conflicts } = mergeThreeWay(base, mine, theirs)
  expect(findConflicts(merged).map(({ line, ...sides }) => ({ line, mine: sides.mine, theirs: sides.theirs }))).toEqual(
    conflicts.map(({ line, mine: ours, theirs: others }) => ({ line, mine: ours, theirs: others })),
  )
})

test('a choice replaces the marks by one side, the other, or both', () => {
  const merged = 'a\n<<<<<<< mine\nx\n=======\ny\n>>>>>>> theirs\nb'
  const [conflict] = findConflicts(merged)
  if (!conflict) throw new Error('none found')
  expect(decide(merged, conflict, 'mine')).toBe('a\nx\nb')
  expect(decide(merged, conflict, 'theirs')).toBe('a\ny\nb')
  expect(decide(merged, conflict, 'both')).toBe('a\nx\ny\nb')
})

test('choosing a side that took lines away takes them away', () => {
  const merged = 'a\n<<<<<<< mine\n=======\ny\n>>>>>>> theirs\nb'
  const [conflict] = findConflicts(merged)
  if (!conflict) throw new Error('none found')
  expect(decide(merged, conflict, 'mine')).toBe('a\nb')
  expect(decide(merged, conflict, 'both')).toBe('a\ny\nb')
})

test('marks that somebody broke are text, and the rest is found all the same', () => {
  expect(findConflicts('<<<<<<< mine\nx\n=======\ny')).toEqual([])
  expect(findConflicts('<<<<<<< mine\nx\n<<<<<<< mine\nz\n=======\ny\n>>>>>>> theirs').map(({ line }) => line)).toEqual([3])
})

test('taking the same side everywhere leaves no mark, and every line of that side', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { minLength: 1, maxLength: 12 }).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(text, text, text, (one, other, third) => {
      let { merged } = mergeThreeWay(one, other, third)
      for (let conflict = findConflicts(merged)[0]; conflict; conflict = findConflicts(merged)[0]) merged = decide(merged, conflict, 'both')
      expect(merged).not.toContain('<<<<<<<')
      expect(findConflicts(merged)).toEqual([])
    }),
  )
})
