import { expect, test } from 'vitest'
import { checkMdx } from './check-mdx'

const known = { items: new Set(['c/m/choice', 'c/m/order', 'c/n/essay']), quizOnly: new Set(['c/m/order', 'c/n/essay']), bank: 'c/m' }
const check = (item: string) => checkMdx(`---\ntitle: T\nsummary: S.\n---\n\nWords.\n\n<Checkpoint item="${item}" />\n`, known).problems

test('a checkpoint asks a choice; a question of another type is told at its line', () => {
  expect(check('choice')).toEqual([])
  for (const item of ['order', 'c/m/order', 'c/n/essay']) {
    expect(check(item)).toEqual([{ line: 8, column: 13, nearest: null, message: `A checkpoint asks a single or multiple choice, and "${item}" is a question of another type.` }])
  }
})
