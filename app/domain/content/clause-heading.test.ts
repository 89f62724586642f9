import { describe, expect, it } from 'vitest'
import { hideHeading, nameFinder, opensWithName } from './clause-heading'
import type { ClauseType } from './taxonomy'

const named = (name: string, column: string): ClauseType => ({
  id: 'x', name, column, description: 'Does something.', skillId: 'a.b', drill: true, confusable: [],
})
const audit = named('Audit rights', 'Audit Rights')
const insurance = named('Insurance', 'Insurance')
const escrow = named('Source code escrow', 'Source Code Escrow')
const licence = named('Non-transferable licence', 'Non-Transferable License')

describe('hiding a heading', () => {
  const examples: [promise: string, type: ClauseType, text: string, hidden: string][] = [
    ['the name as a heading', audit, 'Audit Rights. Buyer may inspect.', '[heading hidden]. Buyer may inspect.'],
    ['a heading that shares a stem', audit, 'Books and Audits: Buyer may inspect.', '[heading hidden]: Buyer may inspect.'],
    ['its numbering stays', audit, 'Section 12.3 Audit. Buyer may inspect.', 'Section 12.3 [heading hidden]. Buyer may inspect.'],
    ['a lettered paragraph', audit, '(b) Right to Audit - Buyer may inspect.', '(b) [heading hidden] - Buyer may inspect.'],
    ['capitals without a stop', insurance, 'INSURANCE REQUIREMENTS The Supplier shall.', '[heading hidden] The Supplier shall.'],
    ['after an omission', insurance, 'It pays. […] Insurance. It insures.', 'It pays. […] [heading hidden]. It insures.'],
    ['numbered in the middle', insurance, 'It pays. 9.2 Insurance. It insures.', 'It pays. 9.2 [heading hidden]. It insures.'],
    ['another heading stays', insurance, 'General. It insures.', 'General. It insures.'],
    ['a sentence stays', insurance, 'Insurance shall be kept. It insures.', 'Insurance shall be kept. It insures.'],
    ['a word in the text stays', audit, 'Buyer may audit the books.', 'Buyer may audit the books.'],
  ]
  it.each(examples)('%s', (_promise, type, text, hidden) => {
    expect(hideHeading(text, type)).toBe(hidden)
  })

  it('changes nothing the second time', () => {
    for (const [, type, text] of examples) expect(hideHeading(hideHeading(text, type), type)).toBe(hideHeading(text, type))
  })
})

describe('a name in the text', () => {
  it('opens it when a new capitalised thought follows', () => {
    expect(opensWithName('4.1 Source Code Escrow Supplier shall deposit', escrow)).toBe(true)
    expect(opensWithName('SOURCE CODE ESCROW (a) Supplier', escrow)).toBe(true)
    expect(opensWithName('Source Code Escrow is agreed', escrow)).toBe(false)
    expect(opensWithName('The Source Code Escrow Agent', escrow)).toBe(false)
  })

  it('is found in any case, hyphenation and spelling', () => {
    expect(nameFinder('a NON TRANSFERABLE license to use')(licence)).toBe(true)
    expect(nameFinder('a non-transferable licence')(licence)).toBe(true)
    expect(nameFinder('a nontransferable right')(licence)).toBe(false)
    expect(nameFinder('reinsurance is excluded')(insurance)).toBe(false)
  })
})
