import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAiken } from './read-aiken'

const faults = (text: string) => readAiken(text, 'f.txt').faults.map(({ line, message }) => `${line} ${message}`)

test('questions with one right answer, and with several', () => {
  const { items, faults: none } = readAiken('What limits liability?\nAnd why?\nA) A cap\nB. A notice\nANSWER: A\n\nWhich two?\nA) One\nB) Two\nC) Three\nANSWER: A, C\n', 'f.txt')
  expect(none).toEqual([])
  expect(items).toMatchObject([
    { type: 'single', line: 1, body: { stem: 'What limits liability?\nAnd why?', options: [{ text: 'A cap', right: true }, { text: 'A notice', right: false }] } },
    { type: 'multiple', line: 7, body: { options: [{ right: true }, { right: false }, { right: true }] } },
  ])
})

test('every fault has its line', () => {
  expect(faults('ANSWER: A\nQ\nA) x\nC) y\nz\nANSWER: D\nLast\nA) x\nB) y')).toEqual([
    '1 This ANSWER belongs to no question.', '4 Here B comes next, not C.', '5 This line is neither an answer (A) …) nor “ANSWER: …”.', '6 There is no answer D in this question.',
    '7 This question has no line “ANSWER: …”. The file may be cut off.',
  ])
  expect(faults('Q\nA) x\nANSWER: A')).toEqual(['1 A choice needs two answers or more.'])
})

test('whatever is read, nothing is thrown', () => {
  const pieces = fc.array(fc.constantFrom('A) ', 'B. x', 'ANSWER: ', 'A', '\n', 'q', ',', 'ANSWER: B'), { maxLength: 40 }).map((all) => all.join(''))
  fc.assert(fc.property(fc.oneof(pieces, fc.string()), (text) => void readAiken(text, 'f')), { numRuns: 500 })
})
