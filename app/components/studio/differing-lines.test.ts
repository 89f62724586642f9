import { expect, test } from 'vitest'
import { markLines } from './differing-lines'

test('a line that the other text lacks is marked, blanks around it and blank lines are not', () => {
  expect(markLines('same\n\n  moved\nnew', 'moved\nsame')).toEqual([
    { text: 'same', differs: false },
    { text: '', differs: false },
    { text: '  moved', differs: false },
    { text: 'new', differs: true },
  ])
})
