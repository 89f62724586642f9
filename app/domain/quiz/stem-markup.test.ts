import { expect, test } from 'vitest'
import { growth, belowSquare } from '../../../test/growth'
import { hasMarkup } from './stem-markup'

test.each([
  'Which clause is this?', 'The ____ pays the ________ within 30 days.', 'Is 5 < 6 and 7 > 3?', 'What does {name} stand for?', 'import x from "y"', '2 * 3 * 4',
  'snake_case_name', '1. What is due?', '- none', '# of days', 'Read it.\n\nThen say what is due.', '[the customer] pays', 'A & B', 'Fees* and costs', 'Fees\\* and costs', 'C:\\terms', 'A \\ B',
])('%s is plain text', (stem) => {
  expect(hasMarkup(stem)).toBe(false)
})

test.each([
  'Who **may** assign?', 'Who *may* assign?', 'Who _may_ assign?', 'What is a `cap`?', 'See [the law](https://example.com).', 'Two lines:\n\n- one\n- two',
  'First:\n\n1. sign\n2. send', 'Quoted:\n\n> the words', '| a | b |\n|---|---|\n| 1 | 2 |', '<Clause title="x">\n\nwords\n\n</Clause>', '<script>alert(1)</script>',
  'Write \\*may\\*.', 'What is \\_this\\_?', 'Name \\<Supplier>.', '1\\. sign\n2\\. send', 'H<sub>2</sub>O', 'Look:\n\n![a ladder](ladder.png)',
])('%s is written in Markdown', (stem) => {
  expect(hasMarkup(stem)).toBe(true)
})

test.each(['*a', '_a', '<a ', '[a](', '`a', '**a', '__a'])('the longest stem of %j is looked through at once', (piece) => {
  expect(growth(250, (size) => hasMarkup(piece.repeat(size / piece.length)))).toBeLessThan(belowSquare)
})
